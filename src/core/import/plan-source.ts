import type { PlanFile, PlanPost } from '../plan-file/types';
import { instantToWall } from '../time';
import { isStanding, isStandingDelivery } from './standing';
import { normalizeWords } from './normalize-words';
import { byKey } from './by-key';
import { contentKey } from './item-book';
import { FIRST_YEAR, isPlanYear, LAST_YEAR, short } from '../formats/limits';
import { WarningCollector } from './warning-collector';
import { NESTED } from '../plan-file/types';
import type {
  ImportedCampaign,
  ImportedChannel,
  ImportedDelivery,
  ImportItem,
  ImportPreview,
  ImportSource,
  KnownWorkspace,
  SkippedRow,
} from './types';

/**
 * Turns a plan file into what the import writes. Its keys are its own stable names: a post, delivery, channel
 * or campaign that came with the same key before is changed, not doubled. Zones default to the channel's, then
 * the file's workspace's, then ours.
 */
export function planToSource(plan: PlanFile, known: KnownWorkspace): ImportPreview {
  const tally = new WarningCollector();
  const skipped: SkippedRow[] = [];
  const channels = channelsOf(plan, known);
  const refs = new Map(channels.map((channel) => [channel.ref, channel]));
  const fileZone = plan.workspace?.zone ?? known.zone;
  const items = plan.posts.map((post, index): ImportItem => {
    const row = index + 1;
    const deliveries = post.deliveries.flatMap((delivery): ImportedDelivery[] => {
      const channel = refs.get(delivery.channel);
      if (channel === undefined) {
        const reason = `the channel "${short(delivery.channel)}" is not in this file`;
        skipped.push({ row, reason, cells: [post.key ?? '', delivery.wall] });
        return [];
      }
      if (!isPlanYear(delivery.wall)) {
        const reason = `the date ${delivery.wall.slice(0, 10)} is not between ${FIRST_YEAR} and ${LAST_YEAR}`;
        skipped.push({ row, reason, cells: [post.key ?? '', delivery.wall] });
        return [];
      }
      return [{ ...delivery, zone: delivery.zone ?? channel.fields.zone ?? fileZone }];
    });
    for (const ref of Object.keys(post.variants ?? {})) {
      if (refs.has(ref)) continue;
      const reason = `its version for the channel "${short(ref)}", which is not in this file`;
      skipped.push({ row, reason, cells: [post.key ?? '', ref] });
    }
    return itemOf(post, row, deliveries, refs, tally);
  });
  const source: ImportSource = {
    workspace: workspaceOf(plan),
    people: plan.people,
    channels,
    campaigns: planCampaigns(plan, known),
    days: plan.days,
    items,
    things: plan.things,
  };
  const standing = items.filter(isStanding);
  const goingOut = standing.map((item) => item.deliveries.filter(isStandingDelivery).length);
  return {
    source,
    skipped,
    warnings: tally.sentences(),
    unknownColumns: [],
    questions: [],
    counts: {
      posts: standing.length,
      deliveries: goingOut.reduce((sum, count) => sum + count, 0),
      undated: goingOut.filter((count) => count === 0).length,
      skipped: skipped.length,
      newChannels: channels.filter(({ existing, deletedAt }) => existing === null && deletedAt === undefined)
        .length,
    },
    zone: fileZone,
    mapping: null,
    dateOrder: null,
    remember: null,
  };
}

function workspaceOf(plan: PlanFile): ImportSource['workspace'] {
  const file = Object.keys(plan.extra).length > 0 ? { [NESTED.file]: plan.extra } : {};
  if (plan.workspace === null) return Object.keys(file).length > 0 ? { extra: file } : null;
  return { ...plan.workspace, extra: { ...plan.workspace.extra, ...file } };
}

function channelsOf(plan: PlanFile, known: KnownWorkspace): ImportedChannel[] {
  const ours = byKey(known.channels);
  const described = plan.channels.map(
    ({ key, platform, fallbacks, register, deletedAt, extra, ...fields }): ImportedChannel => {
      const same =
        ours(key) ??
        known.channels.find(
          (channel) =>
            deletedAt === undefined &&
            channel.key === null &&
            channel.deletedAt === null &&
            channel.platform === platform &&
            normalizeWords(channel.name) === normalizeWords(fields.name ?? ''),
        );
      return {
        ref: key,
        existing: same?.id ?? null,
        platform,
        described: true,
        // A file that is silent about a channel's zone does not change the one it has.
        fields: { zone: same?.zone ?? plan.workspace?.zone ?? known.zone, ...fields },
        ...(fallbacks !== undefined && { fallbacks }),
        ...(register !== undefined && { register }),
        ...(deletedAt !== undefined && { deletedAt }),
        extra,
      };
    },
  );
  const inFile = new Set(described.map((channel) => channel.ref));
  // A plan may speak of channels that only the workspace describes.
  const named = known.channels
    .filter((channel) => channel.deletedAt === null && channel.key !== null && !inFile.has(channel.key))
    .map((channel): ImportedChannel => ({
      ref: channel.key ?? channel.id,
      existing: channel.id,
      platform: channel.platform,
      described: false,
      fields: { name: channel.name, zone: channel.zone },
      extra: {},
    }));
  return [...described, ...named];
}

function planCampaigns(plan: PlanFile, known: KnownWorkspace): ImportedCampaign[] {
  const campaigns = byKey(known.campaigns);
  const ours = (key: string) => campaigns(key)?.id ?? null;
  const described = plan.campaigns.map(({ key, extra, deletedAt, ...fields }): ImportedCampaign => ({
    ref: key,
    existing: ours(key),
    fields,
    ...(deletedAt !== undefined && { deletedAt }),
    extra,
  }));
  const inFile = new Set(described.map((campaign) => campaign.ref));
  const named = new Set(plan.posts.flatMap((post) => (post.campaign ? [post.campaign] : [])));
  return [
    ...described,
    ...[...named]
      .filter((key) => !inFile.has(key))
      .map((key): ImportedCampaign => ({ ref: key, existing: ours(key), fields: { name: key }, extra: {} })),
  ];
}

function itemOf(
  post: PlanPost,
  row: number,
  deliveries: readonly ImportedDelivery[],
  refs: ReadonlyMap<string, ImportedChannel>,
  tally: WarningCollector,
): ImportItem {
  const { key, deliveries: _whole, variants, beside, lastUseful, ...fields } = post;
  const own = new Map<string, { readonly text: string }>();
  for (const [ref, { text }] of Object.entries(variants ?? {})) {
    if (refs.has(ref) && text !== null) own.set(ref, { text });
  }
  const with_ = Object.entries(beside ?? {}).filter(([ref]) => refs.has(ref));
  const isUseful = typeof lastUseful !== 'number' || isPlanYear(instantToWall(lastUseful, 'UTC'));
  if (!isUseful) tally.add('{n} with a use-by time that no plan reaches: it was left out', row);
  const content = {
    ...fields,
    ...(lastUseful !== undefined && isUseful && { lastUseful }),
    ...(variants !== undefined && { variants: Object.fromEntries(own) }),
    ...(with_.length > 0 && { beside: Object.fromEntries(with_) }),
  };
  return {
    row,
    key: key ?? contentKey(content, deliveries),
    auto: key === null,
    onlyUpdate: false,
    post: { bank: post.bank ?? false, ...content },
    deliveries,
  };
}
