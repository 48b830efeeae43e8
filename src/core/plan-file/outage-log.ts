import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../json';
import { kindOfId } from '../model/kinds';
import { factKinds, LOG_KINDS, type LogEntry } from '../model/outage-log';
import { sha256 } from '../sha256';
import type { Checked } from './checked';
import { isRefKind, type Refer, type Writing } from './keys';
import { MOST } from './limits';
import { DOWN } from './outage-down';
import { objects, parts } from './thing-parts';

/** The log of an outage. A person's own line has its words beside who and when; every other its kind and facts. */
export const LOG = parts<LogEntry>(
  {
    write(entry, to) {
      const head = { key: entry.id, at: to.moment(entry.at), by: entry.by };
      const { kind, about } = entry;
      const named = about === null ? {} : { about: aboutValue(about, to) };
      if (entry.kind === 'note') return { ...head, ...named, text: entry.data.text };
      return {
        ...head,
        kind,
        ...named,
        data: writeFacts(entry, to),
      };
    },
    read: readEntry,
    name: ({ at, by }) => `${String(at)} ${String(by)}`,
  },
  (_name, value, refer) => Object.fromEntries(objects(value).map((line, n) => storedEntry(line, n, refer))),
  MOST.lines,
);

function writeFacts(entry: LogEntry, to: Writing): JsonObject {
  const data: JsonObject = entry.data;
  const facts = Object.entries(factKinds(entry.kind)).map(([fact, type]) => {
    const value = data[fact] ?? null;
    if (type === 'moment') return [fact, typeof value === 'number' ? to.moment(value) : null];
    if (fact === 'down') return [fact, DOWN.write(texts(value), to, {}) ?? []];
    if (fact === 'channel') return [fact, to.key('channel', String(value))];
    return [fact, value];
  });
  return Object.fromEntries(facts) as JsonObject;
}

function readEntry(from: Checked): JsonObject {
  const head = {
    id: from.string('key') ?? '',
    at: from.moment('at') ?? from.fault('at', 'is missing.'),
    by: from.string('by') ?? '',
  };
  const kind = from.oneOf('kind', LOG_KINDS) ?? 'note';
  const group = from.group('data');
  if (kind === 'note' || group === undefined) {
    return { ...head, kind: 'note', about: readAbout(from), data: { text: from.string('text') ?? '' } };
  }
  const data: { [fact: string]: Json } = {};
  for (const [fact, type] of Object.entries(factKinds(kind))) {
    const value = readFact(group, fact, type);
    if (value !== undefined) data[fact] = value;
  }
  return { ...head, kind, about: readAbout(from), data };
}

function readAbout(from: Checked): Json {
  const about = from.raw('about') ?? null;
  if (about === null || typeof about === 'string' || isJsonObject(about)) return about;
  return from.fault('about', 'is neither an id nor a key.');
}

/** By its key where others in a file are named by theirs, as `{kind: key}`; else by its id. */
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

function readFact(from: Checked, fact: string, type: string): Json | undefined {
  if (fact === 'down') return DOWN.read(from, fact)?.value;
  if (type === 'moment') return from.moment(fact) ?? null;
  if (type === 'count') return from.number(fact);
  if (type === 'flag') return from.boolean(fact);
  return from.string(fact);
}

/** An entry is one field; without a key of its own it is named by what it says, so that it is never there twice. */
function storedEntry({ id, ...line }: JsonObject, n: number, refer: Refer): readonly [string, JsonObject] {
  const { about = null, data = {} } = line;
  const facts = isJsonObject(data) ? data : {};
  const { down, channel } = facts;
  const value = {
    ...line,
    about: aboutId(about, refer),
    data: {
      ...facts,
      ...(down !== undefined && DOWN.stored('down', down, refer)),
      ...(typeof channel === 'string' && { channel: refer('channel', channel) }),
    },
  };
  const own = typeof id === 'string' && id !== '' ? id : nameOf(line, n);
  return [`log/${own}`, value];
}

/** Entries of one moment stay in the file's order. */
function nameOf(line: JsonObject, n: number): string {
  return `${String(n).padStart(3, '0')}${sha256(canonicalJson(line)).slice(0, 12)}`;
}

function texts(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
