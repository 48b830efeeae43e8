import type { Json } from '../../core/json';
import { asChannelId, type ChannelId } from '../../core/model/ids';
import type { Outage, PaidCampaign } from '../../core/model/outage';
import { readLogEntry, type LogEntry } from '../../core/model/outage-log';
import { isInstant } from '../../core/time';
import { asObject, partsOf, textList } from '../fields';
import type { EntityState } from '../state';

/** The channels named, but those that were found working. */
export function readHitChannels(entity: EntityState): readonly ChannelId[] {
  const left = new Set(partsOf(entity, 'except/').flatMap(([id, on]) => (on === true ? id : [])));
  return textList(entity.value('channelIds'))
    .filter((id) => !left.has(id))
    .map(asChannelId);
}

/** Channels that came back before the rest, each with its moment. */
export function readBack(entity: EntityState): Outage['back'] {
  return Object.fromEntries(
    partsOf(entity, 'back/').filter((part): part is [string, number] => isInstant(part[1])),
  );
}

/** Earliest first. */
export function readLog(entity: EntityState): readonly LogEntry[] {
  return partsOf(entity, 'log/')
    .flatMap(([id, value]) => readLogEntry(id, value) ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export function readPaid(id: string, value: Json): PaidCampaign | undefined {
  const { name, who, isStopped } = asObject(value) ?? {};
  if (typeof name !== 'string') return undefined;
  return { id, name, who: typeof who === 'string' ? who : '', isStopped: isStopped === true };
}
