import Dexie from 'dexie';
import { HoldfastDb } from '../db';
import { isStoreFailure } from '../store-failure';
import { readSoundRows } from '../sound-rows';
import { Changes } from './changes';
import { packed, type ReadinessAsk } from './protocol';
import { ReadinessReader } from './read';
import { MINUTE_MS } from '../../../core/time/units';

/** After a change it waits this long for the next one: typing must not be followed key by key, milliseconds. */
const QUIET_MS = 400;
/** After a great one (an import, a merge) the window has much to draw: that comes first, milliseconds. */
const QUIET_AFTER_MUCH_MS = 2_500;
/** What is due soon changes with the clock too, milliseconds. */
const AGAIN_MS = 10 * MINUTE_MS;

function follow(ask: ReadinessAsk): void {
  const db = new HoldfastDb(ask.workspaceId);
  readSoundRows(db);
  const reader = new ReadinessReader();
  let changes = new Changes(db.name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isBehind = false;

  async function look(): Promise<void> {
    if (isReading) {
      isBehind = true;
      return;
    }
    isReading = true;
    const seen = changes;
    changes = new Changes(db.name);
    try {
      const view = await reader.read(db, ask, Date.now() + ask.clockOffsetMs, seen);
      self.postMessage(packed(view));
    } catch (cause) {
      // What was to be read is not known any more: the next look reads everything.
      changes.isWhole = true;
      if (!isStoreFailure(cause)) throw cause;
      // A full disk ends the connection: the next look begins with a new one.
      db.close({ disableAutoOpen: false });
      isBehind = true;
    } finally {
      isReading = false;
    }
    if (isBehind) {
      isBehind = false;
      soon();
    }
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), changes.isWhole ? QUIET_AFTER_MUCH_MS : QUIET_MS);
  }

  Dexie.on('storagemutated', (parts) => {
    changes.add(parts);
    if (changes.isAny) soon();
  });
  setInterval(() => {
    changes.isWhole = true;
    soon();
  }, AGAIN_MS);
  void look();
}

self.addEventListener('message', (event: MessageEvent<ReadinessAsk>) => follow(event.data), { once: true });
