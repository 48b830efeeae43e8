import { expect, it } from 'vitest';
import { importEditSteps, importSteps, readImport } from '../../../src/core/import';
import { TODAY } from './support';
import { desk } from './workspace';

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

it('takes a step for each event of a calendar, since one rule from long ago may take long', () => {
  const event = (uid: string) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTART:19500101T090000',
      'RRULE:FREQ=DAILY;COUNT=999999',
      'END:VEVENT',
    ].join('\r\n');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', event('a'), event('b'), event('c'), 'END:VCALENDAR', ''];
  const file = readImport('rules.ics', new TextEncoder().encode(lines.join('\r\n')));
  if (!file.ok) throw new Error(file.error.message);
  const told = [...importSteps(file.value, desk().known(), {}, TODAY)];
  expect(told).toEqual([0, 1, 2, 3].map((done) => ({ done, total: 3 })));
});
