import type { Channel } from '../../core/model/channel';
import type { Outage } from '../../core/model/outage';
import { isAllBack } from '../../core/outage/returned';
import { FAMILIES, platformById, type Family } from '../../core/platform';
import { accountName } from '../words/names';

/** What stands in the status line for one open outage. */
export interface OutageWords {
  readonly id: string;
  /** 'Meta down: Facebook, Instagram'. */
  readonly say: string;
}

/**
 * Names what is down as a person says it: the family and its platforms that we use, a platform, or one account.
 * Every name is said, none is cut, in the order of the channels.
 */
export function outageWords(
  outages: readonly Outage[],
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): OutageWords[] {
  const byId = new Map<string, Channel>(channels.map((channel) => [channel.id, channel]));
  return outages.map((outage) => {
    const heads = outage.down.map((target) => {
      const channel = byId.get(target);
      return (
        families.find((family) => family.id === target)?.name ??
        platformById(target)?.name ??
        (channel ? accountName(channel) : target)
      );
    });
    const hit = new Set<string>(outage.channelIds.filter((id) => outage.back[id] === undefined));
    const platforms = channels
      .filter((channel) => hit.has(channel.id))
      .map((channel) => platformById(channel.platform)?.name ?? channel.name);
    const parts = [...new Set(platforms)].filter((name) => !heads.some((head) => head.startsWith(name)));
    const names = [...new Set(heads)].join(', ');
    if (isAllBack(outage)) return { id: outage.id, say: `${names} back: end the outage` };
    const head = `${names} down`;
    return { id: outage.id, say: parts.length === 0 ? head : `${head}: ${parts.join(', ')}` };
  });
}
