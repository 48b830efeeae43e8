import { expect, it } from 'vitest';
import { nameFromFile, readTimes } from './start';

it('reads posting times as people type them', () => {
  expect(readTimes('9:00, 12.30 18h')).toEqual(['09:00', '12:30', '18:00']);
  expect(readTimes('18:00; 9, 09:00')).toEqual(['09:00', '18:00']);
  expect(readTimes('')).toEqual([]);
  expect(['25:00', '9:75', 'noon', '9:00, later'].map(readTimes)).toEqual([null, null, null, null]);
});

it('makes a name out of a file name', () => {
  expect(['autumn_plan-v2.xlsx', 'Bramble & Rye.holdfast', '.csv'].map(nameFromFile)).toEqual([
    'Autumn plan v2',
    'Bramble & Rye',
    'My workspace',
  ]);
});
