import { expect, test } from 'vitest';
import { testChannel } from '../../../../core/model/testing/channel';
import { testOutage } from '../../../../core/model/testing/outage';
import { FAMILIES } from '../../../../core/platform';
import type { CalendarFrame } from '../../../store/queries/calendar';
import { carryingOver } from './carry-over';
import { keepSameFrame } from './frame';

const frame: CalendarFrame = {
  zone: 'Europe/London',
  regions: ['UK'],
  channels: [testChannel({ platform: 'x' })],
  families: FAMILIES,
  campaigns: [],
  outages: [testOutage({ down: ['x'], since: '2026-11-27T10:00Z', until: '2026-11-27T18:00Z' })],
  people: [],
  isBlank: false,
  ownDays: [],
};

test('a fresh read that says the same is the same frame', () => {
  const keep = carryingOver<CalendarFrame, CalendarFrame | undefined>(undefined, keepSameFrame);
  expect(keep(frame)).toBe(frame);
  expect(keep(structuredClone(frame))).toBe(frame);
});

test('only the list that changed is a new one', () => {
  const now = { ...structuredClone(frame), outages: [] };
  expect(keepSameFrame(frame, now)).toEqual({ ...frame, outages: [] });
  expect(keepSameFrame(frame, now).channels).toBe(frame.channels);
});
