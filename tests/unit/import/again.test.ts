import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands';
import { byKey } from '../../../src/core/import/by-key';
import { ImportHarness } from './workspace';

const PLAN = JSON.stringify({
  format: 'holdfast-plan/1',
  channels: [{ key: 'fb', platform: 'facebook', name: 'Bramble', zone: 'Europe/London' }],
  campaigns: [{ key: 'autumn', name: 'Autumn' }],
  days: [{ key: 'founders', name: 'Founders’ day', rule: '05-14' }],
  posts: [{ key: 'p1', title: 'Doors', text: 'Doors open.', campaign: 'autumn', deliveries: [] }],
});

it('a channel and an own day that were deleted come back with their plan file, under their own ids', () => {
  const desk = new ImportHarness();
  desk.import('plan.json', PLAN);
  const rows = () => ({
    channels: [...desk.workspace.rows.channels.values()],
    days: [...desk.workspace.rows.days.values()],
  });
  const before = rows();
  for (const { id } of before.channels) {
    expect(desk.workspace.run(COMMANDS['channel.delete'], { id }, desk.env).ok).toBe(true);
  }
  for (const { id } of before.days) {
    expect(desk.workspace.run(COMMANDS['day.delete'], { id }, desk.env).ok).toBe(true);
  }
  desk.import('plan.json', PLAN);
  expect(rows()).toEqual(before);
});

it('a spreadsheet that names a deleted channel brings it back, and makes no second one with its key', () => {
  const csv = 'Date,Time,Channel,Platform,Text\n2026-12-01,09:00,Bramble,Facebook,Loaves today.\n';
  const desk = new ImportHarness();
  desk.import('plan.csv', csv);
  const [channel] = desk.workspace.rows.channels.values();
  if (channel === undefined) throw new Error('the spreadsheet made no channel');
  expect(desk.workspace.run(COMMANDS['channel.delete'], { id: channel.id }, desk.env).ok).toBe(true);
  desk.import('plan.csv', csv.replace('Loaves', 'Buns'));
  const rows = [...desk.workspace.rows.channels.values()];
  expect(rows.map(({ id, key, deletedAt }) => ({ id, key, deletedAt }))).toEqual([
    { id: channel.id, key: channel.key, deletedAt: null },
  ]);
});

it('of two things with one key the one that stands is meant', () => {
  const row = (id: string, deletedAt: number | null) => ({ id, key: 'fb', deletedAt });
  const found = (...rows: ReturnType<typeof row>[]) => byKey(rows)('fb')?.id;
  expect([
    found(row('a', 1), row('b', null)),
    found(row('a', null), row('b', null)),
    found(row('a', 1)),
  ]).toEqual(['b', 'a', 'a']);
});
