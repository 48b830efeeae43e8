import { DAYS_CATALOGUE } from './catalogue';

/**
 * What a day is called, by its id: one of the team's own, or one of the catalogue.
 *
 * @param own the team's own days
 * @returns undefined where neither knows it any more
 */
export function dayName(
  id: string,
  own: readonly { readonly id: string; readonly name: string }[],
): string | undefined {
  return (own.find((day) => day.id === id) ?? DAYS_CATALOGUE.find((day) => day.id === id))?.name;
}
