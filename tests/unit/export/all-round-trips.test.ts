import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { API_SCHEDULERS, SCHEDULERS } from '../../../src/core/schedulers';
import { exportAll } from '../../../src/core/handover';
import { type ExportItem, type ExportResult } from '../../../src/core/export';
import { writePlan } from '../../../src/core/plan-file';
import { wordsOf } from '../../../src/core/schedulers-api';
import { emptyRows } from '../../../src/ledger';
import { ImportHarness } from '../import/workspace';
import { generated, ZONES } from './generated';
import { vendorReads, VENDORS } from './vendor-rules';

const NOW = Date.UTC(2026, 0, 1);
const ITEMS = generated(132);
const CSVS = SCHEDULERS.filter(({ kind }) => kind === 'csv').map(({ id }) => id);

/** Files go to the disk as UTF-8 and come back as that: what is compared went through bytes. */
const throughBytes = (text: string) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text));

function write(scheduler: string, zone = 'Europe/London'): ExportResult {
  const result = exportAll({ scheduler, items: ITEMS, zone, now: NOW });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/**
 * What a format cannot carry to the byte, and what it makes of it; everything else arrives as it is. This is the list
 * in docs/formats/schedulers.md.
 */
const CARRIED: { readonly [format: string]: (text: string) => string } = {
  publer: (text) => text.replace(/\|(?=\|)/g, '| '),
  metricool: (text) => text.replace(/(?![\t\n\r])\p{Cc}/gu, ''),
  ics: (text) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n\r])\p{Cc}/gu, ''),
  postiz: (text) => text.replace(/\r\n?/g, '\n'),
  'holdfast-csv': (text) => text.replace(/\r\n?/g, '\n'),
};
const carried = (format: string, text: string) => (CARRIED[format] ?? ((same) => same))(text);

const CLOCKS = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);

/** The clock of a zone by the platform's own calendar, not by ours. */
function clockOf(at: number, zone: string): string {
  return CLOCKS.get(zone)?.format(at).replace(' ', 'T').slice(0, 16) ?? '';
}

/** True when the same clock time came already, an hour or half an hour before. */
function isSecond(at: number, zone: string): boolean {
  return [30, 60].some((minutes) => clockOf(at - minutes * 60_000, zone) === clockOf(at, zone));
}

const line = (at: number, text: string) => `${new Date(at).toISOString()} ${text}`;
const expected = (format: string, items: readonly ExportItem[] = ITEMS) =>
  items.map(({ delivery, post }) => line(delivery.at, carried(format, post.text))).sort();

describe('500 deliveries, any words, around every clock change in three zones', () => {
  it('are what they say: five hundred, all different, all zones, first and second clock times among them', () => {
    expect([ITEMS.length, new Set(ITEMS.map(({ post }) => post.text)).size]).toEqual([500, 500]);
    for (const zone of ZONES) {
      expect(ITEMS.filter(({ delivery }) => delivery.zone === zone).length).toBeGreaterThan(150);
      expect(ITEMS.some(({ delivery }) => clockOf(delivery.at, zone).slice(0, 16) === delivery.wall)).toBe(
        true,
      );
    }
    const flags = new Set(ITEMS.map(({ delivery }) => delivery.dst));
    expect([...flags].sort()).toEqual(['gap', 'overlap', 'plain']);
    const all = ITEMS.map(({ post }) => post.text).join('');
    for (const piece of ['👩‍👩‍👧‍👦', '焼きたて', '"', '\r\n', '||', '\t', '\uFEFF', '\u0007'])
      expect(all).toContain(piece);
    for (const start of ['=', '+', '-', '@'])
      expect(ITEMS.some(({ post }) => post.text.startsWith(start))).toBe(true);
    expect(ITEMS.some(({ post }) => post.text.length > 9_000)).toBe(true);
  });

  it.each(CSVS.flatMap((id) => ZONES.map((zone) => [id, zone] as const)))(
    '%s, times read in %s: the same words at the same instant, in files that the tool takes',
    (scheduler, zone) => {
      const { files, blocked } = write(scheduler, zone);
      const rules = VENDORS[scheduler];
      if (!rules) throw new Error(`no rules for ${scheduler}`);
      const read = files.flatMap(({ text, name, rows }) => {
        const posts = vendorReads(scheduler, throughBytes(text), zone);
        if (typeof posts === 'string') throw new Error(`${name}: ${posts}`);
        expect([name, posts.length, rows <= rules.rows]).toEqual([name, rows, true]);
        // The clock in the file is the clock of that zone at that instant, by another calendar than ours.
        for (const { at, cells } of posts) expect(rules.wall(cells)?.slice(0, 16)).toBe(clockOf(at, zone));
        return posts.map(({ at, text: words }) => line(at, words));
      });
      const left = new Set(blocked.map(({ deliveryId }) => deliveryId));
      const [held, gone] = [
        ITEMS.filter(({ delivery }) => isSecond(delivery.at, zone)),
        ITEMS.filter(({ delivery }) => left.has(delivery.id)),
      ];
      expect(gone).toEqual(held);
      expect(read.sort()).toEqual(
        expected(
          scheduler,
          ITEMS.filter(({ delivery }) => !left.has(delivery.id)),
        ),
      );
    },
  );

  it('a calendar: read by another reader, every instant told apart', () => {
    const [file] = write('ics').files;
    const events = new ICAL.Component(ICAL.parse(throughBytes(file?.text ?? ''))).getAllSubcomponents(
      'vevent',
    );
    const read = events.map((component) => {
      const event = new ICAL.Event(component);
      return line(event.startDate.toJSDate().getTime(), event.description);
    });
    expect(read.sort()).toEqual(expected('ics'));
  });

  /** Imported into a plan that knows the channels already. */
  function imported(name: string, text: string): string[] {
    const desk = new ImportHarness();
    const channels = [...new Map(ITEMS.map(({ channel }) => [channel.id, channel])).values()];
    const workspace = { name: 'T', zone: 'Europe/London', regions: [], mappings: {}, people: [], extra: {} };
    desk.import('channels.json', writePlan({ ...emptyRows(), workspace, channels }));
    const { preview } = desk.import(name, throughBytes(text));
    expect(preview.skipped).toEqual([]);
    return desk.items().map(({ delivery, post }) => line(delivery.at, post.text));
  }

  it('the spreadsheet: read by our own importer, formulas neutralised on the way and plain again', () => {
    const [file] = write('holdfast-csv').files;
    expect(imported('plan.csv', file?.text ?? '').sort()).toEqual(expected('holdfast-csv'));
  });

  it('the plan file: everything, to the byte', () => {
    const posts = ITEMS.map(({ post }) => post);
    const deliveries = ITEMS.map(({ delivery }) => delivery);
    const channels = [...new Map(ITEMS.map(({ channel }) => [channel.id, channel])).values()];
    const workspace = { name: 'T', zone: 'Europe/London', regions: [], mappings: {}, people: [], extra: {} };
    const text = writePlan({ ...emptyRows(), workspace, channels, posts, deliveries });
    expect(imported('plan.json', text).sort()).toEqual(expected('plan'));
  });
});

interface Requests {
  readonly requests: readonly { readonly body: unknown }[];
}

/** Words and times of the requests as each scheduler's own description of its calls names them. */
const SAID: {
  readonly [Api in (typeof API_SCHEDULERS)[number]]: (body: never) => readonly (readonly [string, string])[];
} = {
  postiz: (body: { date: string; posts: { value: { content: string }[] }[] }) =>
    body.posts.map(({ value }) => [body.date, wordsOf(value[0]?.content ?? '')] as const),
  mastodon: (body: { scheduled_at: string; status: string }) => [[body.scheduled_at, body.status]],
  'buffer-api': (body: { variables: { input: { dueAt: string; text: string } } }) => [
    [body.variables.input.dueAt, body.variables.input.text],
  ],
};

describe('requests for the schedulers with an API', () => {
  it.each(API_SCHEDULERS)('%s: the same words at the same instant', (api) => {
    const platform = api === 'mastodon' ? 'mastodon' : 'facebook';
    const items = ITEMS.map((one) => ({ ...one, channel: { ...one.channel, platform } }));
    const result = exportAll({ scheduler: api, items, zone: 'Europe/London', now: NOW });
    if (!result.ok) throw new Error(result.error.message);
    // Mastodon takes 25 a day and 300 in all; the others take everything.
    const left = new Set(result.value.blocked.map(({ deliveryId }) => deliveryId));
    expect(left.size > 0).toBe(api === 'mastodon');
    expect(result.value.blocked.filter(({ reason }) => !/ takes \d+ scheduled posts/.test(reason))).toEqual(
      [],
    );
    const going = items.filter(({ delivery }) => !left.has(delivery.id));
    const { requests } = JSON.parse(throughBytes(result.value.files[0]?.text ?? '')) as Requests;
    const read = requests.flatMap(({ body }) =>
      SAID[api](body as never).map(([at, words]) => line(Date.parse(at), words)),
    );
    expect(read.sort()).toEqual(expected(api, going));
  });
});
