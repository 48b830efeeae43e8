import { asChannelId, asDeliveryId, type ChannelId, type DeliveryId } from '../model/ids';
import type { HistoryEntry } from '../model/history';
import { isWall, isZone, wallToInstant } from '../time';
import type { Place } from './types';

type Earlier = Map<DeliveryId, Omit<Place, 'text'>[]>;

/**
 * Every place at which the deliveries of a post have ever stood, oldest first, read off the post's history: a
 * scheduler that nobody told of a move still holds the old one.
 */
export function earlierPlaces(history: readonly HistoryEntry[]): Earlier {
  const channels = new Map<string, ChannelId>();
  const times = new Map<string, number>();
  const places: Earlier = new Map();
  for (const { entityId, fields } of history) {
    const { channelId, when } = fields;
    if (typeof channelId === 'string') channels.set(entityId, asChannelId(channelId));
    const at = instantOf(when);
    if (at !== null) times.set(entityId, at);
    if (typeof channelId !== 'string' && at === null) continue;
    const place = { channelId: channels.get(entityId), at: times.get(entityId) };
    if (place.channelId === undefined || place.at === undefined) continue;
    const id = asDeliveryId(entityId);
    const list = places.get(id) ?? [];
    list.push({ channelId: place.channelId, at: place.at });
    places.set(id, list);
  }
  return places;
}

function instantOf(when: HistoryEntry['fields'][string] | undefined): number | null {
  if (typeof when !== 'object' || when === null || !('wall' in when) || !('zone' in when)) return null;
  const { wall, zone } = when;
  if (typeof wall !== 'string' || typeof zone !== 'string' || !isWall(wall) || !isZone(zone)) return null;
  return wallToInstant(wall, zone).at;
}
