import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from './crc32c';
import { checksumOf } from './record-digest';
import { decodeRecords, encodeRecord } from './record';
import type { Record } from './record';

function sample(sequence: number, more: Partial<Record> = {}): Record {
  return {
    type: 'update',
    shard: 'posts-2026-11',
    device: 'desk1',
    sequence,
    group: { index: 0, count: 1 },
    payload: Uint8Array.from({ length: 9 }, (_, n) => (n * 37 + sequence) & 255),
    ...more,
  };
}

function file(...parts: (Record | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => [...(part instanceof Uint8Array ? part : encodeRecord(part))]),
  );
}

describe('records', () => {
  it('the checksum is CRC-32C', () => {
    // Check value of the Castagnoli polynomial: RFC 3720, appendix B.4.
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  });

  it('come back as they were written', () => {
    const records = [
      sample(1, { type: 'header', shard: '' }),
      sample(2),
      sample(3, { payload: new Uint8Array() }),
    ];
    const bytes = file(...records);
    expect(decodeRecords(bytes)).toEqual({
      records,
      validBytes: bytes.length,
      quarantined: [],
      heldBack: [],
      checksums: records.map((record) => checksumOf(encodeRecord(record))),
    });
    const inside = new Uint8Array(bytes.length + 7);
    inside.set(bytes, 5);
    expect(decodeRecords(inside.subarray(5, 5 + bytes.length)).records).toEqual(records);
  });

  it('every single flipped bit is found, and the other records stay', () => {
    const records = [sample(1), sample(2), sample(3)];
    const bytes = file(...records);
    const size = bytes.length / 3;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const broken = bytes.slice();
      broken[bit >> 3] = (broken[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const hit = Math.floor((bit >> 3) / size);
      const found = decodeRecords(broken);
      expect({ bit, sequences: found.records.map((r) => r.sequence), valid: found.validBytes }).toEqual({
        bit,
        sequences: [1, 2, 3].filter((sequence) => sequence !== hit + 1),
        valid: hit * size,
      });
      expect(found.quarantined.map(({ from, to }) => ({ from, to }))).toEqual([
        { from: hit * size, to: (hit + 1) * size },
      ]);
    }
  });

  it('a file cut anywhere keeps all that was whole', () => {
    const bytes = file(sample(1), sample(2));
    const half = bytes.length / 2;
    for (let length = 0; length < bytes.length; length++) {
      const whole = Math.floor(length / half);
      const rest = length - whole * half;
      const found = decodeRecords(bytes.slice(0, length));
      expect({ valid: found.validBytes, kept: found.records.length, quarantined: found.quarantined }).toEqual(
        {
          valid: whole * half,
          kept: whole,
          quarantined: rest === 0 ? [] : [{ from: whole * half, to: length, why: 'cut-off' }],
        },
      );
    }
  });

  it('room that was given and never written counts as cut off, whether all of a record is missing or its end', () => {
    const whole = file(sample(1), sample(2));
    const size = whole.length / 2;
    for (const kept of [size, size + 20, whole.length - 9]) {
      const bytes = new Uint8Array(whole.length + 500);
      bytes.set(whole.subarray(0, kept));
      expect(decodeRecords(bytes).quarantined).toEqual([{ from: size, to: bytes.length, why: 'cut-off' }]);
      expect(decodeRecords(bytes.slice(0, whole.length)).quarantined).toEqual([
        { from: size, to: whole.length, why: 'cut-off' },
      ]);
    }
  });

  it('a command over several shards counts whole or not at all', () => {
    const group = (sequence: number, index: number, count: number) =>
      sample(sequence, { group: { index, count } });
    const bytes = file(sample(1), group(2, 0, 3), group(3, 1, 3));
    const found = decodeRecords(bytes);
    expect({
      records: found.records.map((r) => r.sequence),
      held: found.heldBack.map(({ record }) => record.sequence),
      validBytes: found.validBytes,
    }).toEqual({ records: [1], held: [2, 3], validBytes: encodeRecord(sample(1)).length });
    const whole = decodeRecords(file(bytes, group(4, 2, 3)));
    expect({ records: whole.records.length, held: whole.heldBack }).toEqual({ records: 4, held: [] });
    // Damage in the middle of a file: of no command a half is handed out, and what follows it still is.
    const middle = file(sample(1), group(2, 0, 3), group(3, 1, 3), group(4, 2, 3), sample(5));
    const one = encodeRecord(sample(1)).length;
    for (const hit of [1, 2, 3]) {
      const hurt = middle.slice();
      hurt[hit * one + 20] = (hurt[hit * one + 20] ?? 0) ^ 1;
      const { records, heldBack, validBytes } = decodeRecords(hurt);
      expect({
        records: records.map((r) => r.sequence),
        held: heldBack.map(({ record, from, to }) => [record.sequence, from, to]),
        validBytes,
      }).toEqual({
        records: [1, 5],
        held: [1, 2, 3].filter((n) => n !== hit).map((n) => [n + 1, n * one, (n + 1) * one]),
        validBytes: one,
      });
    }
  });

  it('a record of a newer layout is set aside as such', () => {
    const newer = encodeRecord(sample(1));
    newer[6] = 2;
    new DataView(newer.buffer).setUint32(newer.length - 4, crc32c(newer, 0, newer.length - 4), true);
    const found = decodeRecords(file(newer, sample(2)));
    expect({ kept: found.records.map((r) => r.sequence), gaps: found.quarantined }).toEqual({
      kept: [2],
      gaps: [{ from: 0, to: newer.length, why: 'newer-version' }],
    });
  });

  it('reads any bytes without failing, and to the end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const found = decodeRecords(file(noise, sample(5)));
        expect(found.records.at(-1)).toEqual(sample(5));
      }),
      { seed: 21, numRuns: 400 },
    );
    // A million beginnings that each claim the whole rest of the file.
    const hostile = new Uint8Array(6_000_000);
    const view = new DataView(hostile.buffer);
    for (let at = 0; at + 6 <= hostile.length; at += 6) {
      hostile.set([0x48, 0x46], at);
      view.setUint32(at + 2, hostile.length - at, true);
    }
    expect(decodeRecords(hostile).records).toEqual([]);
  });

  it('names that do not fit are the caller’s mistake', () => {
    expect(() => encodeRecord(sample(1, { shard: 'x'.repeat(256) }))).toThrow(RangeError);
    expect(() => encodeRecord(sample(1, { group: { index: 1, count: 1 } }))).toThrow(RangeError);
  });
});
