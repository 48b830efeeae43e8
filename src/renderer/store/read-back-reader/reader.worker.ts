import type { HistoryEntry } from '../../../core/model/history';
import type { PostId } from '../../../core/model/ids';
import { HoldfastDb } from '../db';
import type { FromReadBackReader, ToReadBackReader } from './protocol';
import { ReadingBack } from './reading-back';

let reading: ReadingBack | null = null;
const waiting = new Map<PostId, ((entries: readonly HistoryEntry[]) => void)[]>();

function say(message: FromReadBackReader): void {
  self.postMessage(message);
}

function historyOf(postId: PostId): Promise<readonly HistoryEntry[]> {
  return new Promise((resolve) => {
    waiting.set(postId, [...(waiting.get(postId) ?? []), resolve]);
    say({ kind: 'history', postId });
  });
}

function readingFor({ place }: Extract<ToReadBackReader, { kind: 'compare' }>): ReadingBack {
  reading ??= new ReadingBack({
    db: new HoldfastDb(place.workspaceId),
    now: () => Date.now() + place.clockOffsetMs,
    history: historyOf,
  });
  return reading;
}

self.addEventListener('message', (event: MessageEvent<ToReadBackReader>) => {
  const message = event.data;
  if (message.kind === 'history') {
    const resolves = waiting.get(message.postId) ?? [];
    waiting.delete(message.postId);
    for (const resolve of resolves) resolve(message.entries);
    return;
  }
  const { id, ask } = message;
  const tell = (isRead: boolean): void => say({ kind: 'progress', id, isRead });
  tell(false);
  readingFor(message)
    .compare(ask, tell)
    .then((answer) => say({ kind: 'answer', id, answer }))
    .catch((cause: unknown) =>
      say({
        kind: 'bug',
        id,
        message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
      }),
    );
});
