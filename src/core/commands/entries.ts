import type { EntryPoint } from '../delivery-rules';
import { asDeliveryId, type DeliveryId } from '../model/ids';
import type { Edit } from '../model/edits';
import type { CommandInputs, CommandName } from '.';

/** The entry point that a command is; one that is not named gives no delivery a time, a channel or a status. */
export const ENTRY_OF: { readonly [Name in CommandName]?: EntryPoint } = {
  'delivery.move': 'move',
  'delivery.shift': 'shift',
  'delivery.add': 'place',
  'post.create': 'place',
  'post.from-bank': 'place',
  'delivery.status': 'schedule',
  'hold.release': 'release',
  'delivery.without-media': 'release',
  'campaign.move': 'campaign',
};

const PLACING: readonly string[] = ['when', 'channelId', 'status'];

/** A delivery that a command gave a time, a channel or a status. */
export interface PlacedRef {
  readonly id: DeliveryId;
  /** Only its time is another: what is sent to its channel is as it was. */
  readonly isTimeOnly: boolean;
}

/** The deliveries that edits give a time, a channel or a status. */
export function placedIn(edits: readonly Edit[]): PlacedRef[] {
  const found = new Map<DeliveryId, PlacedRef>();
  for (const edit of edits) {
    const isNew = edit.op === 'create' && edit.kind === 'delivery';
    const set =
      edit.op === 'set' && edit.id.includes('.')
        ? PLACING.filter((field) => Object.hasOwn(edit.fields, field))
        : [];
    if (!isNew && set.length === 0) continue;
    const id = asDeliveryId(edit.id);
    found.set(id, { id, isTimeOnly: !isNew && set.every((field) => field === 'when') });
  }
  return [...found.values()];
}

/** The same wish at another time; null for a command that names no times. */
export function atAnotherTime<Name extends CommandName>(
  name: Name,
  input: CommandInputs[Name],
  index: number,
  to: { readonly wall: string; readonly zone: string },
): CommandInputs[Name] | null {
  const { wall, zone } = to;
  const list = LISTS[name];
  if (list === undefined) return null;
  const fields = input as { readonly [field: string]: unknown };
  const places = listOf(fields[list.of]);
  if (list.times === undefined) {
    const changed = places.map((one, at) =>
      at === index && typeof one === 'object' ? { ...one, wall, zone } : one,
    );
    return { ...input, [list.of]: changed };
  }
  return { ...input, [list.times]: [...listOf(fields[list.times]), { id: places[index], wall, zone }] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Where a command's input lists what it places, and where new times of those stand, when not in the same list. */
const LISTS: { readonly [Name in CommandName]?: { readonly of: string; readonly times?: string } } = {
  'delivery.move': { of: 'moves' },
  'delivery.add': { of: 'placements' },
  'post.from-bank': { of: 'placements' },
  'post.create': { of: 'deliveries' },
  'hold.release': { of: 'ids', times: 'times' },
};
