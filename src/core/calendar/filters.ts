import type { DeliveryRow } from '../model/delivery';
import type { ChannelId } from '../model/ids';
import type { Importance } from '../model/post';
import type { Status } from '../model/status';

/** What of the calendar is shown; an empty list lets everything through. */
export interface CalendarFilters {
  readonly text: string;
  readonly channels: readonly ChannelId[];
  readonly campaigns: readonly string[];
  readonly statuses: readonly Status[];
  readonly labels: readonly string[];
  readonly importances: readonly Importance[];
}

export const NO_FILTERS: CalendarFilters = {
  text: '',
  channels: [],
  campaigns: [],
  statuses: [],
  labels: [],
  importances: [],
};

/** Lower case without accents: 'Crème' is found by 'creme'. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

export function hasFilters(filters: CalendarFilters): boolean {
  return (
    filters.text.trim() !== '' ||
    filters.channels.length > 0 ||
    filters.campaigns.length > 0 ||
    filters.statuses.length > 0 ||
    filters.labels.length > 0 ||
    filters.importances.length > 0
  );
}

/** Rows that pass: within one filter any of its values, between filters all of them. */
export function filterRows(rows: readonly DeliveryRow[], filters: CalendarFilters): readonly DeliveryRow[] {
  if (!hasFilters(filters)) return rows;
  const words = folded(filters.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const passes = (chosen: readonly string[], value: string): boolean =>
    chosen.length === 0 || chosen.includes(value);
  return rows.filter((row) => {
    if (!passes(filters.channels, row.channelId)) return false;
    if (!passes(filters.campaigns, row.campaignId ?? '')) return false;
    if (!passes(filters.statuses, row.status)) return false;
    if (!passes(filters.importances, row.importance)) return false;
    if (filters.labels.length > 0 && !filters.labels.some((label) => row.labels.includes(label)))
      return false;
    if (words.length === 0) return true;
    const hay = folded(`${row.title} ${row.text} ${row.labels.join(' ')}`);
    return words.every((word) => hay.includes(word));
  });
}
