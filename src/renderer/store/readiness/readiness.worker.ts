import Dexie from 'dexie';
import { HoldfastDb } from '../db';
import type { ReadinessAsk, ReadinessView } from './protocol';
import { ReadinessReader } from './read';

/** After a change it waits this long for the next one: typing must not be followed key by key, milliseconds. */
const QUIET_MS = 400;
/** What is due soon changes with the clock too, milliseconds. */
const AGAIN_MS = 10 * 60_000;

/** Tables whose change may alter how ready something is. */
const CONCERNED = ['deliveries', 'posts', 'channels', 'approvals', 'handovers', 'workspace'];

function follow(ask: ReadinessAsk): void {
  const db = new HoldfastDb(ask.workspaceId);
  const reader = new ReadinessReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isBehind = false;

  async function look(): Promise<void> {
    if (isReading) {
      isBehind = true;
      return;
    }
    isReading = true;
    try {
      const view: ReadinessView = await reader.read(db, ask, Date.now() + ask.clockOffsetMs);
      self.postMessage(view);
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
    timer = setTimeout(() => void look(), QUIET_MS);
  }

  const places = CONCERNED.map((table) => `idb://${db.name}/${table}/`);
  Dexie.on('storagemutated', (changed: object) => {
    if (
      Object.keys(changed).some((part) => part === 'all' || places.some((place) => part.startsWith(place)))
    ) {
      soon();
    }
  });
  setInterval(soon, AGAIN_MS);
  void look();
}

self.addEventListener('message', (event: MessageEvent<ReadinessAsk>) => follow(event.data), { once: true });
