import { ALL_PLATFORMS } from './catalogue';
import type { FactTopic, LimitField, Platform } from './types';
import { DAY_MS } from '../time/units';

/** Older than this a figure should be looked up again, days. Source: the rule of the catalogue. */
export const STALE_AFTER_DAYS = 90;

/** A figure that wants to be looked up again. */
export interface StaleFact {
  readonly platformId: string;
  readonly about: LimitField | FactTopic;
  /** The kind of post or account it is for, where it is not for all. */
  readonly form?: string;
  readonly source: string;
  readonly asOf: string;
  /** Its age, days. */
  readonly days: number;
}

/**
 * The figures of the catalogue that were read more than 90 days ago, oldest first.
 * @param today 'YYYY-MM-DD'
 * @param checkedOn by platform id: when somebody last looked all of its figures up
 */
export function staleFacts(
  today: string,
  platforms: readonly Platform[] = ALL_PLATFORMS,
  checkedOn: ReadonlyMap<string, string> = new Map(),
): readonly StaleFact[] {
  const now = Date.parse(today);
  const found = platforms.flatMap(({ id, limits, facts, accounts }) => [
    ...limits.map(({ field, source, asOf }) => ({ platformId: id, about: field, source, asOf })),
    ...accounts.flatMap((account) =>
      account.limits.map(({ field, source, asOf }) => ({
        platformId: id,
        about: field,
        form: account.id,
        source,
        asOf,
      })),
    ),
    ...facts.map(({ topic, form, source, asOf }) => ({
      platformId: id,
      about: topic,
      ...(form === undefined ? {} : { form }),
      source,
      asOf,
    })),
  ]);
  return found
    .map((fact) => {
      const looked = checkedOn.get(fact.platformId) ?? '';
      const asOf = looked > fact.asOf ? looked : fact.asOf;
      return { ...fact, asOf, days: Math.round((now - Date.parse(asOf)) / DAY_MS) };
    })
    .filter(({ days }) => days > STALE_AFTER_DAYS)
    .sort((a, b) => b.days - a.days);
}
