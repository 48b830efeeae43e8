import { expect, it } from 'vitest';
import { COMMANDS } from '../core/commands';
import type { CommandContext } from '../core/command/command';
import { asPostId, type ChannelId, type PostId } from '../core/model/ids';
import type { Result } from '../core/result';
import { contentHash } from '../core/review';
import { readBundle, writeBundle } from './bundle';
import { MemoryWorkspace } from './memory-workspace';
import type { RowTables } from './row-tables';
import { MORNING } from './testing/replica';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A person at a desk: ids from a counter, a clock that goes on a minute at each look. */
function person(by: string): () => CommandContext {
  let [drawn, minutes] = [0, 0];
  return () => ({
    now: MORNING + ++minutes * 60_000,
    draw: () => `${by}${(++drawn).toString(36).padStart(4, '0')}`,
    by,
    postMonth: () => '2026-11',
  });
}

function desk(by: string): { workspace: MemoryWorkspace; env: () => CommandContext } {
  return {
    workspace: MemoryWorkspace.empty({ workspaceId: `ws-${by}`, name: 'New plan', device: `desk-${by}` }),
    env: person(by),
  };
}

/** A set-up plan with one channel and one scheduled post. */
function started(): {
  workspace: MemoryWorkspace;
  env: () => CommandContext;
  post: PostId;
  channel: ChannelId;
} {
  const { workspace, env } = desk('ann');
  value(workspace.run(COMMANDS['workspace.create'], { name: 'Bramble & Rye', zone: 'Europe/London' }, env()));
  value(
    workspace.run(
      COMMANDS['channel.create'],
      { platform: 'x', name: 'Bramble on X', zone: 'Europe/London' },
      env(),
    ),
  );
  const [channel] = workspace.rows.channels.values();
  if (channel === undefined) throw new Error('the channel is missing');
  value(
    workspace.run(
      COMMANDS['post.create'],
      { text: 'Warm loaves at eight.', deliveries: [{ channelId: channel.id, wall: '2026-11-29T08:00' }] },
      env(),
    ),
  );
  const [post] = workspace.rows.posts.values();
  if (post === undefined) throw new Error('the post is missing');
  return { workspace, env, post: post.id, channel: channel.id };
}

/** Rows read anew from the bundle. */
function rebuilt(workspace: MemoryWorkspace): ReturnType<RowTables['toRows']> {
  return MemoryWorkspace.open(workspace.toBundle(), { device: 'fresh' }).rows.toRows();
}

it('commands run, are saved, opened again and taken back', () => {
  const { workspace, env, post, channel } = started();
  const ran = value(
    workspace.run(COMMANDS['post.text'], { id: post, channelId: channel, text: 'Loaves!' }, env()),
  );
  const [delivery] = workspace.rows.deliveries.values();
  expect({ text: delivery?.text, own: delivery?.ownText, label: ran.label, undo: ran.undo.label }).toEqual({
    text: 'Loaves!',
    own: true,
    label: 'customised the text for Bramble on X',
    undo: 'customised the text for Bramble on X',
  });
  const opened = MemoryWorkspace.open(value(readBundle(writeBundle(workspace.toBundle()))), {
    device: 'desk-b',
  });
  expect(opened.rows.toRows()).toEqual(workspace.rows.toRows());
  expect(opened.view().variantSlot(post, channel)).toBe(workspace.view().variantSlot(post, channel));

  const back = value(workspace.undo(ran.undo, env()));
  expect([workspace.rows.posts.get(post)?.variants, back.skipped]).toEqual([{}, []]);
  value(workspace.undo(back.undo, env()));
  expect([...workspace.rows.deliveries.values()].map((row) => row.text)).toEqual(['Loaves!']);
  expect(rebuilt(workspace)).toEqual(workspace.rows.toRows());
});

it('a refusal changes nothing', () => {
  const { workspace, env } = started();
  const before = workspace.rows.toRows();
  const found = workspace.run(COMMANDS['post.delete'], { ids: [asPostId('2026-11_nosuchid')] }, env());
  expect([found.ok, workspace.rows.toRows()]).toEqual([false, before]);
});

it('two desks that worked apart meet over bundles, and settle what they did at once', () => {
  const { workspace: ann, env } = started();
  const { workspace: ben, env: bens } = desk('ben');
  value(ben.mergeBundle(ann.toBundle()));
  expect([ben.workspaceId, ben.toBundle().name]).toEqual(['ws-ann', 'Bramble & Rye']);
  const [row] = ben.rows.deliveries.values();
  if (row === undefined) throw new Error('the delivery is missing');
  value(ann.run(COMMANDS['delivery.move'], { moves: [{ id: row.id, wall: '2026-11-28T09:00' }] }, env()));
  value(ben.run(COMMANDS['delivery.move'], { moves: [{ id: row.id, wall: '2026-11-28T17:00' }] }, bens()));
  value(ann.mergeBundle(ben.toBundle()));
  value(ben.mergeBundle(ann.toBundle()));
  const [conflict] = ann.rows.conflicts.values();
  expect([...ben.rows.conflicts.values()]).toEqual(conflict === undefined ? [] : [conflict]);
  const mine = conflict?.sides.find((side) => side.by === 'ann')?.changeId ?? null;
  const settled = value(ann.run(COMMANDS['conflict.settle'], { id: conflict?.id ?? '', keep: mine }, env()));
  value(ben.merge(settled.updates));
  for (const workspace of [ann, ben]) {
    expect([workspace.rows.deliveries.get(row.id)?.wall, workspace.rows.conflicts.size]).toEqual([
      '2026-11-28T09:00',
      0,
    ]);
    expect(rebuilt(workspace)).toEqual(workspace.rows.toRows());
  }
  const other = desk('eve');
  value(other.workspace.run(COMMANDS['workspace.create'], { name: 'Other', zone: 'UTC' }, other.env()));
  const mixed = other.workspace.mergeBundle(ann.toBundle());
  expect(mixed.ok ? '' : mixed.error.code).toBe('other-workspace');
});

it('an approval goes stale when the words change, whichever shard changes last', () => {
  const { workspace, env, post } = started();
  const row = workspace.rows.posts.get(post);
  if (row === undefined) throw new Error('the post is missing');
  const { updates } = value(
    workspace.run(
      {
        name: 'approve',
        undo: 'yours',
        reads: () => ({}),
        plan: () => ({
          ok: true,
          value: {
            label: 'approval',
            edits: [
              {
                op: 'create',
                kind: 'approval',
                id: 'ap_0001',
                fields: { postId: post, contentHash: contentHash(row) },
              },
            ],
          },
        }),
      },
      {},
      env(),
    ),
  );
  expect(updates.map((update) => update.shard)).toEqual(['approvals']);
  const kinds = () =>
    workspace
      .view()
      .conflicts()
      .map((conflict) => conflict.kind);
  expect(kinds()).toEqual([]);
  const ran = value(
    workspace.run(COMMANDS['post.text'], { id: post, channelId: null, text: 'Buns.' }, env()),
  );
  expect(kinds()).toEqual(['stale-approval']);
  expect(rebuilt(workspace)).toEqual(workspace.rows.toRows());
  value(workspace.undo(ran.undo, env()));
  expect(kinds()).toEqual([]);
});
