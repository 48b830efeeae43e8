import { DAYS_CATALOGUE, type ReadyDay } from './catalogue';
import { expandParsed, type DayKind } from './expand';
import { parseOwnRule } from './own';
import { parseRule } from './rule';
import type { DayOccurrence, DayOptions, OwnDay } from './types';

/** A day whose date in that year nobody can tell yet, or an own day whose rule cannot be read. */
export interface UnknownDay {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly say: string;
}

/**
 * Every occurrence that starts in the year, by first day, then id. One that runs over New Year belongs to the year
 * of its start. Days whose date is not known for that year are left out here and listed by `unknownDays`.
 */
export function daysOf(year: number, options: DayOptions = {}): readonly DayOccurrence[] {
  return chosen(options)
    .flatMap((day) => occurrencesOf(day, year))
    .sort(byDay);
}

/** The days that `daysOf` cannot place in that year, so that nobody takes their absence for a fact. */
export function unknownDays(year: number, options: DayOptions = {}): readonly UnknownDay[] {
  const unknown: UnknownDay[] = [];
  for (const { id, name, parsed, kind } of chosen({ ...options, own: [] })) {
    const spans = expandParsed(parsed, year, kind);
    if (spans.ok) continue;
    unknown.push({ id, name, code: spans.error.code, say: `${name}: the date in ${year} is not known yet.` });
  }
  for (const { id, name, rule } of options.own ?? []) {
    const parsed = parseOwnRule(rule);
    if (!parsed.ok)
      unknown.push({ id, name, code: parsed.error.code, say: `${name}: ${parsed.error.message}` });
  }
  return unknown;
}

/** By first day, then id: the same order on every machine. */
export function byDay(a: DayOccurrence, b: DayOccurrence): number {
  return compare(a.from, b.from) || compare(a.id, b.id) || compare(a.to, b.to);
}

type Expandable = Omit<ReadyDay, 'source'>;

function chosen(options: DayOptions): readonly Expandable[] {
  const { regions = [], includeGlobal = true, own = [] } = options;
  const ownDays = own.flatMap(readyOwn);
  if (regions.length === 0) return [...DAYS_CATALOGUE, ...ownDays];
  const wanted = new Set(regions.map(regionCode));
  if (includeGlobal) for (const code of ['GLOBAL', 'UN']) wanted.add(code);
  return [...DAYS_CATALOGUE.filter((day) => day.regions.some((region) => wanted.has(region))), ...ownDays];
}

function readyOwn(day: OwnDay): readonly Expandable[] {
  const typed = parseOwnRule(day.rule);
  const parsed = typed.ok ? parseRule(typed.value) : typed;
  if (!parsed.ok) return [];
  const { id, name, rule, sensitivity = 'normal', categories = [] } = day;
  const { type } = parsed.value;
  const kind: DayKind = type === 'month' ? 'month' : type === 'week' || type === 'span' ? 'week' : 'day';
  return [
    { id, name, kind, rule, regions: [], categories, sensitivity, confidence: 'high', parsed: parsed.value },
  ];
}

function occurrencesOf(day: Expandable, year: number): readonly DayOccurrence[] {
  const spans = expandParsed(day.parsed, year, day.kind);
  if (!spans.ok) return [];
  const { id, name, kind, regions, categories, sensitivity, confidence, hashtag } = day;
  return spans.value.map(({ from, to }) => {
    const occurrence = { id, name, kind, from, to, regions, categories, sensitivity, confidence };
    return hashtag === undefined ? occurrence : { ...occurrence, hashtag };
  });
}

/** A region as the catalogue writes it: capitals, and UK for GB. */
export function regionCode(region: string): string {
  const code = region.trim().toUpperCase();
  return code === 'GB' ? 'UK' : code;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
