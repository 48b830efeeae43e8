import type { HoldfastDb } from '../db';

/** Values below 64 KB stay in LevelDB; larger ones become files of their own beside it. */
const VALUE_BYTES = 48 * 1024;
const VALUES = 32;
/**
 * Together 4.5 MB, of which LevelDB makes more than twice as much: above its write buffer of 4 MB (measured). It changes
 * files at the first write after that.
 */
const ROUNDS = 3;
/** A disk with less room than this is not filled for it, bytes. */
const ROOM = 64 * 1024 * 1024;

const KEY = 'filler';

/**
 * Makes the browser's store begin a new log file, by writing more into it than its buffer holds, and taking that out
 * again.
 *
 * LevelDB goes on writing in a log whose end is torn (by a power cut, or a copy that was cut off), right behind the
 * torn record. The start after the next one then finds damage in the middle, and Chromium throws the whole database
 * away: see `reuse_logs` in LevelDB's db_impl.cc. A working copy that has just turned out to be behind may have such an
 * end; in a new log file there is nothing torn. Chromium's newer store on SQLite does not need it, nor mind it.
 *
 * @param freeBytes on the disk, as far as that is known; with little left nothing is done
 */
export async function beginNewLog(db: HoldfastDb, freeBytes: number | null): Promise<void> {
  if (freeBytes === null || freeBytes < ROOM) return;
  for (let round = 0; round < ROUNDS; round++) {
    // Random, since Chromium packs what can be packed.
    const rows = Array.from({ length: VALUES }, (_, n) => ({
      key: `${KEY}-${n}`,
      value: crypto.getRandomValues(new Uint8Array(VALUE_BYTES)),
    }));
    await db.meta.bulkPut(rows);
  }
  await db.meta.where('key').startsWith(KEY).delete();
}
