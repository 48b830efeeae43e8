import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/core/handover';
import { SCHEDULERS, SCHEDULER_APIS } from '../../../src/core/schedulers';
import type { ExportItem, ExportRequest } from '../../../src/core/export';
import { channel, FILM, item, LOCAL, PICTURE } from './items';
import { vendorReads } from './vendor-rules';

const ZONE = 'Europe/London';

function run(scheduler: string, items: readonly ExportItem[], more: Partial<ExportRequest> = {}) {
  const result = exportAll({ scheduler, items, zone: ZONE, now: 0, ...more });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const fb = channel('fb', 'facebook', 'Bramble & Rye');
const many = (n: number, on = fb) =>
  Array.from({ length: n }, (_, at) => {
    const minutes = at * 15;
    const [day, hour, minute] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
    const two = (value: number) => String(value).padStart(2, '0');
    return item(`m${at}`, on, `2026-06-${two(day + 1)}T${two(hour)}:${two(minute)}`, `Post ${at}`);
  });

describe('each format’s own rules', () => {
  it('every one says how sure it is, since when, whence, and what it does with overdue posts', () => {
    for (const one of [...SCHEDULERS, ...SCHEDULER_APIS]) {
      expect([
        one.id,
        /^\d{4}-\d{2}-\d{2}$/.test(one.asOf),
        one.source !== '',
        one.overdue.endsWith('.'),
      ]).toEqual([one.id, true, true, true]);
    }
    expect(SCHEDULERS.filter(({ beta }) => beta).map(({ id, unsure }) => [id, unsure.length > 0])).toEqual([
      ['hootsuite', true],
      ['socialpilot', true],
    ]);
  });

  it.each([
    ['buffer', 100],
    ['metricool', 500],
    ['sprout', 350],
    ['highlevel', 90],
    ['hootsuite', 350],
  ])('%s: files are split at %i rows', (scheduler, limit) => {
    const { files } = run(scheduler, many(limit + 1));
    expect(files.map(({ rows, name }) => [rows, name.endsWith(`-part-${rows === 1 ? 2 : 1}.csv`)])).toEqual([
      [limit, true],
      [1, true],
    ]);
    expect(files.map(({ text }) => vendorReads(scheduler, text, ZONE).length)).toEqual([limit, 1]);
  });

  it('a trial format says what is unsure before anything else', () => {
    const { warnings } = run('socialpilot', many(1));
    expect(warnings[0]).toMatch(/^This is a trial format: upload one post first and look\. /);
  });

  it('Metricool: one file for a brand, a second page of a network in another, what has no column held back', () => {
    const channels = [
      fb,
      channel('ig', 'instagram', 'bramble', { order: 1 }),
      channel('fb2', 'facebook', 'Second page', { order: 2 }),
      channel('wa', 'whatsapp', 'Bramble', { order: 3 }),
      channel('igs', 'instagram-story', 'Stories', { order: 4 }),
    ];
    const items = channels.map((on) => item(on.key ?? '', on, '2026-06-01T10:00', `On ${on.name}`));
    const { files, blocked } = run('metricool', items);
    expect(files.map(({ name, rows }) => [name, rows])).toEqual([
      ['metricool-brand-europe-london.csv', 2],
      ['metricool-brand-2-europe-london.csv', 1],
    ]);
    const read = vendorReads('metricool', files[0]?.text ?? '', ZONE);
    const flags = typeof read === 'string' ? read : read.map(({ cells }) => cells.slice(3, 14).join(' '));
    expect(flags).toEqual([
      'false true false false false false false false false false false',
      'false false false false false true false false false false false',
    ]);
    expect(blocked.map(({ key, reason }) => [key, reason])).toEqual([
      ['igs', 'A file for Metricool cannot create a story: set it up there manually.'],
      ['wa', 'Metricool does not support WhatsApp: post it manually.'],
    ]);
  });

  it('Metricool: control characters are left out, line breaks and emoji stay', () => {
    const { files } = run('metricool', [item('a', fb, '2026-06-01T10:00', 'a\u0007b\n\t🥐\u0000')]);
    const read = vendorReads('metricool', files[0]?.text ?? '', ZONE);
    expect(typeof read === 'string' ? read : read[0]?.text).toBe('ab\n\t🥐');
  });

  it('Sprout: day and month as chosen, in name and words; posts nearer than ten minutes are named', () => {
    const items = [item('a', fb, '2026-06-01T10:00', 'A'), item('b', fb, '2026-06-01T10:09', 'B')];
    const { files, warnings } = run('sprout', items, { dateOrder: 'dmy' });
    expect([files[0]?.name, files[0]?.text.split('\r\n')[1]]).toEqual([
      'sprout-facebook-bramble-rye-europe-london-dmy.csv',
      '"01/06/2026","10:00","A",""',
    ]);
    expect(warnings).toEqual([
      'Dates in these files are day/month/year: choose that while uploading.',
      '"Title b" and "Title a" on Bramble & Rye are less than 10 minutes apart: Sprout Social rejects one of them.',
    ]);
  });

  it('a scheduler is told of the copy that its platform gets, our own sheet of what the post has', () => {
    const own = { facebook: { sha256: 'c', mime: 'image/jpeg', bytes: 8, width: 1, height: 1 } };
    const items = [
      item('a', fb, '2026-06-01T10:00', 'A', {
        media: [
          { ...PICTURE, own },
          { ...LOCAL, own: { facebook: null } },
        ],
      }),
    ];
    const told = (scheduler: string): string => JSON.stringify(run(scheduler, items));
    expect(told('buffer')).not.toContain(PICTURE.url);
    expect(told('buffer')).toContain('-facebook.jpg');
    expect(told('buffer')).not.toContain(LOCAL.name);
    expect(told('holdfast-csv')).toContain(PICTURE.url);
    expect(told('holdfast-csv')).toContain(LOCAL.name);
  });

  it('HighLevel: one kind of media a post; the other kind is attached by hand', () => {
    const { files, warnings } = run('highlevel', [
      item('a', fb, '2026-06-01T10:00', 'A', { media: [FILM, PICTURE, LOCAL] }),
    ]);
    expect(files[0]?.text.split('\r\n')[1]).toBe(
      '"2026-06-01 10:00:00","A","","https://example.org/loaf.jpg","",""',
    );
    expect(warnings).toEqual(['"Title a" on Bramble & Rye: attach by hand: oven.mp4, knots.jpg']);
  });

  it('Hootsuite: times that are no step of five minutes are named; a story is chosen there', () => {
    const stories = channel('igs', 'instagram-story', 'Stories');
    const { files, warnings } = run('hootsuite', [item('a', stories, '2026-06-01T10:03', 'A')], {
      dateOrder: 'ymd',
    });
    expect(files[0]?.text).toBe('"2026-06-01 10:03","A",""\r\n');
    expect(warnings.slice(2)).toEqual([
      'Dates in these files are year-month-day: choose that while uploading.',
      'Stories: the file cannot say that these are stories, so choose it in Hootsuite.',
      '"Title a" on Stories: 10:03 is no step of 5 minutes, and Hootsuite is said to want those',
    ]);
  });

  it('SocialPilot: known accounts share a file; an unknown number is asked for, in a file of its own', () => {
    const known = channel('x', 'x', '@bramble', { schedulerProfile: { socialpilot: '12' }, order: 1 });
    const items = [item('a', fb, '2026-06-01T10:00', 'A'), item('b', known, '2026-06-01T00:30', 'B')];
    const { files, warnings } = run('socialpilot', items);
    expect(files.map(({ name, text }) => [name, text])).toEqual([
      ['socialpilot-all-accounts-europe-london.csv', '"B","","Jun 01, 2026 12:30 AM","12","","",""\r\n'],
      [
        'socialpilot-facebook-bramble-rye-europe-london.csv',
        '"A","","Jun 01, 2026 10:00 AM","","","",""\r\n',
      ],
    ]);
    expect(warnings[1]).toBe(
      "Write SocialPilot's account number of Bramble & Rye into the fourth column of its file.",
    );
  });

  it('Vista Social: a picture before a page, and a local picture is named', () => {
    const { files, warnings } = run('vista-social', [
      item('a', fb, '2026-06-01T10:00', 'A', { media: [LOCAL, PICTURE], link: 'https://example.org/shop' }),
    ]);
    expect(files[0]?.text.split('\r\n')[1]).toBe(
      '"A","image","https://example.org/loaf.jpg","2026-06-01 10:00"',
    );
    expect(warnings).toEqual([
      '"Title a" on Bramble & Rye: attach by hand: knots.jpg',
      '"Title a" on Bramble & Rye: add the link by hand: https://example.org/shop',
    ]);
  });
});
