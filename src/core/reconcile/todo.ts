import { schedulerName } from '../schedulers/formats';
import type { Channel } from '../model/channel';
import type { DeliveryRow } from '../model/delivery';
import type { ReconcileContext, Classified } from './classify';
import type { Copy } from './copies';
import { isStillToCome } from './copies';
import { channelWords, dayTime } from './words';

/** What a person must do about one delivery, in plain words; '' when nothing. */
export function todoFor(
  delivery: DeliveryRow,
  judged: Classified,
  twins: readonly Copy[],
  bench: ReconcileContext,
): string {
  const name = schedulerName(bench.scheduler);
  const where = channelWords(bench.channels.get(judged.match?.place.channelId ?? delivery.channelId));
  switch (judged.kind) {
    case 'on-time':
    case 'late':
      return sentTodo(delivery, judged, twins, bench, where);
    case 'by-hand':
      return judged.match !== null && ['queued', 'processing'].includes(judged.match.row.status)
        ? `Cancel it in ${name}: it is out already and must not go out again.`
        : twinTodo(twins, bench);
    case 'failed':
      return failedTodo(delivery, twins, bench);
    case 'stuck': {
      const toCome = twins.filter((twin) => twin.delivery.at > bench.asOf);
      const copies = toCome.map((twin) => twinWords(twin, bench)).join(' and ');
      const first = `Cancel it in ${name}, or find it on ${where} and paste its link: until then it can still go out.`;
      return copies === '' ? first : `${first} Only then let ${copies} stand.`;
    }
    case 'cancelled':
      return isStillToCome(delivery) && delivery.at <= judged.dueAt + 60_000
        ? `It stands in the plan and not in ${name}: hand it over again, or cancel it here.`
        : '';
    case 'unknown':
      return unknownTodo(judged, name, where);
  }
}

function sentTodo(
  delivery: DeliveryRow,
  judged: Classified,
  twins: readonly Copy[],
  bench: ReconcileContext,
  where: string,
): string {
  const parts = [twinTodo(twins, bench)];
  const sentAt = judged.match?.row.sentAt ?? null;
  if (delivery.status === 'cancelled' || delivery.gone === 1) {
    parts.push(`You had cancelled it: leave it on ${where}, or take it down there.`);
  } else if (sentAt !== null && delivery.lastUseful !== null && sentAt >= delivery.lastUseful) {
    parts.push(`It was no longer of use by then: leave it on ${where}, or take it down there.`);
  } else if (sentAt === null && judged.match?.row.url === '') {
    parts.push(`Open ${where} once and see that it is there.`);
  }
  return parts.filter(Boolean).join(' ');
}

function twinTodo(twins: readonly Copy[], bench: ReconcileContext): string {
  const open = twins.filter(({ delivery }) => delivery.at > bench.asOf);
  const past = twins.filter(({ delivery }) => delivery.at <= bench.asOf);
  const parts = [
    open.length === 0 ? '' : `Withdraw ${open.map((twin) => twinWords(twin, bench)).join(' and ')}.`,
    past.length === 0
      ? ''
      : `See whether ${past.map((twin) => twinWords(twin, bench)).join(' and ')} went out too.`,
  ];
  return parts.filter(Boolean).join(' ');
}

function failedTodo(delivery: DeliveryRow, twins: readonly Copy[], bench: ReconcileContext): string {
  if (twins.some((twin) => twin.delivery.at > bench.asOf)) return '';
  if (!isStillToCome(delivery)) return '';
  return delivery.status === 'held'
    ? 'It is held: give it a new time, post it by hand, or cancel it.'
    : 'Give it a new time, post it by hand, or cancel it.';
}

function unknownTodo({ match }: Classified, name: string, where: string): string {
  if (match !== null && ['queued', 'processing'].includes(match.row.status)) {
    return `Its time has only just come: read ${name} back again in some minutes.`;
  }
  return `Look on ${where}: paste its link if it is out, or say that it is not there. Do not send it again before that.`;
}

/** 'the moved copy on Sat 28 Nov 15:00', 'the one for Fri 27 Nov 15:00 on X (@bramble)'. */
function twinWords({ delivery, isItself }: Copy, bench: ReconcileContext): string {
  const when = dayTime(delivery.at, delivery.zone);
  const channel: Channel | undefined = bench.channels.get(delivery.channelId);
  return isItself ? `the moved copy on ${when}` : `the one for ${when} on ${channelWords(channel)}`;
}
