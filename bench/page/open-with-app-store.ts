import { HoldfastDb } from '../../src/renderer/store/db';
import { deliveriesBetween } from '../../src/renderer/store/queries';
import { MONTH } from './month';

/** A fresh process, the working copy opened and a month read: the app's own store code. */
async function openAndRead(): Promise<void> {
  const { name = '' } = (await indexedDB.databases()).find((one) => one.name?.startsWith('holdfast-')) ?? {};
  const since = performance.now();
  const db = new HoldfastDb(name.replace('holdfast-', ''));
  const rows = await deliveriesBetween(db, MONTH.from, MONTH.until);
  const spent = performance.now() - since;
  console.log(`bench:${spent} ${rows.length}`);
}

void openAndRead();
