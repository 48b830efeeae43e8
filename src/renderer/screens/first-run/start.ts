import type { PickedFile } from '../../../preload/contract';
import { sentence } from '../../words/phrases';

/** An account that a person names on the first day. */
export interface NewChannel {
  readonly platform: string;
  readonly name: string;
  readonly handle: string;
  /** 'HH:mm', for Monday to Friday. */
  readonly times: readonly string[];
}

/** The ways into Holdfast. */
export type Start =
  | { readonly kind: 'plan'; readonly name: string; readonly zone: string; readonly file: PickedFile }
  | {
      readonly kind: 'channels';
      readonly name: string;
      readonly zone: string;
      readonly channels: readonly NewChannel[];
    }
  | { readonly kind: 'bundle'; readonly name: string; readonly file: PickedFile }
  | { readonly kind: 'sample' };

/** What a file would be called as a workspace: 'autumn_plan-v2.xlsx' gives 'Autumn plan v2'. */
export function nameFromFile(fileName: string): string {
  const stem = fileName
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return stem === '' ? 'My workspace' : sentence(stem);
}

/**
 * Posting times as a person types them: '9:00, 12.30 18h'. Sorted 'HH:mm' without repeats, or null when a part
 * is no time of day.
 */
export function readTimes(text: string): readonly string[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const times = parts.map((part) => {
    const match = /^(\d{1,2})(?:[:.h](\d{2})?)?$/i.exec(part);
    const hour = Number(match?.[1] ?? NaN);
    const minute = Number(match?.[2] ?? 0);
    return hour < 24 && minute < 60
      ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      : null;
  });
  if (times.some((time) => time === null)) return null;
  return [...new Set(times.filter((time) => time !== null))].sort();
}
