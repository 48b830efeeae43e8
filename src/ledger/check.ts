import * as Y from 'yjs';
import { rootOf, shardOf } from '../core/model/ids';
import { isWall, isZone } from '../core/time';
import { done, refused } from '../core/result';
import type { Result } from '../core/result';
import { readChange } from './change';
import type { Change } from './change';
import { asObject } from './fields';
import type { Ledger } from './ledger';
import { LOG } from './shard';

/** Larger than any whole shard: 2,000 posts are about 5 MB. */
export const MAX_UPDATE = 64 * 1024 * 1024;

/** One item of an update as Yjs decodes it. */
type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/**
 * Looks at an update from outside before it may touch anything: size, that it decodes, that it holds nothing but
 * well-shaped changes and plain text of things that live in this shard. A Yjs update can be well formed and
 * still be nonsense, and once merged it never goes away.
 * @param shard the shard it claims to be for
 * @param ledger where it would be merged; then it may not take anything out of that shard's log either
 */
export function checkUpdate(shard: string, update: Uint8Array, ledger?: Ledger): Result<{ changes: number }> {
  if (update.length > MAX_UPDATE) {
    return refused('update-too-large', 'This update is far larger than a plan can be, so it was set aside.');
  }
  const decoded = decode(update);
  if (decoded === undefined) {
    return refused('update-unreadable', 'This update is damaged and was set aside. Your plan is untouched.');
  }
  if (ledger?.erasesLog(shard, decoded)) return refused('update-foreign', FOREIGN);
  let changes = 0;
  for (const struct of decoded.structs) {
    const found = checkStruct(shard, struct);
    if (found === undefined) return refused('update-foreign', FOREIGN);
    changes += found;
  }
  return done({ changes });
}

const FOREIGN =
  'This update holds something that does not belong in a plan, so it was set aside. Your plan is untouched.';

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

/** How many changes an item holds; undefined when it does not belong here. */
function checkStruct(shard: string, struct: Struct): number | undefined {
  if (!(struct instanceof Y.Item)) return 0;
  if (struct.parentSub !== null) return undefined;
  // An item that continues another one names no parent: then what it holds says where it may be.
  const parent: unknown = struct.parent;
  const isName = typeof parent === 'string';
  if (parent !== null && !isName) return undefined;
  const { content } = struct;
  if (content instanceof Y.ContentDeleted) return 0;
  if (content instanceof Y.ContentString) {
    return !isName || isTextName(shard, parent) ? 0 : undefined;
  }
  if (!(content instanceof Y.ContentAny) || (isName && parent !== LOG)) return undefined;
  const values: unknown[] = content.arr;
  return values.every((value) => belongs(shard, readChange(value))) ? values.length : undefined;
}

/** '<post id>/<slot>' of a post of this shard. */
function isTextName(shard: string, name: string): boolean {
  const slash = name.indexOf('/');
  if (slash <= 0 || slash === name.length - 1) return false;
  const post = name.slice(0, slash);
  return rootOf(post) === post && shardOf(post) === shard;
}

function belongs(shard: string, change: Change | undefined): boolean {
  if (change === undefined || shardOf(change.e) !== shard) return false;
  if (change.t !== undefined && change.t.length > 0 && rootOf(change.e) !== change.e) return false;
  const when = change.s?.['when'];
  if (when === undefined || when === null) return true;
  const { wall, zone } = asObject(when) ?? {};
  return typeof wall === 'string' && isWall(wall) && typeof zone === 'string' && isZone(zone);
}
