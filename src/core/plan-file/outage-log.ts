import { isJsonObject, type Json, type JsonObject } from '../json';
import { kindOfId } from '../model/kinds';
import { readLogEntry, type LogEntry } from '../model/outage-log';
import type { Checked } from './checked';
import { isRefKind, type Refer, type Writing } from './keys';
import { MOST } from './limits';
import type { PlanField } from './thing-field';
import { byId, fieldsOf, objects, parts } from './thing-parts';

/** Entries are facts; the words that a screen shows are made of them. What one is about stands as `{kind: its key}`. */
export const LOG: PlanField<readonly LogEntry[]> = parts<LogEntry>(
  {
    write: ({ id, at, by, kind, about, data }, to) => ({
      key: id,
      at: to.moment(at),
      by,
      kind,
      ...(about !== null && { about: aboutValue(about, to) }),
      data: { ...data },
    }),
    read: readEntry,
    name: ({ id }) => String(id),
  },
  (name, value, refer) =>
    byId('log/')(
      name,
      objects(value).map((entry) => ({ ...entry, about: aboutId(entry['about'] ?? null, refer) })),
    ),
  MOST.lines,
);

/** By its key where others in a file are named by theirs; else by its id. */
function aboutValue(about: string, to: Writing): Json {
  const kind = kindOfId(about);
  const key = isRefKind(kind) ? to.knownKey(kind, about) : undefined;
  return kind === undefined || key === undefined ? about : { [kind]: key };
}

function aboutId(about: Json, refer: Refer): Json {
  const [named] = isJsonObject(about) ? Object.entries(about) : [];
  if (named === undefined) return about;
  const [kind, key] = named;
  return isRefKind(kind) && typeof key === 'string' ? refer(kind, key) : null;
}

function readEntry(from: Checked): JsonObject {
  const at = from.moment('at') ?? from.fault('at', 'is missing.');
  const id = from.needString('key');
  const kind = from.needString('kind');
  const about = from.raw('about') ?? null;
  const entry = readLogEntry(id, { at, by: from.string('by') ?? '', kind, data: from.raw('data') ?? {} });
  if (entry === undefined) return from.fault('kind', 'is no kind of entry that is known here.');
  if (about !== null && typeof about !== 'string' && !isJsonObject(about)) {
    return from.fault('about', 'is neither an id nor a key.');
  }
  return { ...fieldsOf(entry), about };
}
