import { expect, it } from 'vitest';
import { defineCommand } from '../core/command/command';
import type { JsonObject } from '../core/json';
import type { Status } from '../core/model/status';
import { ok } from '../core/result';
import { setUpTestWorkspace } from './testing/test-workspace';

/** A write as another version of the app might make it. */
const write = defineCommand<{ id: string; fields: JsonObject }>()({
  name: 'delivery.status',
  undo: 'yours',
  reads: () => ({}),
  plan: (_view, { id, fields }) => ok({ label: 'write', edits: [{ op: 'set', id, fields }] }),
});

/** What is said of a hold after these writes, one after the other. */
function holdAfter(...writes: readonly JsonObject[]) {
  const { workspace, env, delivery, row } = setUpTestWorkspace();
  for (const fields of writes) workspace.run(write, { id: delivery, fields }, env);
  const { status, heldBy, heldWas } = row() ?? {};
  return { status, heldBy, heldWas };
}

it('finds what a delivery was before it was held, where an older version did not write it down', () => {
  const before: readonly Status[] = ['idea', 'draft', 'review', 'approved', 'scheduled'];
  expect(before.map((status) => holdAfter({ status }, { status: 'held' }).heldWas)).toEqual(before);
});

it('takes a hold’s own word before the log’s, and none from an earlier hold', () => {
  const held = { status: 'held', heldBy: 'out_1', heldWas: 'scheduled' };
  expect([
    holdAfter(held),
    holdAfter(held, { heldWas: 'review' }),
    holdAfter(held, { status: 'draft' }),
    holdAfter(held, { status: 'draft' }, { status: 'held' }),
    holdAfter(held, { status: 'held', heldBy: null, heldWas: null }),
  ]).toEqual([
    { status: 'held', heldBy: 'out_1', heldWas: 'scheduled' },
    { status: 'held', heldBy: 'out_1', heldWas: 'review' },
    { status: 'draft', heldBy: null, heldWas: null },
    { status: 'held', heldBy: null, heldWas: 'draft' },
    { status: 'held', heldBy: null, heldWas: 'scheduled' },
  ]);
});

it('an undo brings a hold back with the outage it was for, also when the step did not touch that', () => {
  const { workspace, env, delivery, row } = setUpTestWorkspace();
  const held = { status: 'held', heldBy: 'out_1', heldWas: 'scheduled' };
  workspace.run(write, { id: delivery, fields: held }, env);
  const called = workspace.run(write, { id: delivery, fields: { status: 'cancelled' } }, env);
  if (!called.ok) throw new Error(called.error.message);
  workspace.undo(called.value.undo, env);
  const { status, heldBy, heldWas } = row() ?? {};
  expect({ status, heldBy, heldWas }).toEqual(held);
});
