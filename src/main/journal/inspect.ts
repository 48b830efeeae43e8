import { decodeRecords, encodeRecord } from '../../ledger/record';
import type { DecodedRecords } from '../../ledger/record';

/** A part of a segment, in bytes from where the inspected bytes begin; `to` is exclusive. */
export interface Stretch {
  from: number;
  to: number;
  why: string;
}

export interface Inspection {
  /** Whole records in complete groups, in order. */
  sound: { from: number; to: number }[];
  /** Everything else, in order; the two together cover all bytes. */
  damaged: Stretch[];
}

/** Tells what of a segment can be handed out and what has to be kept aside. */
export function inspect(bytes: Uint8Array): Inspection {
  const decoded = decodeRecords(bytes);
  const damaged = [...decoded.quarantined, ...heldBack(bytes.length, decoded)].sort(
    (a, b) => a.from - b.from,
  );
  const sound: { from: number; to: number }[] = [];
  let end = 0;
  for (const stretch of damaged) {
    if (stretch.from > end) sound.push({ from: end, to: stretch.from });
    end = stretch.to;
  }
  if (end < bytes.length) sound.push({ from: end, to: bytes.length });
  return { sound, damaged };
}

/** Where the records of an unfinished last group stand, found from the end backwards over damaged stretches. */
function heldBack(length: number, { heldBack: records, quarantined }: DecodedRecords): Stretch[] {
  let at = length;
  return records.toReversed().map((record) => {
    at = quarantined.find(({ to }) => to === at)?.from ?? at;
    const to = at;
    at -= encodeRecord(record).length;
    return { from: at, to, why: 'unfinished-group' };
  });
}
