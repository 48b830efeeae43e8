import { MONTH } from './month';
import { openRaw, readRaw } from './raw';

/** A fresh process, the working copy opened and a month read: plain IndexedDB. */
async function openAndRead(): Promise<void> {
  const { name = '' } = (await indexedDB.databases()).find((one) => one.name?.startsWith('holdfast-')) ?? {};
  const since = performance.now();
  const db = await openRaw(name);
  const rows = await readRaw(db, 'deliveries', 'at', IDBKeyRange.bound(MONTH.from, MONTH.until, false, true));
  const spent = performance.now() - since;
  console.log(`bench:${spent} ${rows.length}`);
}

void openAndRead();
