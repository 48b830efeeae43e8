import type { ChannelId, DeliveryId, DrawId, PostId } from '../model/ids';
import type { Edit } from '../model/edits';
import type { Approval } from '../model/approval';
import type { Conflict } from '../model/conflict';
import type { Delivery } from '../model/delivery';
import type { Post } from '../model/post';
import type { Workspace } from '../model/workspace';
import type { Result } from '../result';
import type { SmallReader } from './small-reader';

/**
 * What a command may look at: the posts and conflicts it named in `reads`, and the small tables whole. Deleted things
 * are in it, marked as such.
 */
export interface PlanReader extends SmallReader {
  workspace(): Workspace | undefined;
  post(id: PostId): Post | undefined;
  /** The text slot a channel's own version lives in; undefined when it inherits. */
  variantSlot(id: PostId, channel: ChannelId): string | undefined;
  delivery(id: DeliveryId): Delivery | undefined;
  deliveriesOf(id: PostId): readonly Delivery[];
  /** Signatures under a post, withdrawn ones among them. */
  approvalsOf(id: PostId): readonly Approval[];
  conflicts(): readonly Conflict[];
  /** Posts by the plan file's keys, for import: of several the one that stands; undefined when there is none. */
  postByKey(key: string): PostId | undefined;
}

/** Clock, ids and the person: all that a plan may not make up itself. */
export interface CommandContext {
  readonly now: number;
  readonly draw: DrawId;
  readonly by: string;
  /** 'YYYY-MM', with a spill-over letter once a month's shard is full: where the next new post lives. */
  readonly postMonth: () => string;
}

export interface CommandPlan {
  readonly edits: readonly Edit[];
  /** What the undo button says: 'Undo: move 3 deliveries'. Sentence case, no full stop. */
  readonly label: string;
  /** Ids of things made, for the caller to select or open. */
  readonly made?: readonly string[];
}

/**
 * Which posts a command reads or writes; the runner opens just their shards, and a look at any other throws. Small
 * tables are always there.
 */
export interface Reads {
  readonly posts?: readonly PostId[];
  readonly deliveries?: readonly DeliveryId[];
  /** Conflicts to look at, by id; the runner opens the shards they stand in. */
  readonly conflicts?: readonly string[];
  /** Import and merge need the table of keys. */
  readonly keys?: boolean;
}

/**
 * A named change to the workspace. `plan` is pure: it looks, decides and answers with edits or a refusal.
 * One runner then writes all edits in one go, keeps the way back, and says when it is on disk.
 */
export interface Command<Input, Name extends string = string, Code extends string = string> {
  readonly name: Name;
  readonly undo: 'yours' | 'never';
  reads(input: Input): Reads;
  plan(view: PlanReader, input: Input, env: CommandContext): Result<CommandPlan, Code>;
}

/**
 * A command of the input named here; its name and the codes it refuses with are read off it. In two steps, because
 * TypeScript infers all type arguments of a call or none.
 */
export function defineCommand<Input>() {
  return <const Name extends string, Code extends string = never>(
    command: Command<Input, Name, Code>,
  ): Command<Input, Name, Code> => command;
}
