import type { ChannelId } from '../model/ids';
import type { Channel } from '../model/channel';
import { FAMILIES, familyOf, platformById, type Family } from '../platform';
import { ok, refuse, type Result } from '../result';
import { listWords } from '../words/lists';

/** Does this channel fall under what was named: its family, its platform, its id or its plan-file key? */
function isNamed(channel: Channel, name: string, families: readonly Family[]): boolean {
  return (
    channel.id === name ||
    channel.key === name ||
    channel.platform === name ||
    familyOf(channel.platform, families).id === name
  );
}

/**
 * The channels that are down when families, platforms or channels are named.
 * A name that nothing answers to is refused rather than passed over: on the day, a typo must not hide a family.
 * @param families the workspace's own view of who owns what (`familiesOf`), else as shipped
 */
export function resolveDown(
  down: readonly string[],
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): Result<ChannelId[], 'unknown-down' | 'none-down'> {
  const living = channels.filter((channel) => channel.deletedAt === null);
  const found = new Set<ChannelId>();
  for (const name of down) {
    const hits = living.filter((channel) => isNamed(channel, name, families));
    if (hits.length === 0 && !isKnownName(name, families)) {
      return refuse(
        'unknown-down',
        `Nothing here is called “${name}”: name a family, a platform or a channel.`,
      );
    }
    for (const hit of hits) found.add(hit.id);
  }
  if (found.size === 0) return refuse('none-down', 'None of your channels is on what you named.');
  return ok([...found].sort());
}

function isKnownName(name: string, families: readonly Family[]): boolean {
  return families.some((family) => family.id === name) || platformById(name) !== undefined;
}

/** 'Meta', 'X and LinkedIn': what an outage takes down, in words. */
export function downInWords(
  down: readonly string[],
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): string {
  const names = namesOfDown(down, channels, families);
  return names.length === 0 ? 'Nothing' : listWords(names);
}

/** The name of each thing that an outage takes down. */
export function namesOfDown(
  down: readonly string[],
  channels: readonly Channel[],
  families: readonly Family[] = FAMILIES,
): string[] {
  return down.map(
    (name) =>
      families.find((family) => family.id === name)?.name ??
      platformById(name)?.name ??
      channels.find((channel) => channel.id === name || channel.key === name)?.name ??
      'a channel',
  );
}
