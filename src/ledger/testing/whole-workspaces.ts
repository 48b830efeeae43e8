import { factKinds, LOG_KINDS, type FactKind } from '../../core/model/outage-log';
import fc from 'fast-check';
import type { Json } from '../../core/json';
import { mediaValue } from '../../core/media';
import { CHANNEL_STATES } from '../../core/model/channel';
import { MOVE_KINDS } from '../../core/model/delivery';
import { HANDOVER_CHANGES } from '../../core/model/handover';
import { asChannelId, type ChannelId } from '../../core/model/ids';
import { CAUSES, OUTAGE_CAPABILITIES, OUTAGE_REACHES } from '../../core/model/outage';
import { IMPORTANCES, POST_KINDS, REVIEW_KINDS, TIMINGS } from '../../core/model/post';
import {
  SIGHTING_ACCOUNTS,
  SIGHTING_NETWORKS,
  SIGHTING_VIAS,
  SIGHTING_WHATS,
} from '../../core/model/sighting';
import { OUTAGE_ROLES } from '../../core/model/outage-role';
import { STATUSES } from '../../core/model/status';
import type { Edit } from '../../core/model/edits';
import type { EntityKind } from '../../core/model/kinds';
import { rulesJson } from '../../core/platform';
import { contentHash, contentJson, contentOf, signedWords } from '../../core/review';
import { MemoryWorkspace } from '../memory-workspace';
import { channelRegister, workspaceRegister } from './whole-registers';
import * as value from './whole-values';
import type { Draw } from './whole-values';

type Fields = { [field: string]: Json };

/** Ids of a workspace that is being drawn. */
interface Ids {
  readonly channels: readonly ChannelId[];
  readonly campaigns: readonly string[];
  readonly people: readonly string[];
  readonly outages: readonly string[];
  readonly posts: readonly string[];
  /** Each with its post in front. */
  readonly deliveries: readonly string[];
}

/** Workspaces with things of every kind in them, every field of which is filled in some, deleted ones among them. */
export const wholeWorkspaces: fc.Arbitrary<MemoryWorkspace> = fc.gen().map((gen) => {
  const draw: Draw = (arbitrary) => gen(() => arbitrary);
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Whole', device: 'dev1' });
  write(workspace, planEdits(draw));
  write(workspace, approvalEdits(draw, workspace));
  write(workspace, briefApproval(workspace));
  return workspace;
});

/** Writes edits as one command of a person at work. */
export function write(workspace: MemoryWorkspace, edits: readonly Edit[]): void {
  let drawn = 0;
  const env = {
    now: Date.parse('2026-03-01T09:00:00.250Z'),
    by: 'Ana',
    draw: () => `d${drawn++}`,
    postMonth: () => '2026-03',
  };
  const command = {
    name: 'test',
    undo: 'never' as const,
    reads: () => ({}),
    plan: () => ({ ok: true as const, value: { edits, label: '' } }),
  };
  const ran = workspace.run(command, null, env);
  if (!ran.ok) throw new Error(ran.error.message);
}

function planEdits(draw: Draw): Edit[] {
  const ids = drawIds(draw);
  const made = (kind: EntityKind, id: string, fields: Fields, texts?: { [slot: string]: string }): Edit => ({
    op: 'create',
    kind,
    id,
    fields: {
      ...keyOf(draw, kind, id),
      ...fields,
      ...draw(value.extras),
      ...(kind === 'workspace' ? {} : draw(value.deletions)),
    },
    ...(texts && { texts }),
  });
  return [
    made('workspace', 'ws', workspaceFields(draw, ids)),
    ...ids.channels.map((id, at) => made('channel', id, channelFields(draw, ids, at))),
    ...ids.campaigns.map((id) =>
      made('campaign', id, campaignFields(draw), draw(fc.constantFrom(undefined, { brief: 'What for.' }))),
    ),
    ...['day_1', 'day_2'].map((id) => made('day', id, { name: draw(value.someWords), rule: '05-14' })),
    ...ids.posts.map((id) => {
      const { fields, texts } = postFields(draw, ids);
      return made('post', id, fields, texts);
    }),
    ...ids.deliveries.map((id) => made('delivery', id, deliveryFields(draw, ids, id))),
    ...ids.people.map((id) => made('person', id, personFields(draw, ids))),
    ...ids.outages.map((id) => made('outage', id, outageFields(draw, ids))),
    ...['2026_s_1', '2025_s_2'].map((id) => made('sighting', id, sightingFields(draw))),
    ...['ho_1', 'ho_2'].map((id) => made('handover', id, handoverFields(draw, ids))),
  ];
}

function drawIds(draw: Draw): Ids {
  const upTo = (most: number, prefix: string) =>
    Array.from({ length: draw(fc.integer({ min: 1, max: most })) }, (_, at) => `${prefix}${at}`);
  const posts = [...upTo(3, '2026-03_p'), ...upTo(2, '2025-12_q')];
  return {
    channels: upTo(4, 'ch_').map(asChannelId),
    campaigns: upTo(2, 'ca_'),
    people: upTo(3, 'pe_pe'),
    outages: [...upTo(2, '2026_o_'), ...upTo(1, '2025_o_')],
    posts,
    deliveries: posts.flatMap((post) => upTo(3, `${post}.d`)),
  };
}

/** Some things came with a plan file before, and have its key. */
function keyOf(draw: Draw, kind: EntityKind, id: string): Fields {
  if (kind === 'workspace' || !draw(fc.boolean())) return {};
  return { key: `${draw(fc.constantFrom('k', 'Ω "k"'))}-${id}` };
}

const oneOf = (ids: readonly string[]) => fc.constantFrom(...ids);
const someOf = (ids: readonly string[]) => fc.subarray([...ids]);

function workspaceFields(draw: Draw, ids: Ids): Fields {
  const columns = { columns: [{ name: 'When', field: 'date' }], dateOrder: 'dmy' };
  const person = fc.record({ zone: value.zones, approver: fc.boolean() });
  return {
    name: draw(value.someWords),
    zone: draw(value.zones),
    regions: draw(fc.subarray(['UK', 'GLOBAL', 'UN'])),
    mappings: {
      ...(draw(fc.boolean()) && { one: { ...columns, channel: draw(oneOf(ids.channels)) } }),
      ...(draw(fc.boolean()) && { two: { ...columns, channel: draw(value.platforms) } }),
    },
    ...Object.fromEntries(
      draw(fc.subarray(['Ana', 'Ben', 'Zoë'])).map((name, at) => [
        `people/pe${at}`,
        { name, ...draw(person) },
      ]),
    ),
    ...(draw(fc.boolean()) ? workspaceRegister(draw, ids.channels) : {}),
  };
}

function channelFields(draw: Draw, ids: Ids, at: number): Fields {
  const times = fc.record(
    { mon: value.list(value.clocks), sun: value.list(value.clocks) },
    { requiredKeys: [] },
  );
  const rules = fc.record(
    {
      account: fc.constant('premium'),
      limits: fc.constant({ text: 4_000 }),
      checkedOn: value.dates,
      urlLength: fc.constant(23),
      needsMedia: fc.boolean(),
    },
    { requiredKeys: ['account'] },
  );
  return {
    platform: draw(value.platforms),
    name: draw(value.words),
    handle: draw(value.words),
    zone: draw(value.zones),
    gapMinutes: draw(fc.nat({ max: 500 })),
    dailyCap: draw(fc.option(fc.nat({ max: 9 }))),
    postingTimes: draw(fc.option(times)),
    quietHours: draw(fc.option(fc.record({ from: value.clocks, to: value.clocks }))),
    blackout: draw(value.list(value.dates)),
    fallbacks: draw(someOf(ids.channels)),
    purposes: draw(value.list(fc.constantFrom('marketing', 'sales', 'our own'))),
    schedulerProfile: draw(fc.dictionary(fc.constantFrom('buffer', 'publer'), value.words)),
    state: draw(fc.constantFrom(...CHANNEL_STATES)),
    regions: draw(value.list(fc.constantFrom('UK', 'UN'))),
    order: at * draw(fc.constantFrom(1, 3)),
    ...(draw(fc.boolean()) && { rules: rulesJson(draw(rules)) }),
    ...(draw(fc.boolean()) ? channelRegister(draw, ids.channels) : {}),
  };
}

function campaignFields(draw: Draw): Fields {
  const tags = fc.array(fc.constantFrom('#Rye', '#Bun'), { minLength: 1, maxLength: 2 });
  const sets = draw(fc.dictionary(fc.constantFrom('*', 'x', 'a/b'), tags));
  return {
    name: draw(value.words),
    ordered: draw(fc.boolean()),
    ...Object.fromEntries(Object.entries(sets).map(([platform, one]) => [`hashtags/${platform}`, one])),
  };
}

function personFields(draw: Draw, { people }: Ids): Fields {
  return {
    name: draw(fc.option(value.names)),
    zone: draw(fc.option(value.zones)),
    ...draw(fc.constantFrom<Fields>({}, { 'role/approver': true }, { 'role/approver': false })),
    reach: draw(value.words),
    hours: draw(fc.option(fc.record({ from: value.clocks, to: value.clocks }))),
    deputy: draw(fc.option(oneOf(people))),
  };
}

function postFields(draw: Draw, ids: Ids): { fields: Fields; texts: { [slot: string]: string } } {
  const texts: { [slot: string]: string } = { m: draw(value.words) };
  const fields: Fields = {
    title: draw(value.words),
    link: draw(fc.constantFrom('', 'https://example.com/a?b=1')),
    timing: draw(fc.constantFrom(...TIMINGS)),
    lastUseful: draw(fc.option(value.instants)),
    importance: draw(fc.constantFrom(...IMPORTANCES)),
    kind: draw(fc.constantFrom(...POST_KINDS)),
    campaignId: draw(fc.option(oneOf(ids.campaigns))),
    order: draw(fc.option(fc.nat({ max: 99 }))),
    notes: draw(value.words),
    sources: draw(value.words),
    bank: draw(fc.boolean()),
    media: draw(value.list(value.media, 2)).map(mediaValue),
    ...(draw(fc.boolean()) && { createdAt: draw(value.instants), createdBy: draw(value.names) }),
  };
  for (const label of draw(value.set(value.someWords))) fields[`labels/${label}`] = true;
  for (const channel of draw(someOf(ids.channels))) {
    const slot = `${channel}:s`;
    fields[`variant/${channel}`] = slot;
    texts[slot] = draw(value.words);
  }
  for (const channel of draw(someOf(ids.channels))) {
    for (const [name, said] of Object.entries(draw(value.supplements)))
      fields[`beside/${channel}/${name}`] = said;
  }
  const review = fc.record({
    at: value.instants,
    by: value.names,
    kind: fc.constantFrom(...REVIEW_KINDS),
    text: value.words,
  });
  draw(value.list(review)).forEach((line, at) => (fields[`review/r${at}`] = line));
  return { fields, texts };
}

function deliveryFields(draw: Draw, ids: Ids, id: string): Fields {
  const status = draw(fc.constantFrom(...STATUSES));
  const held = {
    heldBy: draw(fc.option(oneOf(ids.outages))),
    heldWas: draw(fc.option(fc.constantFrom(...STATUSES))),
  };
  return {
    postId: id.slice(0, id.indexOf('.')),
    channelId: draw(oneOf(ids.channels)),
    when: { wall: draw(value.walls), zone: draw(value.zones) },
    status,
    reason: draw(value.words),
    moveKind: draw(fc.option(fc.constantFrom(...MOVE_KINDS))),
    insteadOf: draw(fc.option(oneOf(ids.deliveries))),
    ...(status === 'held' && held),
    ...Object.fromEntries(
      draw(someOf(ids.outages)).map((id) => [`outage/${id}`, draw(fc.constantFrom(...OUTAGE_ROLES))]),
    ),
    withoutMedia: draw(fc.boolean()),
    movedFrom: draw(fc.option(value.instants)),
  };
}

/** An entry of an outage's log, of any kind; one in a few as older versions wrote it. */
function logLine(draw: Draw, ids: Ids): Fields {
  const head = { at: draw(fc.oneof(value.instants, fc.constant(0))), by: draw(value.names) };
  if (draw(fc.nat(4)) === 0) return { ...head, text: draw(value.words) };
  const kind = draw(fc.constantFrom(...LOG_KINDS));
  const { channels, deliveries, outages } = ids;
  const things = [null, ...channels, ...deliveries, ...outages, 'p1'];
  const data = Object.entries(factKinds(kind)).map(([fact, type]) => [fact, factOf(draw, ids, fact, type)]);
  return {
    ...head,
    kind,
    about: draw(fc.constantFrom(...things)),
    data: Object.fromEntries(data) as Fields,
  };
}

function factOf(draw: Draw, { channels }: Ids, fact: string, type: FactKind): Json {
  if (fact === 'channel') return draw(oneOf(channels));
  switch (type) {
    case 'text':
      return draw(value.words);
    case 'count':
      return draw(fc.nat(99));
    case 'flag':
      return draw(fc.boolean());
    case 'moment':
      return draw(fc.option(value.instants));
    case 'texts':
      return draw(someOf(['meta', 'x', ...channels]));
  }
}

function outageFields(draw: Draw, ids: Ids): Fields {
  const { channels, deliveries, outages } = ids;
  const flags = (prefix: string, some: readonly string[]): Fields =>
    Object.fromEntries(draw(someOf(some)).map((id) => [`${prefix}${id}`, true]));
  const paid = fc.record({ name: value.words, who: value.words, isStopped: fc.boolean() });
  return {
    down: draw(someOf(['meta', 'x', ...channels])),
    channelIds: draw(someOf(channels)),
    since: draw(value.instants),
    until: draw(value.instants),
    reason: draw(value.words),
    endedAt: draw(fc.option(value.instants)),
    appliedPlan: draw(fc.option(fc.constant('balanced'))),
    appliedAt: draw(fc.option(value.instants)),
    capability: draw(fc.constantFrom(...OUTAGE_CAPABILITIES)),
    isOpenEnded: draw(fc.boolean()),
    reviewAt: draw(fc.option(value.instants)),
    cause: draw(fc.constantFrom(...CAUSES)),
    causeText: draw(value.words),
    causeSource: draw(value.words),
    reach: draw(fc.constantFrom(...OUTAGE_REACHES)),
    lead: draw(value.words),
    nextUpdateAt: draw(fc.option(value.instants)),
    mergedInto: draw(fc.option(oneOf(outages))),
    ...(draw(fc.boolean()) && { createdBy: draw(value.names) }),
    ...flags('except/', channels),
    ...flags('right/', deliveries),
    ...Object.fromEntries(draw(someOf(channels)).map((id) => [`back/${id}`, draw(value.instants)])),
    ...Object.fromEntries(draw(value.list(paid, 2)).map((one, at) => [`paid/pa${at}`, one])),
    ...Object.fromEntries([...Array(draw(fc.nat(4))).keys()].map((at) => [`log/l${at}`, logLine(draw, ids)])),
  };
}

function sightingFields(draw: Draw): Fields {
  return {
    at: draw(value.instants),
    who: draw(value.names),
    platform: draw(value.platforms),
    what: draw(fc.constantFrom(...SIGHTING_WHATS)),
    works: draw(fc.boolean()),
    account: draw(fc.constantFrom(...SIGHTING_ACCOUNTS)),
    via: draw(fc.constantFrom(...SIGHTING_VIAS)),
    network: draw(fc.constantFrom(...SIGHTING_NETWORKS)),
    device: draw(value.words),
    text: draw(value.words),
    shot: draw(fc.option(value.media.map(mediaValue))),
  };
}

function handoverFields(draw: Draw, { channels, deliveries }: Ids): Fields {
  const item = fc.record(
    {
      deliveryId: oneOf(deliveries),
      channelId: oneOf(channels),
      at: value.instants,
      wall: value.walls,
      zone: value.zones,
      title: value.words,
      text: value.words,
      change: fc.constantFrom(...HANDOVER_CHANGES),
      remoteId: fc.constant('4711'),
    },
    { requiredKeys: ['deliveryId', 'channelId', 'at', 'wall', 'zone', 'title', 'text', 'change'] },
  );
  return {
    scheduler: draw(fc.constantFrom('buffer', 'by hand')),
    zone: draw(value.zones),
    at: draw(value.instants),
    by: draw(value.names),
    items: draw(value.list(item)),
    ...Object.fromEntries(draw(someOf(deliveries)).map((id) => [`ticked/${id}`, true])),
  };
}

/** Signatures: of what a post says, of what it said once, and of an older version that kept the hash alone. */
function approvalEdits(draw: Draw, workspace: MemoryWorkspace): Edit[] {
  return [...workspace.rows.posts.values()].slice(0, 3).map((post, at): Edit => {
    const which = draw(fc.constantFrom('now', 'once', 'hash'));
    const said = which === 'once' ? { ...post, text: 'What it said once.' } : post;
    const fields: Fields = {
      postId: post.id,
      contentHash: which === 'hash' ? 'of an older version' : contentHash(said),
      content: which === 'hash' ? null : contentJson(contentOf(said)),
      by: draw(value.names),
      at: draw(value.instants),
      ...keyOf(draw, 'approval', `ap_${at}`),
      ...draw(value.extras),
      ...draw(value.deletions),
    };
    return { op: 'create', kind: 'approval', id: `ap_${at}`, fields };
  });
}

/** A signature under the first campaign's brief. */
function briefApproval(workspace: MemoryWorkspace): Edit[] {
  const [row] = workspace.rows.campaigns.values();
  if (row === undefined) return [];
  const words = signedWords({ kind: 'campaign', row });
  const fields: Fields = {
    subject: { kind: 'campaign', id: row.id },
    contentHash: contentHash(words),
    content: contentJson(contentOf(words)),
    by: 'Ana',
    at: Date.UTC(2026, 2, 1),
  };
  return [{ op: 'create', kind: 'approval', id: 'ap_brief', fields }];
}
