import type { Channel } from '../model/channel';
import type { SchedulerFormat } from '../schedulers/formats';
import type { ExportItem } from './types';

/** Deliveries that belong into one file (before it is split at the tool's limit). */
export interface FileGroup {
  /** Goes into the file's name. */
  readonly nameParts: readonly string[];
  /** Null when the file holds several channels. */
  readonly channel: Channel | null;
  readonly items: readonly ExportItem[];
}

/**
 * One file per channel where the tool asks for the channel while uploading. Metricool takes a brand's networks in
 * one file, each once: a second page on the same network is another brand and another file. SocialPilot takes all
 * accounts in one file when their numbers are known; those without one stand apart, to be filled in.
 */
export function fileGroups(items: readonly ExportItem[], format: SchedulerFormat): FileGroup[] {
  if (format.perChannel) return byChannel(items);
  if (format.id === 'metricool') return byBrand(items);
  const isKnown = ({ channel }: ExportItem) => (channel.schedulerProfile[format.id] ?? '') !== '';
  const known = items.filter(isKnown);
  const whole: FileGroup[] =
    known.length === 0 ? [] : [{ nameParts: ['all-accounts'], channel: null, items: known }];
  return [...whole, ...byChannel(items.filter((item) => !isKnown(item)))];
}

function byChannel(items: readonly ExportItem[]): FileGroup[] {
  return grouped(items, ({ channel }) => channel.id)
    .flatMap((group) => {
      const { channel } = group[0] ?? {};
      if (channel === undefined) return [];
      return [{ nameParts: [channel.platform, channel.name], channel, items: group }];
    })
    .sort((a, b) => a.channel.order - b.channel.order);
}

function byBrand(items: readonly ExportItem[]): FileGroup[] {
  const brands = brandsOf(items);
  return grouped(items, ({ channel }) => brands.get(channel.id) ?? '').map((group) => ({
    nameParts: [brands.get(group[0]?.channel.id ?? '') ?? ''],
    channel: null,
    items: group,
  }));
}

/** The brand of each channel: its name in Metricool, else the first brand that has its network still free. */
function brandsOf(items: readonly ExportItem[]): Map<string, string> {
  const channels = [...new Map(items.map(({ channel }) => [channel.id, channel])).values()].sort(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  const brands = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, platform, schedulerProfile } of channels) {
    const named = schedulerProfile['metricool'] ?? '';
    let brand = named;
    for (let number = 1; brand === ''; number++) {
      const free = number === 1 ? 'brand' : `brand-${number}`;
      if (!taken.has(`${free} ${platform}`)) brand = free;
    }
    taken.add(`${brand} ${platform}`);
    brands.set(id, brand);
  }
  return brands;
}

function grouped(items: readonly ExportItem[], keyOf: (item: ExportItem) => string): ExportItem[][] {
  const groups = new Map<string, ExportItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [item]);
    else list.push(item);
  }
  return [...groups.values()];
}
