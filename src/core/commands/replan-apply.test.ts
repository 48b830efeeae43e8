import { describe, expect, it } from 'vitest';
import { TEST_NOW, setUpTestWorkspace } from '../../ledger/testing/test-workspace';
import { asOutageId } from '../model/ids';
import type { Plan, PlannedMove } from '../replan/types';

const FRIDAY_11 = Date.parse('2026-11-27T11:00:00Z');
const UNTIL = Date.parse('2026-11-27T18:00:00Z');

/** The desk with its one delivery held for an outage of Meta. */
function heldDesk() {
  const desk = setUpTestWorkspace();
  const outage = asOutageId(
    desk.run('outage.declare', {
      down: ['meta'],
      since: TEST_NOW,
      until: UNTIL,
      reason: '',
      holds: [desk.delivery],
    }).made[0] ?? '',
  );
  const move = (change: Partial<PlannedMove>): PlannedMove => ({
    deliveryId: desk.delivery,
    kind: 'postpone',
    fromAt: FRIDAY_11,
    toAt: FRIDAY_11 + 86_400_000,
    fromChannelId: desk.fb,
    toChannelId: desk.fb,
    toWall: '2026-11-28T11:00',
    toZone: 'Europe/London',
    costTicks: 0,
    reason: 'The next day.',
    needsWriter: false,
    ...change,
  });
  const plan = (change: Partial<PlannedMove>): Plan => ({
    name: 'custom',
    affected: [desk.delivery],
    moves: [move(change)],
    scoreTicks: 0,
    greedyScoreTicks: 0,
    warnings: [],
    atRisk: [],
  });
  return { ...desk, outage, plan };
}

describe('applying a plan to what is held', () => {
  it('ends the hold: it is again what it was, at its new time, and where it began is kept', () => {
    const { run, outage, plan, row } = heldDesk();
    run('replan.apply', { outageId: outage, plan: plan({}) });
    expect(row()).toMatchObject({
      status: 'scheduled',
      heldBy: null,
      wall: '2026-11-28T11:00',
      moveKind: 'postpone',
      movedFrom: FRIDAY_11,
    });
  });

  it('what is left where it is stays held, and a second plan starts from what the first did', () => {
    const { run, outage, plan, row } = heldDesk();
    run('replan.apply', { outageId: outage, plan: plan({ kind: 'keep' }) });
    expect(row()).toMatchObject({ status: 'held', heldBy: outage });
    run('replan.apply', { outageId: outage, plan: plan({}) });
    const again = plan({ fromAt: FRIDAY_11 + 86_400_000, toWall: '2026-11-29T11:00' });
    run('replan.apply', { outageId: outage, plan: again });
    expect(row()).toMatchObject({ wall: '2026-11-29T11:00', movedFrom: FRIDAY_11 });
  });

  it('R12 past its end only by an approver, with a line in the log', () => {
    const { run, refuse, outage, plan, env, logSays, post, row } = heldDesk();
    run('post.update', { ids: [post], fields: { lastUseful: Date.parse('2026-11-27T18:00Z') } });
    run('workspace.person', { id: null, person: { name: 'Head', zone: 'Europe/London', approver: true } });
    expect(refuse('replan.apply', { outageId: outage, plan: plan({}) })).toBe('past-use-by');
    const late = plan({ pastUseful: true });
    expect(refuse('replan.apply', { outageId: outage, plan: late })).toBe('not-approver');
    Object.assign(env, { by: 'Head' });
    run('replan.apply', { outageId: outage, plan: late });
    expect(row()?.lateSend).toBe(FRIDAY_11 + 86_400_000);
    expect(logSays(outage)).toContain('Head sends “Doors open at nine.” after its end.');
  });
});
