import { mergeBundles, readBundle, MemoryWorkspace } from '../../ledger';
import { draw } from '../clock';
import { conflictLines } from '../conflict-lines';
import { livingDeliveries } from '../names';
import { need, word, type OptionValues } from '../options';
import { EXIT, orWrongUse, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { openBundle, readInput, saveBundle } from '../workspace-file';

/** Two copies of one workspace become one; the order does not matter and nobody's words are lost. */
export async function merge(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const [a, b] = [word(words, 0, 'merge'), word(words, 1, 'merge')];
  const out = need(options.out, 'merge');
  const merged = orWrongUse(
    mergeBundles(orWrongUse(readBundle(await readInput(a))), orWrongUse(readBundle(await readInput(b)))),
  );
  const workspace = MemoryWorkspace.open(merged, { device: draw(12) });
  await saveBundle(workspace, out);
  const json = {
    deliveries: livingDeliveries(workspace).length,
    conflicts: workspace.rows.conflicts.size,
    hash: hashOf(workspace),
  };
  return {
    json,
    lines: [
      `Merged: ${counted(json.deliveries, 'delivery', 'deliveries')}, ${counted(json.conflicts, 'conflict')}.`,
    ],
    exit: json.conflicts > 0 ? EXIT.problems : EXIT.ok,
  };
}

/** What two people decided differently, until somebody settles it. */
export async function conflicts(words: readonly string[]): Promise<Outcome> {
  const workspace = await openBundle(word(words, 0, 'conflicts'));
  const { rows } = workspace;
  const all = [...rows.conflicts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const json = all.map((conflict) => ({
    id: conflict.id,
    kind: conflict.kind,
    item: conflict.entityId,
    key: rows.deliveries.get(conflict.entityId)?.key ?? rows.posts.get(conflict.entityId)?.key ?? null,
    title: rows.posts.get(conflict.rootId)?.title ?? rows.channels.get(conflict.rootId)?.name ?? '',
    field: conflict.field,
    winner: conflict.winner,
    sides: conflict.sides.map((side) => ({
      change: side.changeId,
      who: side.by,
      when: new Date(side.at).toISOString(),
      value: side.value,
    })),
  }));
  return {
    json,
    lines: [
      ...all.flatMap((conflict) => conflictLines(conflict, workspace)),
      `${counted(json.length, 'conflict')}.`,
    ],
    exit: json.length > 0 ? EXIT.problems : EXIT.ok,
  };
}

/** Reads every record of a bundle, rebuilds everything from it, and says what it holds. */
export async function verify(words: readonly string[]): Promise<Outcome> {
  const workspace = await openBundle(word(words, 0, 'verify'));
  const { rows, ledger } = workspace;
  const json = {
    ok: true,
    workspace: workspace.toBundle().name,
    shards: ledger.shards().length,
    channels: [...rows.channels.values()].filter((row) => row.deletedAt === null).length,
    posts: [...rows.posts.values()].filter((row) => row.deletedAt === null).length,
    deliveries: livingDeliveries(workspace).length,
    conflicts: rows.conflicts.size,
    hash: hashOf(workspace),
  };
  return {
    json,
    lines: [
      `Sound: ${counted(json.posts, 'post')}, ${counted(json.deliveries, 'delivery', 'deliveries')}, ${counted(json.shards, 'part')}.`,
      `Fingerprint ${json.hash}`,
    ],
    exit: EXIT.ok,
  };
}

/** One fingerprint of all shards: equal wherever the same changes have arrived. */
function hashOf(workspace: MemoryWorkspace): string {
  const { ledger } = workspace;
  return ledger
    .shards()
    .sort()
    .map((shard) => `${shard}:${ledger.hash(shard)}`)
    .join(' ');
}
