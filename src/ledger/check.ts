import * as Y from 'yjs';
import { rootOf } from '../core/model/ids';
import { shardOf } from '../core/model/kinds';
import { ok, refuse } from '../core/result';
import type { Refusal, Result } from '../core/result';
import { flawOf } from './change-check';
import type { Flaw } from './change-check';
import { MAX_UPDATE } from './ledger';
import type { Ledger } from './ledger';
import { LOG } from './shard';

/** One item of an update as Yjs decodes it. */
type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/**
 * Looks at an update from outside before it may touch anything: size, that it decodes, that it holds nothing but
 * changes that this version would write itself (`flawOf`) and plain text of things that live in this shard. A Yjs
 * update can be well formed and still be nonsense, and once merged it never goes away.
 * @param shard the shard it claims to be for
 * @param ledger where it would be merged; then it may neither take anything out of that shard's log nor say
 *   something else than is known of the same writing
 */
export function checkUpdate(shard: string, update: Uint8Array, ledger?: Ledger): Result<{ changes: number }> {
  if (update.length > MAX_UPDATE) {
    return refuse('update-too-large', 'This update is far larger than a plan can be, so it was set aside.');
  }
  const decoded = decode(update);
  if (decoded === undefined) {
    return refuse('update-unreadable', 'This update is damaged and was set aside. Your plan is untouched.');
  }
  const against = ledger?.divergence(shard, decoded);
  if (against !== undefined) return { ok: false, error: against === 'erases' ? FOREIGN : FORKED };
  let changes = 0;
  for (const struct of decoded.structs) {
    const found = checkStruct(shard, struct);
    if (typeof found === 'string') return { ok: false, error: found === 'newer-zone' ? NEWER : FOREIGN };
    changes += found;
  }
  return ok({ changes });
}

const FOREIGN: Refusal = {
  code: 'update-foreign',
  message:
    'This update holds something that does not belong in a plan, so it was set aside. Your plan is untouched.',
};
const NEWER: Refusal = {
  code: 'update-newer',
  message:
    'This update uses a time zone that this computer does not know yet. Update the system and Holdfast, then take it in again. Your plan is untouched.',
};
/** Two copies of one running machine wrote on under one name: Yjs would keep one and drop the other without a word. */
const FORKED: Refusal = {
  code: 'update-forked',
  message:
    'This copy was made from a computer that was duplicated while Holdfast ran, and both wrote on as one, so it was set aside. Your plan is untouched. Save a plan file there and import it here.',
};

/** The update taken apart, after it has also gone into an empty document without failing. */
function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  const scratch = new Y.Doc({ guid: 'scratch' });
  try {
    Y.applyUpdate(scratch, update);
    return Y.decodeUpdate(update);
  } catch {
    return undefined;
  } finally {
    scratch.destroy();
  }
}

/** How many changes an item holds, else why it does not belong here. */
function checkStruct(shard: string, struct: Struct): number | Flaw {
  if (!(struct instanceof Y.Item)) return 0;
  if (struct.parentSub !== null) return 'foreign';
  // An item that continues another one names no parent: then what it holds says where it may be.
  const parent: unknown = struct.parent;
  const isName = typeof parent === 'string';
  if (parent !== null && !isName) return 'foreign';
  const { content } = struct;
  if (content instanceof Y.ContentDeleted) return 0;
  if (content instanceof Y.ContentString) return !isName || isTextName(shard, parent) ? 0 : 'foreign';
  if (!(content instanceof Y.ContentAny) || (isName && parent !== LOG)) return 'foreign';
  const values: unknown[] = content.arr;
  for (const value of values) {
    const flaw = flawOf(shard, value);
    if (flaw !== undefined) return flaw;
  }
  return values.length;
}

/** '<post id>/<slot>' of a post of this shard. */
function isTextName(shard: string, name: string): boolean {
  const slash = name.indexOf('/');
  if (slash <= 0 || slash === name.length - 1) return false;
  const post = name.slice(0, slash);
  return rootOf(post) === post && shardOf(post) === shard;
}
