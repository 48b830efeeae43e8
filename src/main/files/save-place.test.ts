import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstPlace, saveFilters } from './save-place';

const ALL = { name: 'All files', extensions: ['*'] };

describe('the kinds of file in a save dialog', () => {
  it('begin with that of the suggested name', () => {
    expect(saveFilters('Bramble.holdfast')).toEqual([
      { name: 'Holdfast workspace file', extensions: ['holdfast'] },
      ALL,
    ]);
    expect(saveFilters('November plan.CSV')).toEqual([
      { name: 'Spreadsheet (CSV)', extensions: ['csv'] },
      ALL,
    ]);
    expect(saveFilters('picture.webp')).toEqual([{ name: 'WEBP file', extensions: ['webp'] }, ALL]);
    expect(saveFilters('plan')).toEqual([ALL]);
  });
});

describe('where a dialog begins', () => {
  const without =
    (...gone: string[]) =>
    (name: string): string => {
      if (gone.includes(name)) throw new Error(`no ${name}`);
      return join('/home/ann', name);
    };

  it('is the first folder that can be had', () => {
    expect(firstPlace(without(), 'a.csv')).toBe('/home/ann/documents/a.csv');
    expect(firstPlace(without('documents'), 'a.csv')).toBe('/home/ann/desktop/a.csv');
    expect(firstPlace(without('documents', 'desktop'), '../../a.csv')).toBe('/home/ann/home/a.csv');
    expect(firstPlace(without('documents', 'desktop', 'home'), 'a.csv')).toBe('a.csv');
    expect(firstPlace(without('documents'))).toBe('/home/ann/desktop');
    expect(firstPlace(without('documents', 'desktop', 'home'))).toBeUndefined();
  });
});
