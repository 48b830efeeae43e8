import {
  COUNTING_RULES,
  COUNT_UNITS,
  FACT_TOPICS,
  FOLLOW_UPS,
  LIMIT_FIELDS,
  MEDIA_KINDS,
  PLATFORM_KINDS,
  SERIES,
  type AccountKind,
  type Confidence,
  type Fact,
  type Family,
  type Limit,
  type MediaRule,
  type Platform,
} from './types';

const CONFIDENCES: readonly Confidence[] = ['V', 'S', 'U'];

/** One raw entry of a catalogue file, before its shape is known. */
type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads the platform catalogue.
 * @throws Error naming the entry and field that is wrong: a broken catalogue is our bug, not a person's.
 */
export function readPlatforms(raw: unknown): readonly Platform[] {
  return list(raw, 'platforms').map((entry) => {
    const it = object(entry, 'platform');
    const id = text(it, 'id', 'platform');
    return {
      id,
      name: text(it, 'name', id),
      tile: text(it, 'tile', id),
      kind: choice(it, 'kind', PLATFORM_KINDS, id),
      family: text(it, 'family', id),
      counting: choice(it, 'counting', COUNTING_RULES, id),
      visual: flag(it, 'visual', id),
      linkField: flag(it, 'linkField', id),
      clickableLinks: flag(it, 'clickableLinks', id),
      titleRequired: flag(it, 'titleRequired', id),
      series: it['series'] === null ? null : choice(it, 'series', SERIES, id),
      followUp: it['followUp'] === null ? null : choice(it, 'followUp', FOLLOW_UPS, id),
      editable: text(it, 'editable', id),
      limits: list(it['limits'], id).map((limit) => readLimit(object(limit, id), id)),
      media: readMedia(object(it['media'], id), id),
      facts: list(it['facts'], id).map((fact) => readFact(object(fact, id), id)),
      accounts: list(it['accounts'], id).map((account) => readAccount(object(account, id), id)),
    };
  });
}

/** Reads the owner families. @throws Error as readPlatforms does. */
export function readFamilies(raw: unknown): readonly Family[] {
  return list(raw, 'families').map((entry) => {
    const it = object(entry, 'family');
    const id = text(it, 'id', 'family');
    return {
      id,
      name: text(it, 'name', id),
      failsTogether: flag(it, 'failsTogether', id),
      platforms: texts(it['platforms'], id),
      asOf: text(it, 'asOf', id),
      source: text(it, 'source', id),
    };
  });
}

function readLimit(it: Raw, id: string): Limit {
  const note = it['note'];
  const limit = {
    field: choice(it, 'field', LIMIT_FIELDS, id),
    value: whole(it['value'], id),
    unit: choice(it, 'unit', COUNT_UNITS, id),
    confidence: choice(it, 'confidence', CONFIDENCES, id),
    source: text(it, 'source', id),
    asOf: text(it, 'asOf', id),
  };
  return typeof note === 'string' ? { ...limit, note } : limit;
}

function readFact(it: Raw, id: string): Fact {
  const { form, least, most, note } = it;
  if (least === undefined && most === undefined) fail(id, 'a fact without a figure');
  return {
    topic: choice(it, 'topic', FACT_TOPICS, id),
    ...(typeof form === 'string' ? { form } : {}),
    ...(least === undefined ? {} : { least: figure(least, id) }),
    ...(most === undefined ? {} : { most: figure(most, id) }),
    confidence: choice(it, 'confidence', CONFIDENCES, id),
    source: text(it, 'source', id),
    asOf: text(it, 'asOf', id),
    ...(it['mended'] === true ? { mended: true as const } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  };
}

function readAccount(it: Raw, id: string): AccountKind {
  return {
    id: text(it, 'id', id),
    name: text(it, 'name', id),
    limits: list(it['limits'], id).map((limit) => readLimit(object(limit, id), id)),
  };
}

function readMedia(it: Raw, id: string): MediaRule {
  const note = it['note'];
  const accepts = texts(it['accepts'], id);
  const media = {
    required: flag(it, 'required', id),
    accepts: MEDIA_KINDS.filter((kind) => accepts.includes(kind)),
    maxItems: it['maxItems'] === null ? null : whole(it['maxItems'], id),
    imageTypes: it['imageTypes'] === null ? null : texts(it['imageTypes'], id),
    confidence: choice(it, 'confidence', CONFIDENCES, id),
  };
  return typeof note === 'string' ? { ...media, note } : media;
}

function fail(where: string, what: string): never {
  throw new Error(`Catalogue entry ${where}: ${what}`);
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown, where: string): Raw {
  return isObject(value) ? value : fail(where, 'not an object');
}

function list(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(where, 'not a list');
}

function text(it: Raw, key: string, where: string): string {
  const value = it[key];
  return typeof value === 'string' && value !== '' ? value : fail(where, `${key} is not text`);
}

function texts(value: unknown, where: string): readonly string[] {
  return list(value, where).map((item) => (typeof item === 'string' ? item : fail(where, 'not text')));
}

function flag(it: Raw, key: string, where: string): boolean {
  const value = it[key];
  return typeof value === 'boolean' ? value : fail(where, `${key} is not true or false`);
}

function whole(value: unknown, where: string): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? value
    : fail(where, 'not a whole number');
}

function figure(value: unknown, where: string): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : fail(where, 'not a figure');
}

function choice<T extends string>(it: Raw, key: string, allowed: readonly T[], where: string): T {
  return allowed.find((one) => one === it[key]) ?? fail(where, `${key} is not one of ${allowed.join(', ')}`);
}
