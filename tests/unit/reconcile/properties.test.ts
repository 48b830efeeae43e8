import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReconciled } from '../../../src/core/commands/reconcile-apply';
import { readState, reconcile, type Reconciled, type StateStatus } from '../../../src/core/reconcile';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import { AT_1631, Story } from './story';

const STATUSES: readonly StateStatus[] = ['sent', 'queued', 'failed', 'processing', 'cancelled', 'missing'];
const HOUR = 3_600_000;

/** What a scheduler might say of any of the deliveries: any status, sent at any time, at the old place or nearby. */
const said = fc.array(
  fc.record({
    which: fc.nat(),
    status: fc.constantFrom(...STATUSES),
    shift: fc.constantFrom(0, 0, 0, 20, -90, 24 * 60),
    delay: fc.constantFrom(null, 0, 5, 11, 240),
  }),
  { maxLength: 40 },
);

type Saying = typeof said extends fc.Arbitrary<infer Value> ? Value : never;

function stateOf(rows: readonly DeliveryRow[], story: Story, saying: Saying): string {
  return JSON.stringify(
    saying.flatMap(({ which, status, shift, delay }) => {
      const row = rows[which % rows.length];
      if (!row) return [];
      const at = row.at + shift * 60_000;
      const sentAt = status === 'sent' && delay !== null ? new Date(at + delay * 60_000).toISOString() : '';
      const channel = story.desk.workspace.rows.channels.get(row.channelId)?.key;
      return [{ channel, text: row.text, at: new Date(at).toISOString(), status, sentAt }];
    }),
  );
}

function compare(story: Story, text: string): Reconciled {
  const { rows } = story.desk.workspace;
  const channels = [...rows.channels.values()];
  const read = readState(text, { channels, scheduler: 'buffer' });
  if (!read.ok) throw new Error(read.error.message);
  return reconcile({
    deliveries: story.rows(),
    handovers: [...rows.handovers.values()],
    channels,
    state: read.value.rows,
    now: AT_1631,
    scheduler: 'buffer',
  });
}

describe('whatever a scheduler says', () => {
  it('nothing counts as out that it does not call sent; every outcome is counted once; asked twice, it answers the same', () => {
    const story = new Story().handOver();
    const rows = story.rows();
    fc.assert(
      fc.property(said, (saying) => {
        const result = compare(story, stateOf(rows, story, saying));
        for (const { outcome, row } of result.outcomes) {
          const status = row === null ? null : saying[row - 1]?.status;
          if (outcome === 'on-time' || outcome === 'late') expect(status).toBe('sent');
          if (status === 'sent') expect(['on-time', 'late']).toContain(outcome);
        }
        const ids = result.outcomes.map(({ deliveryId }) => deliveryId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Object.values(result.totals).reduce((sum, n) => sum + n, 0)).toBe(ids.length);
        expect(compare(story, stateOf(rows, story, saying))).toEqual(result);
      }),
      { seed: 1631, numRuns: 150 },
    );
  });

  it('written down once it is settled: the same words again change nothing and withdraw nothing', () => {
    fc.assert(
      fc.property(said, (saying) => {
        const story = new Story().handOver();
        const text = stateOf(story.rows(), story, saying);
        story.replan();
        const run = (result: Reconciled) => {
          const { outcomes, withdraw } = result;
          return story.desk.workspace.run(
            applyReconciled,
            { outcomes, withdraw, scheduler: 'buffer' },
            story.desk.env,
          );
        };
        const first = compare(story, text);
        run(first);
        const rows = story.rows();
        const second = compare(story, text);
        expect(second.withdraw).toEqual([]);
        run(second);
        expect(story.rows()).toEqual(rows);
        const still = rows.filter(
          ({ id, status, at }) =>
            status === 'scheduled' && at > AT_1631 + 2 * HOUR && first.withdraw.includes(id),
        );
        expect(still).toEqual([]);
      }),
      { seed: 2711, numRuns: 40 },
    );
  });
});
