import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/core/handover';
import { SCHEDULERS } from '../../../src/core/schedulers';
import { type ExportFile } from '../../../src/core/export';
import { readDelimited } from '../../../src/core/formats/csv-read';
import { instantToWall, wallToInstant } from '../../../src/core/time';
import { fiveHundred } from './items';
import { vendorReads, VENDORS, type Imported } from './vendor-rules';

const NOW = Date.UTC(2026, 0, 1);
const CSVS = SCHEDULERS.filter(({ kind }) => kind === 'csv').map(({ id }) => id);
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu'];

function posts(scheduler: string, files: readonly ExportFile[], zone: string): Imported[] {
  return files.flatMap(({ text, name, rows }) => {
    const read = vendorReads(scheduler, text, zone);
    if (typeof read === 'string') throw new Error(`${name}: ${read}`);
    expect([name, read.length]).toEqual([name, rows]);
    expect(name).toContain(zone.toLowerCase().replace(/[/_]/g, '-'));
    return read;
  });
}

describe('500 deliveries written for a scheduler and read back by rules of the vendor’s', () => {
  it('there are rules for every format', () => {
    expect(Object.keys(VENDORS)).toEqual(CSVS);
  });

  it.each(CSVS.flatMap((id) => ZONES.map((zone) => [id, zone] as const)))(
    '%s, times read in %s: the same words to the byte at the same instant',
    (scheduler, zone) => {
      const items = fiveHundred();
      const result = exportAll({ scheduler, items, zone, now: NOW });
      if (!result.ok) throw new Error(result.error.message);
      const { files, blocked, rows } = result.value;
      const left = new Set(blocked.map(({ deliveryId }) => deliveryId));
      const sent = items.filter(({ delivery }) => !left.has(delivery.id));
      const back = posts(scheduler, files, zone).map(({ at, text }) => `${at} ${text}`);
      expect(back.sort()).toEqual(sent.map(({ delivery, post }) => `${delivery.at} ${post.text}`).sort());
      // Held back is only the second of two equal clock times, which no file of wall times can tell apart.
      const second = items.filter(
        ({ delivery: { at } }) => wallToInstant(instantToWall(at, zone), zone).at !== at,
      );
      expect([...left].sort()).toEqual(second.map(({ delivery }) => delivery.id).sort());
      expect([rows, JSON.stringify(files).includes('SECRET')]).toEqual([500 - left.size, false]);
      for (const { text } of files) {
        const own = readDelimited(text.replace(/^\uFEFF/, ''), ',');
        expect(own.openQuote).toBe(null);
        expect(text.endsWith('"\r\n')).toBe(true);
      }
    },
  );
});
