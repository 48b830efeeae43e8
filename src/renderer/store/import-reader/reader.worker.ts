import { HoldfastDb } from '../db';
import { FileReading } from './file-reading';
import { giveAway } from './hand-over';
import type { FromReader, ReaderPlace, ToReader } from './protocol';

/** Progress is told at most so often, milliseconds: a file of many rows has more steps than anybody can draw. */
const TELL_MS = 50;

let reading: FileReading | null = null;
/** The preview that is being worked out; a newer one stops it. */
let current: AbortController | null = null;

function say(message: FromReader): void {
  self.postMessage(message);
}

function readingFor(place: ReaderPlace): FileReading {
  reading ??= new FileReading(new HoldfastDb(place.workspaceId), () => Date.now() + place.clockOffsetMs);
  return reading;
}

async function answerTo(message: Extract<ToReader, { id: number }>): Promise<unknown> {
  if (message.kind === 'skipped') return reading?.skippedFile() ?? '';
  current?.abort();
  const mine = new AbortController();
  current = mine;
  let told = 0;
  const onProgress = (done: number, of: number, what: string) => {
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    say({ kind: 'progress', id: message.id, done, of, what });
  };
  onProgress(0, 1, 'Reading the file');
  return readingFor(message.place).look(message.ask, { signal: mine.signal, onProgress });
}

self.addEventListener('message', (event: MessageEvent<ToReader>) => {
  const message = event.data;
  if (message.kind === 'hand-over') {
    const [port] = event.ports;
    if (port) giveAway(reading?.preview ?? null, port);
    return;
  }
  const { id } = message;
  answerTo(message)
    .then((answer) => say({ kind: 'answer', id, answer }))
    .catch((cause: unknown) =>
      say({
        kind: 'bug',
        id,
        message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }),
    );
});
