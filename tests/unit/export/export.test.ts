import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeHoldfastCsv } from '../../../src/core/export';
import { exportAll } from '../../../src/core/handover';
import { SCHEDULERS } from '../../../src/core/schedulers';
import { addDaysToWall, instantToWall, wallToInstant } from '../../../src/core/time';
import { ImportHarness } from '../import/workspace';
import { channel, fiveHundred, item, TEXTS } from './items';
import { NOW, run, fb, cells } from './run-export';

describe('what is written reads back the same', () => {
  it.each(['Europe/London', 'America/New_York', 'Asia/Kathmandu'])('Buffer, times read in %s', (zone) => {
    const items = fiveHundred();
    const { files, rows, blocked } = run({ scheduler: 'buffer', items, zone });
    const back = files.flatMap((file) => {
      const [header, ...body] = cells(file.text).slice(0, -1);
      expect(header).toEqual(['Text', 'Image URL', 'Tags', 'Posting Time']);
      expect([file.text.startsWith('\uFEFF'), file.text.endsWith('"\r\n'), body.length <= 100]).toEqual([
        true,
        true,
        true,
      ]);
      expect(file.name).toContain(zone.toLowerCase().replace(/[/_]/g, '-'));
      return body.map(
        ([text, , , time]) => `${wallToInstant((time ?? '').replace(' ', 'T'), zone).at} ${text}`,
      );
    });
    const left = new Set(blocked.map(({ deliveryId }) => deliveryId));
    const sent = items.filter(({ delivery }) => !left.has(delivery.id));
    expect(back.sort()).toEqual(sent.map(({ delivery, post }) => `${delivery.at} ${post.text}`).sort());
    // Only a clock time that comes twice that night is held back, and only where the tool would read the other one.
    expect(
      blocked.every(
        ({ at, reason }) =>
          reason.includes('twice') && wallToInstant(instantToWall(at, zone), zone).at !== at,
      ),
    ).toBe(true);
    expect([rows, left.size < 20]).toEqual([sent.length, true]);
    expect(JSON.stringify(files)).not.toContain('SECRET');
  });

  it('Publer: twelve columns, no byte order mark, a literal || opened up and said', () => {
    const media = [
      {
        sha256: '',
        name: 'a.jpg',
        mime: 'image/jpeg',
        alt: 'one || two',
        url: 'https://example.org/a,b.jpg',
      },
      { sha256: '', name: 'c.jpg', mime: 'image/jpeg', alt: '', url: 'https://example.org/c.jpg' },
      { sha256: 'ff', name: 'loaf.jpg', mime: 'image/jpeg', alt: 'loaf' },
    ];
    const items = [
      item('a', fb, '2026-11-27T11:00', 'One || two ||| three', {
        link: 'https://example.org',
        labels: ['offer', 'a,b'],
        media,
      }),
    ];
    const { files, warnings } = run({ scheduler: 'publer', items, zone: 'Europe/Paris' });
    const [header, row] = cells(files[0]?.text ?? '');
    expect([header?.length, files[0]?.name]).toEqual([12, 'publer-facebook-bramble-rye-europe-paris.csv']);
    expect(row).toEqual([
      '2026-11-27 12:00',
      'One | | two | | | three',
      'https://example.org',
      'https://example.org/a%2Cb.jpg,https://example.org/c.jpg',
      '',
      'offer,a b',
      'one | | two||',
      '',
      '',
      '',
      '',
      '',
    ]);
    expect(warnings).toEqual([
      '"Title a" on Bramble & Rye: 1 photo has no alt text for people who cannot see it.',
      '"Title a" on Bramble & Rye: attach by hand: loaf.jpg',
      '"Title a" on Bramble & Rye: || became | | in the text',
    ]);
  });

  it('calendar: lines of at most 75 octets, never cut inside a character, read back by another reader', () => {
    const items = fiveHundred();
    const { files } = run({ scheduler: 'ics', items, zone: 'Europe/London' });
    const text = files[0]?.text ?? '';
    const encoder = new TextEncoder();
    const long = text.split('\r\n').filter((line) => encoder.encode(line).length > 75);
    expect([long, text.includes('\uFFFD'), /[^\r]\n/.test(text), text.includes('SECRET')]).toEqual([
      [],
      false,
      false,
      false,
    ]);
    for (const line of text.split('\r\n')) expect(line).toBe(new TextDecoder().decode(encoder.encode(line)));
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return `${event.startDate.toJSDate().getTime()} ${event.description}`;
    });
    expect(events.sort()).toEqual(items.map(({ delivery, post }) => `${delivery.at} ${post.text}`).sort());
  });

  it('the spreadsheet for people: formulas neutralised, and taken back on import', () => {
    const desk = new ImportHarness();
    const items = TEXTS.map((text, n) => item(`k${n}`, fb, `2026-11-2${n}T11:00`, text));
    const csv = writeHoldfastCsv(items, [], 'Europe/London');
    const rows = cells(csv).slice(1, -1);
    expect(rows.filter((row) => row.some((cell) => /^[=+\-@\t\r]/.test(cell)))).toEqual([]);
    desk.import('start.json', '{"format":"holdfast-plan/1","workspace":{"name":"T","zone":"Europe/London"}}');
    desk.import('back.csv', csv);
    const back = desk
      .items()
      .map(({ post, delivery }) => `${delivery.at} ${post.key} ${post.notes} ${post.text}`);
    expect(back.sort()).toEqual(
      items.map(({ post, delivery }) => `${delivery.at} ${post.key} ${post.notes} ${post.text}`).sort(),
    );
  });
});

describe('what may not go into a file', () => {
  it('holds back what is past or too near, and says so; drafts are counted', () => {
    const now = wallToInstant('2026-11-27T10:00', 'Europe/London').at;
    const draft = item('draft', fb, '2026-11-27T12:00', 'Draft');
    const items = [
      item('past', fb, '2026-11-27T09:59', 'Past'),
      item('near', fb, '2026-11-27T10:14', 'Near'),
      item('fine', fb, '2026-11-27T10:15', 'Fine'),
      item('empty', fb, '2026-11-27T11:15', '  '),
      { ...draft, delivery: { ...draft.delivery, status: 'draft' as const } },
    ];
    const { files, rows, blocked, warnings } = run({
      scheduler: 'buffer',
      items,
      now,
      zone: 'Europe/London',
    });
    expect(cells(files[0]?.text ?? '')[1]?.[0]).toBe('Fine');
    expect(rows).toBe(1);
    expect(blocked.map(({ key, reason }) => [key, reason])).toEqual([
      ['past', 'This time has passed: the tool might publish it immediately.'],
      ['near', 'This is less than 15 minutes away: post it manually or move it.'],
      ['empty', 'It has no text and no media.'],
    ]);
    expect(warnings).toEqual(['1 post is not approved or scheduled yet, so not in the files.']);
  });

  it('holds back the second of two equal clock times, and only for a tool that would read the first', () => {
    const nepal = channel('np', 'facebook', 'Nepal', { zone: 'Asia/Kathmandu' });
    // 01:30 in London for the second time that night, an hour after the first.
    const items = [
      item('late', nepal, '2026-10-25T07:15', 'Late'),
      item('early', nepal, '2026-10-25T06:15', 'Early'),
    ];
    const london = run({ scheduler: 'buffer', items, zone: 'Europe/London' });
    expect([london.rows, london.blocked.map(({ key, reason }) => [key, reason])]).toEqual([
      1,
      [
        [
          'late',
          'The clock goes back that night, so 01:30 comes twice in Europe/London and the tool would take the earlier one: set it manually or move it.',
        ],
      ],
    ]);
    expect(run({ scheduler: 'buffer', items, zone: 'Asia/Kathmandu' }).blocked).toEqual([]);
    expect(run({ scheduler: 'ics', items, zone: 'Europe/London' }).blocked).toEqual([]);
  });

  it('names pictures, films and links that Buffer’s file cannot carry', () => {
    const media = [
      { sha256: 'a', name: 'loaf.jpg', mime: 'image/jpeg', alt: '' },
      { sha256: '', name: 'b.png', mime: 'image/png', alt: '', url: 'https://example.org/b.png?x=1' },
      { sha256: '', name: 'c.mp4', mime: 'video/mp4', alt: '', url: 'https://example.org/c.mp4' },
    ];
    const items = [item('a', fb, '2026-11-27T11:00', 'Words', { media, link: 'https://example.org/shop' })];
    const { files, warnings } = run({ scheduler: 'buffer', items, zone: 'Europe/London' });
    expect(cells(files[0]?.text ?? '')[1]).toEqual([
      'Words',
      'https://example.org/b.png?x=1',
      '',
      '2026-11-27 11:00',
    ]);
    expect(warnings).toEqual([
      '"Title a" on Bramble & Rye: 2 photos have no alt text for people who cannot see them.',
      '"Title a" on Bramble & Rye: attach by hand: loaf.jpg, c.mp4',
      '"Title a" on Bramble & Rye: add the link by hand: https://example.org/shop',
    ]);
  });

  it.each(['buffer', 'publer', 'metricool', 'sprout'])(
    'says what stands beside the words and %s cannot carry; nothing is dropped in silence',
    (scheduler) => {
      const beside = { [fb.id]: { comment: 'https://example.org', rest: ['Part two'], title: 'Own title' } };
      const items = [item('a', fb, '2026-11-27T11:00', 'Words', { beside })];
      const { files, warnings } = run({ scheduler, items, zone: 'Europe/London' });
      const carries = files.some(({ text }) => text.includes('https://example.org'));
      expect([carries, warnings.filter((say) => say.includes('by hand'))]).toEqual([
        scheduler === 'metricool',
        [
          '"Title a" on Bramble & Rye: then send part 2 by hand: Part two',
          ...(carries ? [] : ['"Title a" on Bramble & Rye: write below it by hand: https://example.org']),
        ],
      ]);
    },
  );

  it('splits at Buffer’s hundred rows, keeps to the range, and can flatten line breaks', () => {
    const items = Array.from({ length: 230 }, (_, n) =>
      item(`p${n}`, fb, addDaysToWall('2026-02-01T11:00', n), 'a\nb'),
    );
    const whole = run({ scheduler: 'buffer', items, zone: 'Europe/London', flattenLineBreaks: true });
    expect(whole.files.map(({ name, rows }) => [name, rows])).toEqual([
      ['buffer-facebook-bramble-rye-europe-london-part-1.csv', 100],
      ['buffer-facebook-bramble-rye-europe-london-part-2.csv', 100],
      ['buffer-facebook-bramble-rye-europe-london-part-3.csv', 30],
    ]);
    expect(cells(whole.files[0]?.text ?? '')[1]?.[0]).toBe('a b');
    const few = run({
      scheduler: 'buffer',
      items,
      zone: 'Europe/London',
      from: '2026-02-03',
      to: '2026-02-04',
    });
    expect([few.files[0]?.name, few.rows]).toEqual(['buffer-facebook-bramble-rye-europe-london.csv', 2]);
  });

  it('refuses a scheduler or a zone that it does not know', () => {
    const bad = exportAll({ scheduler: 'fax', items: [], zone: 'Europe/London', now: NOW });
    const zone = exportAll({ scheduler: 'buffer', items: [], zone: 'London', now: NOW });
    expect([bad.ok ? '' : bad.error.code, zone.ok ? '' : zone.error.code]).toEqual([
      'unknown-scheduler',
      'bad-zone',
    ]);
    expect(SCHEDULERS.map(({ id }) => id)).toEqual([
      'buffer',
      'publer',
      'vista-social',
      'metricool',
      'sprout',
      'highlevel',
      'hootsuite',
      'socialpilot',
      'ics',
      'holdfast-csv',
    ]);
  });
});
