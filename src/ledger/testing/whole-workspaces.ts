import { asChannelId } from '../../core/model/ids';
import fc from 'fast-check';
import type { Edit } from '../../core/model/edits';
import type { EntityKind } from '../../core/model/kinds';
import { contentHash, contentJson, contentOf, signedWords } from '../../core/review';
import { MemoryWorkspace } from '../memory-workspace';
import * as value from './whole-values';
import type { Draw } from './whole-values';
import { campaignFields, channelFields, personFields, workspaceFields } from './whole-team';
import { deliveryFields, handoverFields, postFields } from './whole-posts';
import { outageFields, sightingFields } from './whole-outages';
import type { Fields, Ids } from './whole-ids';

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
