import { ok, refuse, type Result } from '../../../core/result';
import { readBundle, writeBundle } from '../../../ledger';
import { mediaFilesOf } from '../../../core/media';
import type { MergedBundle, SavedBundle } from '../protocol';
import { filesToCarry } from './carried-files';
import type { OpenWorkspace } from './open-workspace';

/**
 * The whole workspace as one `.holdfast` file: a backup, a hand-over by stick. It is read again before it is given
 * out: a bundle that nobody can open is worse than none.
 */
export async function saveBundle(
  workspace: OpenWorkspace,
  workspaceId: string,
): Promise<Result<SavedBundle>> {
  await workspace.loadSmall();
  const { shards, small } = workspace;
  const encoded = new Map<string, Uint8Array>();
  for (const shard of await workspace.shardNames()) {
    await shards.open([shard]);
    encoded.set(shard, shards.ledger.encode(shard));
    shards.closeOld();
  }
  const [posts, sightings] = await Promise.all([
    workspace.db.posts.toArray(),
    workspace.db.sightings.toArray(),
  ]);
  const seen = sightings.map(({ shot, deletedAt }) => ({ media: shot === null ? [] : [shot], deletedAt }));
  const { files, leftOut } = await filesToCarry(workspaceId, mediaFilesOf([...posts, ...seen]));
  const name = small.workspace?.name ?? '';
  const bytes = writeBundle({ workspaceId, name, shards: encoded, files });
  return readBundle(bytes).ok ? ok({ bytes, leftOut }) : UNREADABLE;
}

const UNREADABLE = refuse(
  'bundle-unreadable',
  'Something in this plan would make a workspace file unreadable, so none was exported. Your plan is safe here. Save a plan file instead: Hand-over, Holdfast plan.',
);

/** A colleague's bundle joins what is here; nothing is overwritten and twice changes nothing. */
export async function mergeBundle(
  workspace: OpenWorkspace,
  workspaceId: string,
  bytes: Uint8Array,
): Promise<Result<MergedBundle>> {
  const bundle = readBundle(bytes);
  if (!bundle.ok) return bundle;
  await workspace.loadSmall();
  if (bundle.value.workspaceId !== workspaceId && workspace.small.workspace) {
    return refuse(
      'other-workspace',
      'That file belongs to another workspace. Nothing was changed; open it as a separate workspace.',
    );
  }
  const updates = [...bundle.value.shards].map(([shard, update]) => ({ shard, update }));
  const merged = await workspace.mergeUpdates(updates);
  return merged.ok ? ok({ changes: merged.value.changed, files: bundle.value.files ?? new Map() }) : merged;
}
