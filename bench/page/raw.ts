/** Plain IndexedDB, as thin as it gets: the anchor that the app's store is held against. */

export function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });
}

/** Resolves when everything put in this transaction is durable. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
}

/** @param make builds the stores of a new database; left out, the database must be there */
export function openRaw(name: string, make?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = make ? indexedDB.open(name, 1) : indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => make?.(request.result));
  return settled(request);
}

/** The stores that a delivery's command writes, with the same keys and indexes as the app's. */
export function makeStores(db: IDBDatabase): void {
  const deliveries = db.createObjectStore('deliveries', { keyPath: 'id' });
  deliveries.createIndex('at', 'at');
  deliveries.createIndex('[channelId+at]', ['channelId', 'at']);
  deliveries.createIndex('postId', 'postId');
  const posts = db.createObjectStore('posts', { keyPath: 'id' });
  posts.createIndex('key', 'key');
  posts.createIndex('inBank', 'inBank');
  const updates = db.createObjectStore('updates', { keyPath: 'n', autoIncrement: true });
  updates.createIndex('shard', 'shard');
  updates.createIndex('sequence', 'sequence');
  // The app keeps counters instead; this is for counting without them.
  db.createObjectStore('states', { keyPath: 'id' }).createIndex('status', 'status');
}

export function strict(db: IDBDatabase, stores: string[]): IDBTransaction {
  return db.transaction(stores, 'readwrite', { durability: 'strict' });
}

/** Rows a chunk of a bulk write. */
const CHUNK = 1_000;

/** One strict transaction with all of it. */
export async function putRaw(
  db: IDBDatabase,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const transaction = strict(db, Object.keys(rows));
  for (const [store, list] of Object.entries(rows)) {
    const into = transaction.objectStore(store);
    for (const [index, row] of list.entries()) {
      const put = into.put(row);
      // As the app does: a bulk write waits now and then, or the queue of requests slows it down.
      if (index % CHUNK === CHUNK - 1) await settled(put);
    }
  }
  transaction.commit();
  await completed(transaction);
}

/** Rows of a store between two keys of an index. */
export function readRaw(
  db: IDBDatabase,
  store: string,
  index: string,
  range: IDBKeyRange,
): Promise<unknown[]> {
  return settled(db.transaction(store, 'readonly').objectStore(store).index(index).getAll(range));
}
