import type { LocalDate } from '../../../../core/time/types';

/** The day whose date or count was pressed; null for a press on anything else. */
export function dayToOpen(target: EventTarget): LocalDate | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-open-day]')?.dataset['openDay'] ?? null;
}
