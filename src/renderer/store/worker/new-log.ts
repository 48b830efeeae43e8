import type { HoldfastDb } from '../db';

/**
 * More than LevelDB keeps in memory before it begins a new log: then it does.
 * Source: `write_buffer_size` is 4 MB at most in Chromium (third_party/leveldatabase/env_chromium.cc).
 */
const MORE_THAN_ITS_BUFFER = 5 * 1024 * 1024;

/** Values of 64 KB and more would go into files of their own (Chromium's IDBValueWrapper). */
const PIECE = 48 * 1024;

/** Free bytes this takes: the old log's rows, the new log, and the table they are written to; with some to spare. */
const ROOM_FOR_NEW_LOG = 3 * MORE_THAN_ITS_BUFFER;

/**
 * Makes Chromium's LevelDB write what it holds into a table and begin a new log. A power cut, a full disk or a copy that
 * was cut off leaves a torn record at the end of the log; LevelDB goes on behind it (`reuse_logs` in its db_impl.cc),
 * and the start after the next one takes the whole working copy for damaged and deletes it. Nothing would be lost, the
 * journal has it all; but there would be one copy, not two. Chromium's newer store on SQLite neither needs this nor
 * minds it.
 *
 * @param room free bytes on the disk; null where the system does not say
 * @returns false when there is too little room for it
 */
export async function beginNewLog(db: HoldfastDb, room: number | null): Promise<boolean> {
  if (room !== null && room < ROOM_FOR_NEW_LOG) return false;
  const count = Math.ceil(MORE_THAN_ITS_BUFFER / PIECE);
  const keys = Array.from({ length: count }, (_, n) => `new-log-${n}`);
  // Random, since Chromium may pack what can be packed.
  const piece = () => crypto.getRandomValues(new Uint8Array(PIECE));
  await db.meta.bulkPut(keys.map((key) => ({ key, value: piece() })));
  // The first write after the buffer is full is the one that begins the new log.
  await db.meta.bulkDelete(keys);
  return true;
}
