import { checkOnChannel } from '../check';
import { breachesOf, NOTHING_AROUND, rulesAt, type EntryPoint, type Rule } from '../delivery-rules';
import { mediaKindOf } from '../model/media';
import type { Instant } from '../time/types';
import { nameOfItem } from './item-text';
import type { ExportItem } from './types';

type Outward = Extract<EntryPoint, 'file' | 'outbox'>;

/** Why the rules keep a delivery from going out this way, in a sentence; null when they do not. */
export function refusedByRule(item: ExportItem, entry: Outward, now: Instant): string | null {
  return brokenBy(item, rulesAt(entry, 'refuse'), now)[0] ?? null;
}

/** What is to be looked at before it goes out this way, each with the post and the channel it is about. */
export function saidByRules(item: ExportItem, entry: Outward, now: Instant): string[] {
  return brokenBy(item, rulesAt(entry, 'say'), now).map(
    (say) => `"${nameOfItem(item)}" on ${item.channel.name}: ${say}`,
  );
}

/** What each of these rules says of a delivery that breaks it. */
export function brokenBy(item: ExportItem, rules: readonly Rule[], now: Instant): string[] {
  const { delivery, post, channel, around } = item;
  const { lastUseful, kind, media } = post;
  const context = {
    ...NOTHING_AROUND,
    now,
    channel,
    outages: around?.outages ?? [],
    findings: () => checkOnChannel(channel, post),
    approval: () => around?.approval ?? null,
  };
  const placed = { ...delivery, lastUseful, kind, mediaKind: mediaKindOf(media) };
  return breachesOf(placed, context, rules).map(({ say }) => say);
}
