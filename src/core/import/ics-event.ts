import type { IcsEvent } from '../formats/ics-read';
import { icsLine, icsList, icsText } from '../formats/ics-read';
import { MAX_LISTED } from '../formats/limits';
import type { Status } from '../model/status';
import { mediaOf } from './media-cell';

/** The event's lasting name in its calendar; empty when it has none. */
export function uidOf(event: IcsEvent): string {
  return icsLine(event, 'UID')?.value.trim() ?? '';
}

/** What a line of the event says, unescaped and trimmed; empty when there is no such line. */
export function textOf(event: IcsEvent, name: string): string {
  return icsText(icsLine(event, name)?.value ?? '').trim();
}

/** The status a post gets from its event's; undefined when the event says nothing that matters here. */
export function statusOf(status: string): Status | undefined {
  if (status.toUpperCase() === 'CANCELLED') return 'cancelled';
  return status.toUpperCase() === 'TENTATIVE' ? 'draft' : undefined;
}

/** The event's categories, each once. */
export function labelsOf(event: IcsEvent): string[] {
  return [
    ...new Set(
      event.lines
        .filter((line) => line.name === 'CATEGORIES')
        .flatMap((line) => icsList(line.value))
        .slice(0, MAX_LISTED),
    ),
  ];
}

/** The files that the event names by a web address. */
export function attachedMedia(event: IcsEvent) {
  return event.lines
    .filter((line) => line.name === 'ATTACH' && /^https?:/i.test(line.value))
    .slice(0, MAX_LISTED)
    .map((line) => mediaOf(line.value.trim(), ''));
}
