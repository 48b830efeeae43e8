import { settleConflict } from '../../core/commands/conflicts';
import type { Edit } from '../../core/model/edits';
import type { Conflict } from '../../core/model/conflict';
import { meet, MORNING, newPost, Replica } from './replica';

export const POST = '2026-11_aaaaaaaa';

export const DELIVERY = `${POST}.d1`;

export const CHANNEL = 'ch_x';

export const SLOT = 'ch_x:own';

export function pair(): [Replica, Replica] {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(
    MORNING,
    ...newPost(POST, 'Warm loaves at eight in every shop.', [
      { id: DELIVERY, channel: CHANNEL, wall: '2026-11-28T08:00' },
    ]),
    { op: 'create', kind: 'channel', id: CHANNEL, fields: { name: 'X' } },
  );
  meet(ann, ben);
  return [ann, ben];
}

export const set = (fields: Extract<Edit, { op: 'set' }>['fields'], id = POST): Edit => ({
  op: 'set',
  id,
  fields,
});

export const text = (words: string, slot = 'm'): Edit => ({ op: 'text', id: POST, slot, text: words });

export function open(who: Replica): Conflict[] {
  return [...who.rows.conflicts.values()];
}

export function told(who: Replica) {
  return open(who).map(({ kind, field, sides }) => ({
    kind,
    field,
    sides: sides.map((side) => [side.by, side.value]),
  }));
}

/** What the command `conflict.settle` would write for the only open conflict. */
export function settling(who: Replica, by: string | null): Edit[] {
  const [conflict] = open(who);
  const keep = by === null ? null : (conflict?.sides.find((side) => side.by === by)?.changeId ?? '');
  const view = who.rows.view((id, channel) => who.ledger.variantSlot(id, channel));
  const env = { now: MORNING, by: who.name, draw: () => 'x', postMonth: () => '2026-11' };
  const planned = settleConflict.plan(view, { id: conflict?.id ?? '', keep }, env);
  if (!planned.ok) throw new Error(planned.error.message);
  return [...planned.value.edits];
}
