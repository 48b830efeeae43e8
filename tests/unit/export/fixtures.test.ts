import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/core/handover';
import { SCHEDULER_APIS, SCHEDULERS } from '../../../src/core/schedulers';
import { ImportHarness } from '../import/workspace';
import { VENDOR_PLAN } from './vendor-plan';
import { vendorReads } from './vendor-rules';

const FOLDER = join(import.meta.dirname, '../../fixtures/schedulers');
const ZONE = 'Europe/London';

function fixture(scheduler: string, name: string): string {
  return readFileSync(join(FOLDER, scheduler, name), 'utf8');
}

/** What is wrong with each invalid file, in the vendor's eyes. */
const WRONG: readonly (readonly [scheduler: string, reason: string])[] = [
  ['buffer', 'header'],
  ['publer', 'row 1: 13 columns'],
  ['vista-social', 'row 2: type'],
  ['metricool', 'row 1: no network'],
  ['sprout', 'row 1: time'],
  ['highlevel', 'row 2: two kinds of media'],
  ['hootsuite', 'row 1: time'],
  ['socialpilot', 'row 1: 8 columns'],
];

describe('files as the vendors want them', () => {
  it.each(WRONG)('%s: the plan gives exactly the valid file, which the vendor takes', (scheduler) => {
    const valid = fixture(scheduler, 'valid.csv');
    const result = exportAll({ scheduler, items: VENDOR_PLAN, zone: ZONE, now: 0 });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.files.map(({ text }) => text)).toEqual([valid]);
    const read = vendorReads(scheduler, valid, ZONE);
    expect(typeof read === 'string' ? read : read.map(({ at, text }) => [at, text])).toEqual(
      VENDOR_PLAN.map(({ delivery, post }) => [delivery.at, post.text]),
    );
  });

  it.each(WRONG)('%s: the vendor refuses the invalid file (%s)', (scheduler, reason) => {
    expect(vendorReads(scheduler, fixture(scheduler, 'invalid.csv'), ZONE)).toBe(reason);
  });
});

function written(scheduler: string): string[] {
  const result = exportAll({ scheduler, items: VENDOR_PLAN, zone: ZONE, now: 0 });
  if (!result.ok) throw new Error(result.error.message);
  return result.value.files.map(({ text }) => text);
}

const PLANNED = VENDOR_PLAN.map(({ delivery, post }) => `${delivery.at} ${post.text}`).sort();

describe('files for calendars and people', () => {
  it('a calendar: exactly the valid file, which another reader takes; a cut one it refuses', () => {
    const valid = fixture('ics', 'valid.ics');
    expect(written('ics')).toEqual([valid]);
    const events = new ICAL.Component(ICAL.parse(valid)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return `${event.startDate.toJSDate().getTime()} ${event.description}`;
    });
    expect(events.sort()).toEqual(PLANNED);
    expect(() => ICAL.parse(fixture('ics', 'invalid.ics'))).toThrow(/invalid ical body/);
  });

  it('a spreadsheet: exactly the valid file, which our importer takes; of a cut one it says where', () => {
    const valid = fixture('holdfast-csv', 'valid.csv');
    expect(written('holdfast-csv')).toEqual([valid]);
    const desk = new ImportHarness();
    desk.import('start.json', `{"format":"holdfast-plan/1","workspace":{"name":"T","zone":"${ZONE}"}}`);
    desk.import('back.csv', valid);
    expect(
      desk
        .items()
        .map(({ delivery, post }) => `${delivery.at} ${post.text}`)
        .sort(),
    ).toEqual(PLANNED);
    expect(desk.preview('cut.csv', fixture('holdfast-csv', 'invalid.csv')).warnings).toEqual([
      'A quotation mark opens in row 5 and never closes, so the rest is read as one cell.',
    ]);
  });
});

describe('what is known of each scheduler', () => {
  it('has a version, a date, a source and a confidence, for its format and for what it does with missed posts', () => {
    for (const one of [...SCHEDULERS, ...SCHEDULER_APIS]) {
      for (const { asOf, source, confidence } of [one, one.overdueBasis]) {
        expect([one.id, /^20\d\d-\d\d-\d\d$/.test(asOf), source !== '']).toEqual([one.id, true, true]);
        expect(['high', 'medium', 'low']).toContain(confidence);
      }
      expect([one.id, one.version >= 1, one.overdue.endsWith('.')]).toEqual([one.id, true, true]);
      // A guess is never sold as knowledge.
      const isGuess = one.overdue.startsWith('What it does with posts');
      expect([one.id, isGuess && one.overdueBasis.confidence !== 'low']).toEqual([one.id, false]);
    }
  });
});
