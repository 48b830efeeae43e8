import type { LastAppend } from '../../../preload/contract';
import { decodeRecords, type Record as LedgerRecord } from '../../../ledger';

/** A record as the journal holds it. */
export interface JournalRecord extends LedgerRecord {
  readonly checksum: number;
}

/**
 * Each record once, in the order of writing: after a failed flush the journal may hold one twice. Two different
 * records under one sequence are both kept: the first was refused to whoever wrote it, and may be on the disk all the
 * same.
 */
export function uniqueRecords(chunks: readonly Uint8Array[]): JournalRecord[] {
  const found = new Map<string, JournalRecord>();
  for (const chunk of chunks) {
    const { records, checksums } = decodeRecords(chunk);
    records.forEach((record, n) => {
      const checksum = checksums[n] ?? 0;
      found.set(`${record.sequence} ${checksum}`, { ...record, checksum });
    });
  }
  return [...found.values()].sort((a, b) => a.sequence - b.sequence);
}

/** Whether the newest record that was ever appended is among these; true where none was noted. */
export function holds(records: readonly JournalRecord[], last: LastAppend | null): boolean {
  return (
    last === null ||
    records.some(({ sequence, checksum }) => sequence === last.sequence && checksum === last.checksum)
  );
}

/** Whether the records follow `last` one by one, none left out. */
export function sequencesAfter(last: number, records: readonly { readonly sequence: number }[]): boolean {
  let expected = last + 1;
  for (const { sequence } of records) {
    if (sequence > expected) return false;
    if (sequence === expected) expected += 1;
  }
  return true;
}

/** A stretch of sequences, both ends included. */
export type Stretch = readonly [first: number, last: number];

/** The sequences from 1 to `last` that are not among these. */
export function gapsIn(sequences: Iterable<number>, last: number): Stretch[] {
  const gaps: Stretch[] = [];
  let expected = 1;
  for (const sequence of [...new Set(sequences)].sort((a, b) => a - b)) {
    if (sequence > expected) gaps.push([expected, sequence - 1]);
    expected = sequence + 1;
  }
  if (expected <= last) gaps.push([expected, last]);
  return gaps;
}

/** A note in the journal that these sequences are no longer looked for: what could be had of them was written anew. */
export function writeNote(gaps: readonly Stretch[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ accounted: gaps }));
}

/** The sequences that a note names; none for what is no note. */
export function readNote({ type, payload }: LedgerRecord): number[] {
  if (type !== 'header') return [];
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(payload));
    if (typeof value !== 'object' || value === null || !('accounted' in value)) return [];
    return Array.isArray(value.accounted) ? value.accounted.flatMap(sequencesOf) : [];
  } catch {
    return [];
  }
}

/** No plan comes near it: a damaged note must not fill the memory. */
const MOST_SEQUENCES = 10_000_000;

function sequencesOf(stretch: unknown): number[] {
  if (!Array.isArray(stretch)) return [];
  const [first, last]: unknown[] = stretch;
  if (typeof first !== 'number' || typeof last !== 'number' || last - first > MOST_SEQUENCES) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}
