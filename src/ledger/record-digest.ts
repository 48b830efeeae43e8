/** How much a journal holds up to a place, as a number and a sum: equal for equal records, in whatever order. */
export interface RecordDigest {
  /** Different records. */
  readonly count: number;
  /** Their checksums, added up modulo 2^32. */
  readonly sum: number;
}

export const NO_RECORDS: RecordDigest = { count: 0, sum: 0 };

export function addToDigest({ count, sum }: RecordDigest, checksum: number): RecordDigest {
  return { count: count + 1, sum: (sum + checksum) >>> 0 };
}

export function sameDigest(a: RecordDigest, b: RecordDigest): boolean {
  return a.count === b.count && a.sum === b.sum;
}

/** The checksum that stands at the end of an encoded record. */
export function checksumOf(record: Uint8Array): number {
  return new DataView(record.buffer, record.byteOffset, record.byteLength).getUint32(record.length - 4, true);
}

/** Digests records as they are read; one that comes again (a journal may hold it twice) counts once. */
export class DigestReader {
  #digest: RecordDigest;
  readonly #seen = new Set<string>();

  /** @param before of what was read already, and is not read again */
  constructor(before: RecordDigest = NO_RECORDS) {
    this.#digest = before;
  }

  /** @param checksums of the records, in the same order */
  take(records: readonly { readonly sequence: number }[], checksums: readonly number[]): void {
    records.forEach(({ sequence }, n) => {
      const checksum = checksums[n] ?? 0;
      const name = `${sequence} ${checksum}`;
      if (this.#seen.has(name)) return;
      this.#seen.add(name);
      this.#digest = addToDigest(this.#digest, checksum);
    });
  }

  get digest(): RecordDigest {
    return this.#digest;
  }
}
