import type { JournalDamage } from '../../preload/contract';
import { decodeRecords } from '../../ledger/record';

/** A part of a segment, in bytes from where the inspected bytes begin; `to` is exclusive. */
export interface Stretch {
  from: number;
  to: number;
  why: JournalDamage['why'];
}

export interface Inspection {
  /** Whole records in complete groups, in order. */
  sound: { from: number; to: number }[];
  /** Everything else, in order; the two together cover all bytes. */
  damaged: Stretch[];
  /** The newest of the records that can be handed out; null without any. */
  last: { sequence: number; checksum: number } | null;
}

/** Tells what of a segment can be handed out and what has to be kept aside. */
export function inspect(bytes: Uint8Array): Inspection {
  const decoded = decodeRecords(bytes, 'shared');
  const unfinished = decoded.heldBack.map(({ from, to }) => ({ from, to, why: 'unfinished-group' as const }));
  const damaged = [...decoded.quarantined, ...unfinished].sort((a, b) => a.from - b.from);
  const sound: { from: number; to: number }[] = [];
  let end = 0;
  for (const stretch of damaged) {
    if (stretch.from > end) sound.push({ from: end, to: stretch.from });
    end = stretch.to;
  }
  if (end < bytes.length) sound.push({ from: end, to: bytes.length });
  const [record, checksum] = [decoded.records.at(-1), decoded.checksums.at(-1)];
  const last =
    record === undefined || checksum === undefined ? null : { sequence: record.sequence, checksum };
  return { sound, damaged, last };
}
