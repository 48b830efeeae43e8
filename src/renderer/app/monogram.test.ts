import { expect, it } from 'vitest';
import { monogram } from './monogram';

it('takes initials of several words, two letters of one, and always something', () => {
  const names = ['Bramble & Rye', 'Acme', 'north sea trading company', '  ', 'é', '&'];
  expect(names.map(monogram)).toEqual(['B&R', 'Ac', 'NST', 'H', 'É', 'H']);
});
