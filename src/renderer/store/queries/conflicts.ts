import { TEXT_FIELD } from '../../../core/model/edits';
import { asPostId, rootOf, type PostId } from '../../../core/model/ids';
import { kindOfId, KINDS, nameOfRow, type TableName } from '../../../core/model/kinds';
import type { Campaign } from '../../../core/model/campaign';
import type { Channel } from '../../../core/model/channel';
import type { Conflict } from '../../../core/model/conflict';
import type { Post } from '../../../core/model/post';
import { channelOfText } from '../../words/conflict-choices';
import type { HoldfastDb } from '../db';

/** A conflict with the name of the thing it is about. */
export interface NamedConflict {
  readonly conflict: Conflict;
  /** Title of the post, name of the channel, campaign …; empty when it has none. */
  readonly name: string;
  /** Of a conflict about a text, what that reads now; '' for any other. */
  readonly standing: string;
}

/** What the words about a conflict may need: who is meant by an id. */
export interface ConflictList {
  readonly conflicts: readonly NamedConflict[];
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
}

/** Every conflict that waits for somebody, the latest first. */
export async function namedConflicts(db: HoldfastDb): Promise<ConflictList> {
  const [rows, channels, campaigns] = await Promise.all([
    db.conflicts.toArray(),
    db.channels.toArray(),
    db.campaigns.toArray(),
  ]);
  const roots = [...new Set(rows.map((row) => rootOf(row.rootId)))];
  const [posts, names] = await Promise.all([db.posts.bulkGet(roots), namesOf(db, roots)]);
  const standings = await standingFields(db, rows);
  const byId = new Map<string, Post>(posts.flatMap((post) => (post ? [[post.id, post]] : [])));
  const latest = (row: Conflict) => Math.max(...row.sides.map((side) => side.at));
  return {
    conflicts: rows
      .sort((a, b) => latest(b) - latest(a) || (a.id < b.id ? -1 : 1))
      .map((conflict) => ({
        conflict,
        name: names.get(rootOf(conflict.rootId)) ?? '',
        standing: standings.get(conflict.id) ?? standingText(conflict, byId.get(conflict.rootId)),
      })),
    channels,
    campaigns,
  };
}

/** What each of these things is called. */
async function namesOf(db: HoldfastDb, ids: readonly string[]): Promise<Map<string, string>> {
  const names = await Promise.all(ids.map((id) => nameOf(db, id)));
  return new Map(ids.map((id, n) => [id, names[n] ?? '']));
}

async function nameOf(db: HoldfastDb, id: string): Promise<string> {
  const kind = kindOfId(id);
  return kind === undefined ? '' : nameIn(db, KINDS[kind].table, id);
}

async function nameIn<Table extends TableName>(db: HoldfastDb, table: Table, id: string): Promise<string> {
  const row = await db.rowsOf(table).get(id);
  return row === undefined ? '' : nameOfRow(table, row);
}

/** Of conflicts about a text of anything but a post: what that reads now, by the conflict's id. */
async function standingFields(db: HoldfastDb, rows: readonly Conflict[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { id, kind, field, rootId } of rows) {
    const of = kind === 'same-text' ? kindOfId(rootId) : undefined;
    if (of === undefined || of === 'post') continue;
    const row: object | undefined = await db.rowsOf(KINDS[of].table).get(rootId);
    const slot = field.slice(TEXT_FIELD.length);
    const text = new Map<string, unknown>(Object.entries(row ?? {})).get(slot);
    found.set(id, typeof text === 'string' ? text : '');
  }
  return found;
}

/** What the text that a conflict is about reads now; '' where it is about none. */
export function standingText({ kind, field }: Conflict, post: Post | undefined): string {
  if (kind !== 'same-text' || post === undefined) return '';
  const channel = channelOfText(field);
  if (channel === null) return post.text;
  return Object.hasOwn(post.variants, channel) ? (post.variants[channel]?.text ?? '') : '';
}

/** Posts that were approved and then changed, until somebody approves them again. */
export async function staleApprovalPosts(db: HoldfastDb): Promise<PostId[]> {
  const rows = await db.conflicts.filter((row) => row.kind === 'stale-approval').toArray();
  return rows.map((row) => asPostId(row.rootId));
}
