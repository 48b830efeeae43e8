import { defineCommand, type PlanReader } from '../command/command';
import { counted } from '../words/counting';
import { toldEdits } from './notice-log';
import { logInAll } from './outage-lookups';
import { schedulerName } from '../schedulers/formats';
import { UNSETTLED, unsettledOf } from '../settlement/unsettled';
import { sameJson, type Json } from '../json';
import type { Edit } from '../model/edits';
import type { DeliveryId } from '../model/ids';
import type { Delivery } from '../model/delivery';
import { ok, refuse } from '../result';
import { notSentFields, publishedFields } from '../reconcile/note-fields';
import type { Held, Reconciled } from '../reconcile/types';

export interface ReconcileApply extends Pick<Reconciled, 'outcomes' | 'withdraw'> {
  readonly scheduler: string;
  /** Copies that wait for what is stuck or unknown. Absent: none. */
  readonly held?: readonly Held[];
}

const OUT = new Set(['on-time', 'late', 'by-hand']);
const OPEN = new Set(['unknown', 'stuck']);

/**
 * Writes down what a scheduler really did: what is out is published (at the time it went out, where it was moved on),
 * with its link and how it is known; copies that stand in for it are cancelled. Failed posts stay where they are, with
 * a note: what becomes of them is for a person to say. What is stuck or unknown gets a mark, and so do its copies: none is handed
 * over before somebody has settled it. One command, one undo; again, it changes nothing.
 *
 * Refusal: 'nothing' when there is nothing to write down.
 */
export const applyReconciled = defineCommand<ReconcileApply>()({
  name: 'reconcile.apply',
  undo: 'yours',
  reads: ({ outcomes, withdraw, held = [] }) => ({
    deliveries: [
      ...new Set([...outcomes.map(({ deliveryId }) => deliveryId), ...withdraw, ...held.map(({ id }) => id)]),
    ],
  }),
  plan(view, { outcomes, withdraw, scheduler, held = [] }, env) {
    const isOut = new Set(outcomes.filter(({ outcome }) => OUT.has(outcome)).map((one) => one.deliveryId));
    const fields = new Fields(view);
    for (const outcome of outcomes) {
      const { deliveryId } = outcome;
      const delivery = fields.living(deliveryId);
      if (delivery === null) continue;
      if (isOut.has(deliveryId)) fields.add(deliveryId, publishedFields(delivery, { ...outcome, scheduler }));
      else if (outcome.outcome === 'failed' || outcome.outcome === 'cancelled') {
        fields.add(deliveryId, notSentFields(delivery, { ...outcome, scheduler }, env.now));
      }
      if (!OPEN.has(outcome.outcome)) fields.release(deliveryId);
    }
    for (const id of withdraw) {
      const delivery = isOut.has(id) ? null : fields.living(id);
      if (delivery === null || delivery.status === 'cancelled') continue;
      const reason = `Withdrawn: ${schedulerName(scheduler)} had sent the post already.`;
      fields.add(id, { status: 'cancelled', reason });
    }
    const byId = new Map(outcomes.map((outcome) => [outcome.deliveryId, outcome]));
    for (const { id, of } of held) {
      const original = byId.get(of);
      if (original === undefined || fields.living(id) === null) continue;
      const { outcome, dueAt } = original;
      fields.add(id, { [`extra/${UNSETTLED}`]: { of, scheduler, outcome, dueAt } });
    }
    const edits = fields.edits();
    if (edits.length === 0) return refuse('nothing', 'Nothing to update: the plan already has all of it.');
    const told = [...isOut].flatMap((id) => {
      const delivery = fields.living(id);
      return delivery === null || delivery.status === 'published' ? [] : [delivery];
    });
    const sorted = (kinds: ReadonlySet<string>) =>
      outcomes.filter(({ outcome }) => kinds.has(outcome)).length;
    const [out, open] = [sorted(OUT), sorted(OPEN)];
    const data = { scheduler, out, failed: outcomes.length - out - open, open };
    return ok({
      label: `recorded what ${schedulerName(scheduler)} did with ${counted(edits.length, 'post')}`,
      edits: [
        ...edits,
        ...logInAll(view, env, { kind: 'read-back', about: null, data }),
        ...toldEdits(view, env, told),
      ],
    });
  },
});

/** New fields by delivery, without those that stand already. */
class Fields {
  private readonly byId = new Map<DeliveryId, Record<string, Json>>();
  private readonly view: PlanReader;

  constructor(view: PlanReader) {
    this.view = view;
  }

  living(id: DeliveryId): Delivery | null {
    const delivery = this.view.delivery(id);
    return delivery === undefined || delivery.deletedAt !== null ? null : delivery;
  }

  add(id: DeliveryId, fields: Record<string, Json>): void {
    const delivery = this.view.delivery(id);
    for (const [field, value] of Object.entries(fields)) {
      const name = field.startsWith('extra/') ? field.slice('extra/'.length) : null;
      if (name !== null && sameJson(delivery?.extra[name] ?? null, value)) continue;
      this.byId.set(id, { ...this.byId.get(id), [field]: value });
    }
  }

  /** What waited for this delivery need not wait any longer. */
  release(of: DeliveryId): void {
    const delivery = this.view.delivery(of);
    if (delivery === undefined) return;
    for (const copy of this.view.deliveriesOf(delivery.postId)) {
      if (unsettledOf(copy)?.of === of) this.add(copy.id, { [`extra/${UNSETTLED}`]: null });
    }
  }

  edits(): Edit[] {
    return [...this.byId].map(([id, fields]) => ({ op: 'set', id, fields }));
  }
}
