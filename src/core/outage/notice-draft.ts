import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import type { Outage } from '../model/outage';
import { platformOrGeneric } from '../platform';
import { fitFor } from '../check';
import { listWords } from '../words/lists';
import { MINUTE_MS } from '../time/units';

/**
 * The first word to customers: what is known, what still works, when they hear more. It names no cause and promises
 * no end. Nobody can answer a mailing list or a poster, so only platforms are named to write on. Source: outage practice,
 * section 4, rules of a holding statement.
 *
 * @param down names of what is down, each once
 * @param telling channels that carry it
 */
export function noticeText(
  down: readonly string[],
  telling: readonly Channel[],
  nextUpdate: string | null,
): string {
  const platforms = telling.map(({ platform }) => platformOrGeneric(platform));
  const names = [...new Set(platforms.filter(({ kind }) => kind === 'social').map(({ name }) => name))];
  const reach = names.length === 0 ? '' : ` You can write to us on ${listWords(names, 'or')}.`;
  const next = nextUpdate === null ? '' : ` Next update at ${nextUpdate}.`;
  const verb = down.length > 1 ? 'are' : 'is';
  return `${listWords(down)} ${verb} down for us right now, so we may not see your messages there. We are open as usual.${reach}${next}`;
}

/** Channels that no open outage takes down: those we control first, then the others in their own order. */
export function healthyChannels(channels: readonly Channel[], open: readonly Outage[]): Channel[] {
  const down = new Set(
    open.flatMap((outage) => outage.channelIds.filter((id) => outage.back[id] === undefined)),
  );
  const isOwn = (channel: Channel): boolean => platformOrGeneric(channel.platform).kind !== 'social';
  const up = channels.filter((channel) => channel.state === 'active' && !down.has(channel.id));
  return [...up.filter(isOwn), ...up.filter((channel) => !isOwn(channel))];
}

/** Whether a notice of words alone can go there by itself: not to a picture channel, nor to print or a greeting. */
export function takesBareWords({ platform }: Channel): boolean {
  return (
    platformOrGeneric(platform).kind !== 'offline' &&
    fitFor(platform, 'Words.', [], { mediaKnown: true }) !== 'unsuited'
  );
}

const STEP_MS = 5 * MINUTE_MS;

/** The next full five minutes: soon, and with time to look at it once. */
export function soon(now: Instant): Instant {
  return Math.ceil((now + STEP_MS) / STEP_MS) * STEP_MS;
}
