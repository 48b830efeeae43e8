import { isCrowded, isOpen, makeLanes, roomOn, type Lane } from './lanes';
import { fixedOrder, orderWindow } from './order';
import type { Fixed, Pin, ReplanDelivery, ReplanInput } from './types';

export interface AcceptedPins {
  readonly fixed: ReadonlyMap<string, Fixed>;
  readonly wishes: ReadonlyMap<string, Pin>;
  readonly warnings: readonly string[];
}

/**
 * Takes the pins one after the other, in the order of what is hit. A pin to a place that breaks a rule is set
 * aside with a sentence, so that a plan stays legal whatever was dragged; a pin without a time only says what
 * kind of move is wanted.
 */
export function acceptPins(world: {
  input: ReplanInput;
  affected: readonly ReplanDelivery[];
  stays: readonly ReplanDelivery[];
  pins: readonly Pin[];
}): AcceptedPins {
  const { input, affected, stays, pins } = world;
  const fixed = new Map<string, Fixed>();
  const wishes = new Map<string, Pin>();
  const warnings: string[] = [];
  if (pins.length === 0) return { fixed, wishes, warnings };
  const byId = new Map(pins.map((pin) => [pin.deliveryId, pin]));

  // What is kept where it is takes its time first, whatever the order of the pins.
  const ordered = [...affected].sort(
    (a, b) => Number(byId.get(b.id)?.kind === 'keep') - Number(byId.get(a.id)?.kind === 'keep'),
  );
  const taken = new Map<string, number[]>();
  const put = (channelId: string, at: number): void => {
    taken.set(channelId, [...(taken.get(channelId) ?? []), at]);
  };
  for (const delivery of stays) put(delivery.channelId, delivery.at);

  for (const delivery of ordered) {
    const pin = byId.get(delivery.id);
    if (pin === undefined) continue;
    const place = placeOf(pin, delivery);
    if (place === 'open') {
      wishes.set(delivery.id, pin);
      continue;
    }
    if (place !== null && pin.kind !== 'keep') {
      const lane = makeLanes(input, taken).find((other) => other.channel.id === place.channelId);
      const order = fixedOrder(stays, fixed.values());
      const trouble =
        lane === undefined
          ? 'that channel is not in the plan'
          : obstacle(input, delivery, lane, place.at, pin.pastUseful === true);
      const window = orderWindow(order, delivery, place.channelId);
      const outOfOrder = window !== null && (place.at <= window.after || place.at >= window.before);
      const reason = trouble ?? (outOfOrder ? 'it would break the order of its campaign' : null);
      if (reason !== null) {
        warnings.push(`"${delivery.title}" cannot go where you put it: ${reason}. It was replanned.`);
        continue;
      }
    }
    if (place !== null) put(place.channelId, place.at);
    fixed.set(delivery.id, { delivery, kind: pin.kind, place });
  }
  return { fixed, wishes, warnings };
}

function placeOf(pin: Pin, delivery: ReplanDelivery): Fixed['place'] | 'open' {
  if (pin.kind === 'hold' || pin.kind === 'drop') return null;
  if (pin.kind === 'keep') return { channelId: delivery.channelId, at: delivery.at };
  if (pin.kind === 'covered' || pin.at === undefined) return 'open';
  if (pin.kind === 'postpone') return { channelId: delivery.channelId, at: pin.at };
  return pin.channelId === undefined ? 'open' : { channelId: pin.channelId, at: pin.at };
}

function obstacle(
  input: ReplanInput,
  delivery: ReplanDelivery,
  lane: Lane,
  at: number,
  pastUseful: boolean,
): string | null {
  const { name } = lane.channel;
  const day = lane.clock.day(at);
  if (at <= input.now) return 'that time has passed';
  if (lane.down.some((o) => at >= o.from && at < o.until)) return `${name} is down then`;
  if (!isOpen(lane, at)) return `${name} does not publish at that time`;
  if (!pastUseful && delivery.lastUseful !== null && at >= delivery.lastUseful)
    return 'it is no longer useful by then';
  if (delivery.kind === 'promotion' && lane.solemn.has(day)) return 'that is a day without promotion';
  if (delivery.channelId !== lane.channel.id && delivery.fit[lane.channel.id] === 'unsuited') {
    return `it does not suit ${name}`;
  }
  if (isCrowded(lane, at)) return `another post on ${name} is too near`;
  return roomOn(lane, day) > 0 ? null : `${name} is full that day`;
}
