import { describe, expect, it } from 'vitest';
import { putOnHold } from '../../../src/core/commands/holds';
import { updatePost } from '../../../src/core/commands/posts';
import { importEditSteps, importSteps, readImport } from '../../../src/core/import';
import type { Mapping } from '../../../src/core/import';
import { asDeliveryId } from '../../../src/core/model/ids';
import { fixture, TODAY } from './support';
import { ImportHarness } from './workspace';

const SHEET = [
  'key,date,time,channel,text,status',
  'a,2026-11-27,09:00,Facebook,Doors open,approved',
  'a,2026-11-27,12:00,X,Doors open,approved',
  'b,2026-11-28,10:00,Facebook,Second day,scheduled',
].join('\n');

function desk(): ImportHarness {
  const made = new ImportHarness();
  made.import(
    'start.json',
    '{"format":"holdfast-plan/1","workspace":{"name":"Test","zone":"Europe/London"}}',
  );
  return made;
}

describe('importing into a workspace', () => {
  it('makes posts, deliveries and the channels they need, in one command with one undo', () => {
    const to = desk();
    const { outcome, undo, label } = to.import('plan.csv', SHEET);
    expect(outcome).toEqual({ added: 3, updated: 0, unchanged: 0, skipped: [] });
    expect(label).toBe('imported 2 posts');
    expect(to.standing()).toEqual([
      'Facebook 2026-11-27T09:00 approved Doors open',
      'Facebook 2026-11-28T10:00 scheduled Second day',
      'X 2026-11-27T12:00 approved Doors open',
    ]);
    to.workspace.undo(undo, to.env);
    expect(to.standing()).toEqual([]);
  });

  it('gives nothing that is held back, and never makes it more than it was; what it calls off is called off', () => {
    const to = desk();
    to.import('plan.csv', SHEET);
    const ids = [...to.workspace.rows.deliveries.keys()].map(asDeliveryId);
    to.workspace.run(putOnHold, { ids, outageId: null, reason: '' }, to.env);
    const held = () => to.plan().match(/"status": "[a-z]+"/g);
    const was = () => [...to.workspace.rows.deliveries.values()].map((row) => String(row.heldWas)).sort();
    expect(to.import('plan.csv', SHEET).outcome).toMatchObject({ updated: 0, unchanged: 3 });
    to.import('plan.csv', SHEET.replaceAll('approved', 'scheduled').replace('day,scheduled', 'day,draft'));
    expect([held(), was()]).toEqual([Array(3).fill('"status": "held"'), ['approved', 'approved', 'draft']]);
    to.import('plan.csv', SHEET.replaceAll('approved', 'cancelled'));
    expect(was()).toEqual(['draft', 'null', 'null']);
  });

  it('imported twice changes nothing', () => {
    const to = desk();
    to.import('plan.csv', SHEET);
    const before = to.plan();
    expect(to.import('plan.csv', SHEET).outcome).toEqual({ added: 0, updated: 0, unchanged: 3, skipped: [] });
    expect(to.plan()).toBe(before);
  });

  it('a sheet that names a picture takes neither the kept file nor its copies away, but brings its description', () => {
    const to = desk();
    const sheet = (alt: string) =>
      `key,date,time,channel,text,media,alt\na,2026-11-27,09:00,Facebook,Doors open,loaf.jpg,${alt}`;
    to.import('plan.csv', sheet('A loaf'));
    const [post] = to.workspace.rows.posts.values();
    if (post === undefined) throw new Error('nothing was imported');
    const file = { sha256: 'ab', name: 'loaf.jpg', mime: 'image/jpeg', bytes: 900, width: 30, height: 20 };
    const own = { instagram: { sha256: 'cd', mime: 'image/jpeg', bytes: 80, width: 16, height: 20 } };
    const kept = { ...file, alt: 'A loaf', own };
    to.workspace.run(updatePost, { ids: [post.id], fields: { media: [kept] } }, to.env);

    expect(to.import('plan.csv', sheet('A loaf')).outcome).toMatchObject({ updated: 0, unchanged: 1 });
    to.import('plan.csv', sheet('A warm loaf'));
    expect(to.workspace.rows.posts.get(post.id)?.media).toEqual([{ ...kept, alt: 'A warm loaf' }]);
  });

  it('media come back from a plan file with their measures and copies', () => {
    const from = desk();
    from.import('plan.csv', SHEET);
    const [post] = from.workspace.rows.posts.values();
    if (post === undefined) throw new Error('nothing was imported');
    const media = [
      {
        sha256: 'ab',
        name: 'oven.mp4',
        mime: 'video/mp4',
        alt: 'Hot',
        bytes: 9,
        width: 3,
        height: 2,
        seconds: 1.5,
        rate: 30,
        codec: 'avc',
        own: { x: null, instagram: { sha256: 'cd', mime: 'image/jpeg', bytes: 8, width: 1, height: 1 } },
      },
    ];
    from.workspace.run(updatePost, { ids: [post.id], fields: { media } }, from.env);
    const to = new ImportHarness();
    to.import('plan.json', from.plan());
    expect([...to.workspace.rows.posts.values()].map((one) => one.media)).toContainEqual(media);
    expect(to.plan()).toBe(from.plan());
  });

  it('comes back after an undo, and is not doubled by it', () => {
    const to = desk();
    const { undo } = to.import('plan.csv', SHEET);
    const before = to.standing();
    to.workspace.undo(undo, to.env);
    expect(to.import('plan.csv', SHEET).outcome.added).toBe(3);
    expect(to.standing()).toEqual(before);
  });

  it('changes only what differs in rows with a key: words by the smallest splice, a new time moves', () => {
    const to = desk();
    to.import('plan.csv', SHEET);
    const changed = SHEET.replace('2026-11-27,09:00', '2026-11-27,08:30').replace(
      'Second day',
      'Second day with new words',
    );
    expect(to.import('plan.csv', changed).outcome).toEqual({
      added: 0,
      updated: 2,
      unchanged: 1,
      skipped: [],
    });
    expect(to.standing()).toEqual([
      'Facebook 2026-11-27T08:30 approved Doors open',
      'Facebook 2026-11-28T10:00 scheduled Second day with new words',
      'X 2026-11-27T12:00 approved Doors open',
    ]);
  });

  it('leaves rows without a key alone when they come again, whatever people changed here since', () => {
    const to = desk();
    const rows = 'date,time,channel,text\n2026-11-27,09:00,Facebook,Doors open\n';
    to.import('plan.csv', rows);
    const id = to.items()[0]?.post.id;
    if (id === undefined) throw new Error('nothing came in');
    to.workspace.run(
      {
        name: 'edit',
        undo: 'yours',
        reads: () => ({}),
        plan: () => ({
          ok: true,
          value: { label: 'edit', edits: [{ op: 'text', id, slot: 'm', text: 'Mended' }] },
        }),
      },
      null,
      to.env,
    );
    const again = to.import('plan.csv', `${rows}2026-11-29,09:00,Facebook,New row\n`);
    expect(again.outcome).toEqual({ added: 1, updated: 0, unchanged: 1, skipped: [] });
    expect(to.standing()).toEqual([
      'Facebook 2026-11-27T09:00 scheduled Mended',
      'Facebook 2026-11-29T09:00 scheduled New row',
    ]);
  });

  it('remembers the mapping for the next file with the same header', () => {
    const to = desk();
    const strange = 'A thing,B thing,C thing\n2026-11-27 09:00,Hello there,Facebook\n';
    const guess = to.preview('odd.csv', strange).mapping;
    if (guess === null || guess === undefined) throw new Error('no mapping');
    const fields = ['datetime', 'text', 'platform'] as const;
    const mapping: Mapping = {
      columns: guess.columns.map((column, at) => ({ ...column, field: fields[at] ?? 'ignore' })),
    };
    to.import('odd.csv', strange, { mapping });
    const next = to.preview('odd2.csv', strange.replace('Hello there', 'Another one'));
    expect(next.mapping?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['datetime', 'sure'],
      ['text', 'sure'],
      ['platform', 'sure'],
    ]);
  });

  it('takes the cancellation of an event it knows, and makes nothing of one it does not', () => {
    const to = desk();
    const ics = (status: string) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nDTSTART:20261127T090000Z\nSUMMARY:Facebook: Hi\n${status}END:VEVENT\nEND:VCALENDAR\n`;
    const cancelled = ics('STATUS:CANCELLED\n');
    expect(to.import('a.ics', cancelled).outcome).toEqual({
      added: 0,
      updated: 0,
      unchanged: 0,
      skipped: [{ row: 1, reason: 'cancelled, and it was never here' }],
    });
    to.import('a.ics', ics(''));
    expect(to.import('a.ics', cancelled).outcome.updated).toBe(1);
    expect(to.standing()).toEqual(['Facebook 2026-11-27T09:00 cancelled Hi']);
  });
});

describe('a plan file', () => {
  it('comes in and goes out again the same, and coming in again changes nothing', () => {
    const to = new ImportHarness();
    const bytes = fixture('black-friday.json');
    const { outcome, label } = to.import('black-friday.json', bytes);
    expect([outcome, label]).toEqual([
      { added: 45, updated: 0, unchanged: 0, skipped: [] },
      'imported 45 posts',
    ]);
    const byKey = (text: string) => {
      const plan: { posts: { key: string }[] } = JSON.parse(text);
      return { ...plan, posts: [...plan.posts].sort((a, b) => (a.key < b.key ? -1 : 1)) };
    };
    const out = to.plan();
    const before = byKey(new TextDecoder().decode(bytes));
    const written = { createdAt: '2026-11-20T08:00:00+00:00', createdBy: 'Ann' };
    expect(byKey(out)).toEqual({ ...before, posts: before.posts.map((post) => ({ ...post, ...written })) });
    expect(to.import('out.json', out).outcome).toEqual({ added: 0, updated: 0, unchanged: 45, skipped: [] });
    expect(to.plan()).toBe(out);
  });

  it('keeps what Holdfast does not know, at every level', () => {
    const file = {
      format: 'holdfast-plan/1',
      workspace: { name: 'T', zone: 'Asia/Kathmandu', mood: 'calm' },
      channels: [{ key: 'fb', platform: 'facebook', name: 'F', zone: 'Asia/Kathmandu', colour: { r: 1 } }],
      campaigns: [{ key: 'c', name: 'C', ordered: true, budget: 12 }],
      posts: [
        {
          key: 'p',
          title: 'T',
          text: 'Words',
          timing: 'dated',
          lastUseful: '2026-11-27T18:00:00+05:45',
          importance: 'high',
          kind: 'news',
          campaign: 'c',
          order: 2,
          labels: ['a', 'b'],
          notes: 'ours',
          bank: false,
          media: [{ sha256: 'x', name: 'l.jpg', mime: 'image/jpeg', alt: 'loaf', focus: [1, 2] }],
          variants: { fb: { text: 'Own', pin: true } },
          deliveries: [
            {
              key: 'd',
              channel: 'fb',
              at: '2026-11-27T11:00',
              zone: 'Asia/Kathmandu',
              status: 'held',
              boost: 5,
            },
          ],
          mood: null,
          __proto__x: 1,
        },
      ],
      days: [{ key: 'day', name: 'Our day', rule: '05-14', cake: true }],
      outages: [
        {
          key: 'storm',
          since: '2026-11-27T10:00:00Z',
          until: '2026-11-27T12:00:00Z',
          log: [{ at: '2026-11-27T10:05:00Z', by: 'Ana', text: 'It began.', wind: 9 }],
          weather: 'storm',
        },
      ],
      people: [{ key: 'ana', name: 'Ana', desk: 3 }],
      moods: ['calm'],
      deleted: { moods: ['wild'] },
    };
    const to = new ImportHarness();
    to.import('a.json', JSON.stringify(file));
    const out = JSON.parse(to.plan());
    expect(out).toMatchObject({
      workspace: { mood: 'calm' },
      channels: [{ colour: { r: 1 } }],
      campaigns: [{ budget: 12 }],
      posts: [
        {
          lastUseful: '2026-11-27T18:00:00+05:45',
          media: [{ focus: [1, 2] }],
          variants: { fb: { text: 'Own', pin: true } },
          deliveries: [{ boost: 5, status: 'held' }],
        },
      ],
      days: [{ cake: true }],
      outages: [{ weather: 'storm', log: [{ text: 'It began.', wind: 9 }] }],
      people: [{ key: 'ana', desk: 3 }],
      moods: ['calm'],
      deleted: { moods: ['wild'] },
    });
  });

  it.each([
    [
      { posts: [{ key: 'a', text: 'x', deliveries: [{ channel: 'fb', at: '2026-02-30T10:00' }] }] },
      'posts[0].deliveries[0].at is not a date and time',
    ],
    [
      { posts: [{ key: 'a', text: 'x', timing: 'soon' }] },
      'posts[0].timing is "soon"; it can be live, dated, flexible or evergreen.',
    ],
    [{ posts: [{ key: 'a', text: 7 }] }, 'posts[0].text should be text in quotes.'],
    [
      {
        posts: [
          { key: 'a', text: '' },
          { key: 'a', text: '' },
        ],
      },
      'posts[1].key "a" is used twice.',
    ],
    [{ channels: [{ key: 'fb' }] }, 'channels[0].platform is missing.'],
    [
      { channels: [{ key: 'fb', platform: 'facebook', zone: 'Mars/Base' }] },
      'channels[0].zone is "Mars/Base"',
    ],
    [
      { posts: [{ key: 'a', text: 'x', lastUseful: '2026-11-27T18:00' }] },
      'posts[0].lastUseful is not a date and time with an offset',
    ],
    [{ posts: 'none' }, 'posts should be a list'],
  ])('says exactly what is wrong: %j', (part, say) => {
    const read = readImport(
      'p.json',
      new TextEncoder().encode(JSON.stringify({ format: 'holdfast-plan/1', ...part })),
    );
    expect(read.ok ? 'read' : read.error.message).toContain(say);
  });
});

const ROWS = 10_000;

it('plans ten thousand rows in many steps, so that it can be stopped between them', () => {
  const rows = ['Date,Time,Channel,Post,Campaign,Status'];
  for (let n = 0; n < ROWS; n++) {
    const day = String(1 + (n % 28)).padStart(2, '0');
    rows.push(
      `${day}/11/2026,${8 + (n % 12)}:${10 + (n % 50)},${['Facebook', 'Insta', 'X'][n % 3]},"Post ${n}, with\nwords",Winter,ok`,
    );
  }
  const bytes = new TextEncoder().encode(rows.join('\r\n'));
  const to = desk();
  const file = readImport('big.csv', bytes);
  if (!file.ok) throw new Error(file.error.message);
  const steps = importSteps(file.value, to.known(), {}, TODAY);
  let stops = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) stops += 1;
  const edits = importEditSteps(to.workspace.view(), { source: step.value.source }, to.env);
  let edited = 0;
  let plan = edits.next();
  for (; plan.done !== true; plan = edits.next()) edited += 1;
  expect(plan.value.outcome).toEqual({ added: ROWS, updated: 0, unchanged: 0, skipped: [] });
  expect(step.value.counts).toMatchObject({ posts: ROWS, skipped: 0, newChannels: 3 });
  // A step of 250 rows is a few milliseconds.
  expect(Math.min(stops, edited)).toBeGreaterThanOrEqual(ROWS / 250);
});
