import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedName, safeFileName } from './safe-name';

describe('safeFileName', () => {
  it.each([
    ['November plan.csv', 'November plan.csv'],
    ['Été à Zürich (entwurf) 日本.ics', 'Été à Zürich (entwurf) 日本.ics'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32\\x.dll', 'C-Windows-system32-x.dll'],
    ['a:b*c?"d<e>f|g.csv', 'a-b-c-d-e-f-g.csv'],
    ['evil\u202Efdp.exe', 'evil-fdp.exe'],
    ['line\nbreak\0.csv', 'line-break-.csv'],
    ['.hidden', 'hidden'],
    ['trailing. . .', 'trailing'],
    ['CON', '_CON'],
    ['con.csv', '_con.csv'],
    ['LPT¹.txt', '_LPT¹.txt'],
    ['COM10.txt', 'COM10.txt'],
    ['', 'file'],
    ['///', 'file'],
    ['🎉🎉', 'file'],
    ['.csv', 'csv'],
  ])('%j becomes %j', (wanted, expected) => {
    expect(safeFileName(wanted)).toBe(expected);
  });

  it('cuts long names to 120 bytes between characters and keeps the extension', () => {
    expect(safeFileName(`${'日'.repeat(100)}.csv`)).toBe(`${'日'.repeat(38)}.csv`);
    expect(safeFileName(`${'a'.repeat(300)}`)).toBe('a'.repeat(120));
  });

  it('is always a single usable name, and stays as it is when asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (wanted) => {
        const name = safeFileName(wanted);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]|^\.|[. ]$|^$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(safeFileName(name)).toBe(name);
      }),
      { seed: 20261120, numRuns: 2000 },
    );
  });
});

describe('numberedName', () => {
  it('numbers before the extension and stays within the size', () => {
    expect(numberedName('Plan.csv', 2)).toBe('Plan (2).csv');
    expect(numberedName('Plan', 3)).toBe('Plan (3)');
    expect(numberedName(`${'a'.repeat(116)}.csv`, 12)).toBe(`${'a'.repeat(111)} (12).csv`);
  });
});
