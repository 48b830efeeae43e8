import type { OutboxView } from '../../preload/contract';

/** Nothing goes out, and it is the disk and no scheduler that is in the way. */
export const STOPPED = 'The outbox is stopped';

/** The truth about the outbox for the status line; empty where there is none to tell. */
export function outboxStatus(
  { items, paused, diskIsFailing }: Pick<OutboxView, 'items' | 'paused' | 'diskIsFailing'>,
  locale: string,
): { readonly say: string; readonly needsYou: string } {
  const of = (...kinds: readonly string[]) =>
    items
      .filter(({ state }) => kinds.includes(state.kind))
      .reduce((sum, { parts }) => sum + parts.filter(({ state }) => state === 'open').length, 0);
  const figure = (n: number) => n.toLocaleString(locale);
  const waiting = of('waiting', 'sending');
  const doubt = of('doubt');
  const needs = of('person', 'refused');
  const parts = [
    waiting > 0 ? `${figure(waiting)} waiting to be sent${paused ? ', paused' : ''}` : '',
    doubt > 0 ? `${figure(doubt)} being checked` : '',
  ].filter(Boolean);
  const wanted = needs === 1 ? '1 in the outbox needs you' : `${figure(needs)} in the outbox need you`;
  const needsYou = diskIsFailing ? STOPPED : needs === 0 ? '' : wanted;
  return { say: parts.join(', '), needsYou };
}
