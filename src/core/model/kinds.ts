import type { Approval } from './approval';
import type { Campaign } from './campaign';
import type { Channel } from './channel';
import type { OwnDayRow } from './day';
import type { DeliveryRow } from './delivery';
import type { Handover } from './handover';
import { rootOf, type PersonId, type PostId } from './ids';
import type { Outage } from './outage';
import type { PersonRow } from './person';
import type { Post } from './post';
import type { Sighting } from './sighting';
import type { Workspace } from './workspace';

/** What the rest of the program must know of a kind of thing; its rows are of the type that `nameOf` takes. */
interface KindDescription {
  /** The form of its ids: no two kinds share one. */
  readonly id: RegExp;
  /** The ledger shard of a thing, read off the id of its root. */
  readonly shard: (root: string) => string;
  /** Where its rows stand, in lists and in the working copy. */
  readonly table: string;
  /** Fields by which the working copy finds rows, beside the id. */
  readonly foundBy: readonly string[];
  /** A thing of its own; false for a part of another, whose id then begins with that one's. */
  readonly isRoot: boolean;
  /** Few enough that whoever plans a command has them all at hand. */
  readonly isSmall: boolean;
  /** What a person calls one of them: 'the outage'. */
  readonly noun: string;
  /** What one of them is called, for conflicts and history; empty where it has no name. */
  readonly nameOf: (row: never) => string;
}

const POSTS = 'posts-';

const inPlan = () => 'plan';
const inMonth = (root: string) => `${POSTS}${root.slice(0, root.indexOf('_'))}`;
const inYear = (root: string) => `outages-${root.slice(0, 4)}`;

/**
 * Every kind of thing a ledger holds, in the order of how many there are. Whatever must be said once a kind follows
 * from this table: which ids and shards are sound, the lists of rows, the tables of the working copy, what a command
 * may look at. The readers of their fields are src/ledger/readers.ts.
 */
export const KINDS = {
  delivery: {
    id: /^\d{4}-\d{2}[a-z]*_[^.]*\./,
    shard: inMonth,
    table: 'deliveries',
    foundBy: ['at', '[channelId+at]', 'postId'],
    isRoot: false,
    isSmall: false,
    noun: 'delivery',
    nameOf: (row: DeliveryRow) => row.title || row.text,
  },
  post: {
    id: /^\d{4}-\d{2}[a-z]*_[^.]*$/,
    shard: inMonth,
    table: 'posts',
    foundBy: ['key', 'fromDay.id'],
    isRoot: true,
    isSmall: false,
    noun: 'post',
    nameOf: (row: Post) => row.title || row.text,
  },
  channel: {
    id: /^ch_/,
    shard: inPlan,
    table: 'channels',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'channel',
    nameOf: (row: Channel) => row.name,
  },
  campaign: {
    id: /^ca_/,
    shard: inPlan,
    table: 'campaigns',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'campaign',
    nameOf: (row: Campaign) => row.name,
  },
  day: {
    id: /^day_/,
    shard: inPlan,
    table: 'days',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'day',
    nameOf: (row: OwnDayRow) => row.name,
  },
  outage: {
    id: /^\d{4}_o_/,
    shard: inYear,
    table: 'outages',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'outage',
    nameOf: (row: Outage) => row.reason,
  },
  sighting: {
    id: /^\d{4}_s_/,
    shard: inYear,
    table: 'sightings',
    foundBy: ['at'],
    isRoot: true,
    isSmall: true,
    noun: 'sighting',
    nameOf: (row: Sighting) => row.text,
  },
  person: {
    id: /^pe_/,
    shard: inPlan,
    table: 'people',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'person',
    nameOf: (row: PersonRow) => row.name ?? '',
  },
  handover: {
    id: /^ho_/,
    shard: inPlan,
    table: 'handovers',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'hand-over',
    nameOf: (row: Handover) => row.scheduler,
  },
  approval: {
    id: /^ap_/,
    shard: () => 'approvals',
    table: 'approvals',
    foundBy: ['subject.id'],
    isRoot: true,
    isSmall: true,
    noun: 'approval',
    nameOf: (row: Approval) => row.content?.title ?? '',
  },
  workspace: {
    id: /^ws$/,
    shard: inPlan,
    table: 'workspaces',
    foundBy: [],
    isRoot: true,
    isSmall: true,
    noun: 'plan',
    nameOf: (row: Workspace) => row.name,
  },
} as const satisfies { readonly [kind: string]: KindDescription };

export type EntityKind = keyof typeof KINDS;

export type TableOf<Kind extends EntityKind> = (typeof KINDS)[Kind]['table'];

export type TableName = TableOf<EntityKind>;

/** What a row of each table is. */
export type TableRows = {
  readonly [Kind in EntityKind as TableOf<Kind>]: Parameters<(typeof KINDS)[Kind]['nameOf']>[0];
};

type KindsThat<Part extends object> = {
  [Kind in EntityKind]: (typeof KINDS)[Kind] extends Part ? Kind : never;
}[EntityKind];

export type SmallKind = KindsThat<{ readonly isSmall: true }>;
export type SmallTable = TableOf<SmallKind>;

/** In the order of `KINDS`. */
export const ENTITY_KINDS: readonly EntityKind[] = Object.keys(KINDS).filter(isKnownKind);

export const TABLES: readonly TableName[] = ENTITY_KINDS.map((kind) => KINDS[kind].table);

export const SMALL_TABLES: readonly SmallTable[] = ENTITY_KINDS.map((kind) => KINDS[kind]).flatMap((kind) =>
  kind.isSmall ? kind.table : [],
);

type NamesOf = { readonly [Table in TableName]: (row: TableRows[Table]) => string };

// Each name is of the rows of its own table: `TableRows` is made of the same pairs.
const NAMES = Object.fromEntries(
  ENTITY_KINDS.map((kind) => [KINDS[kind].table, KINDS[kind].nameOf]),
) as unknown as NamesOf;

/** What a thing is called, for conflicts and history: a post's title, a channel's name; empty when it has none. */
export function nameOfRow<Table extends TableName>(table: Table, row: TableRows[Table]): string {
  return NAMES[table](row);
}

/** Whether this version knows what kind of thing it is. */
export function isKnownKind(kind: string): kind is EntityKind {
  return Object.hasOwn(KINDS, kind);
}

/** What kind of thing an id is for; undefined for the ids of a newer version. */
export function kindOfId(id: string): EntityKind | undefined {
  return ENTITY_KINDS.find((kind) => KINDS[kind].id.test(id));
}

/** Whether a text can be a person's id. */
export function isPersonId(text: string): text is PersonId {
  return kindOfId(text) === 'person';
}

/** Whether a text can be a post's id. */
export function isPostId(text: string): text is PostId {
  return kindOfId(text) === 'post';
}

/** The ledger shard that holds a thing, read off its id. Things of a newer version live in the plan's. */
export function shardOf(id: string): string {
  const root = rootOf(id);
  const kind = kindOfId(root);
  return kind === undefined ? inPlan() : KINDS[kind].shard(root);
}

/** Whether a shard holds posts: there is one a month, and they are opened as they are needed. */
export function isPostShard(shard: string): boolean {
  return shard.startsWith(POSTS);
}
