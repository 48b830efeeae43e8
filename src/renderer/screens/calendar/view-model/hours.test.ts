import { describe, expect, test } from 'vitest';
import { testOutage } from '../../../../core/model/testing/outage';
import { testRow } from '../../../../core/model/testing/delivery';
import { dayRange } from '../../../../core/time';
import { bandOf, dayBandOf, dayPlacer } from './band';
import { carriedTo, fractionAt, hourAxis, placeChips } from './hours';

const zone = 'Europe/London';
const midnight = dayRange('2026-11-27', zone).from;
const at = (time: string): number => Date.parse(`2026-11-27T${time}:00Z`);
const row = (time: string) => testRow({ id: time, wall: `2026-11-27T${time}`, zone });

describe('the hours of a day', () => {
  test('run from 07 to 22', () => {
    expect(hourAxis([row('08:00'), row('21:59')], midnight)).toEqual({
      from: at('07:00'),
      until: at('22:00'),
      hours: 15,
    });
  });

  test('reach out to what lies outside', () => {
    expect(hourAxis([row('05:30'), row('23:10')], midnight)).toEqual({
      from: at('05:00'),
      until: at('23:00') + 3_600_000,
      hours: 19,
    });
  });

  test('a carried delivery snaps to the clock', () => {
    const axis = hourAxis([], midnight);
    expect(carriedTo(axis, at('10:00'), 1 / 15, 15)).toBe(at('11:00'));
    expect(carriedTo(axis, at('10:05'), 0.01, 15)).toBe(at('10:15'));
    expect(carriedTo(axis, at('10:05'), 0, 5)).toBe(at('10:05'));
  });

  test('chips less than an hour apart stand under each other', () => {
    const axis = hourAxis([], midnight);
    const rows = [row('09:00'), row('09:30'), row('10:00')];
    const { chips, tracks } = placeChips(rows, axis);
    expect(tracks).toBe(2);
    expect(
      chips.map(({ row: { id }, track, left, room }) => [id, track, left * 15, Math.round(room * 150) / 10]),
    ).toEqual([
      ['09:00', 0, 2, 1],
      ['09:30', 1, 2.5, 12.5],
      ['10:00', 0, 3, 12],
    ]);
  });
});

describe('the outage band', () => {
  const outage = testOutage({ down: ['facebook'], since: '2026-11-27T10:05Z', until: '2026-11-27T18:00Z' });

  test('by the hour: from the start to the estimate, then at risk to the end of the day', () => {
    const axis = hourAxis([], midnight);
    const band = bandOf(outage, zone, (instant) => fractionAt(axis, instant));
    const minutes = (part: number): number => Math.round(part * 15 * 60);
    expect(
      band.down && [minutes(band.down.left), minutes(band.down.width), band.down.starts, band.down.ends],
    ).toEqual([185, 475, true, true]);
    expect(band.risk && [minutes(band.risk.left), minutes(band.risk.width), band.risk.ends]).toEqual([
      660,
      240,
      false,
    ]);
  });

  test('by the day: whole days, in columns of unequal width', () => {
    const starts = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(
      (day) => dayRange(day, zone).from,
    );
    const place = dayPlacer(starts, [1, 2, 1]);
    expect(dayBandOf(outage, zone, place)).toEqual({
      outage,
      down: { left: 0.25, width: 0.5, starts: true, ends: true },
      risk: null,
    });
  });

  test('an outage that ends late puts the next day at risk', () => {
    const starts = ['2026-11-27', '2026-11-28', '2026-11-29'].map((day) => dayRange(day, zone).from);
    const late = testOutage({ down: ['facebook'], since: '2026-11-25T10:05Z', until: '2026-11-27T23:00Z' });
    const { down, risk } = dayBandOf(late, zone, dayPlacer(starts, [1, 1]));
    expect([down, risk]).toEqual([
      { left: 0, width: 0.5, starts: false, ends: true },
      { left: 0.5, width: 0.5, starts: true, ends: true },
    ]);
  });

  test('outside the days shown there is none', () => {
    const starts = ['2026-12-01', '2026-12-02'].map((day) => dayRange(day, zone).from);
    expect(dayBandOf(outage, zone, dayPlacer(starts, [1]))).toEqual({ outage, down: null, risk: null });
  });
});
