import type { JournalAsk, JournalPosition } from '../../preload/contract';
import { readBytes, readCount, readObject, readOneOf } from '../ipc/read';

/** One command over 500 posts is about 1 MB; a first import of years of plans may be much more. */
const MAX_APPEND_BYTES = 64 * 1024 * 1024;

/** What came over a journal port as a typed question; throws WrongAsk on anything else. */
export function readJournalAsk(raw: unknown): JournalAsk {
  const { id, kind, bytes, from, to } = readObject(raw, ['id', 'kind', 'bytes', 'from', 'to']);
  const wanted = { id: readCount(id), kind: readOneOf(kind, ['append', 'read', 'digest']) };
  if (wanted.kind === 'append') {
    return { id: wanted.id, kind: 'append', bytes: readBytes(bytes, MAX_APPEND_BYTES) };
  }
  if (wanted.kind === 'digest') return { id: wanted.id, kind: 'digest', to: readPosition(to) };
  return from === undefined
    ? { id: wanted.id, kind: 'read' }
    : { id: wanted.id, kind: 'read', from: readPosition(from) };
}

function readPosition(raw: unknown): JournalPosition {
  const { segment, offset } = readObject(raw, ['segment', 'offset']);
  return { segment: readCount(segment), offset: readCount(offset) };
}
