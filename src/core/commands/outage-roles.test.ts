import { expect, it } from 'vitest';
import { setUpTestWorkspace, TEST_NOW } from '../../ledger/testing/test-workspace';
import { asDeliveryId, asOutageId, type DeliveryId, type OutageId } from '../model/ids';
import { outageFamily, outageReport, reportWords } from '../outage/report';
import type { Plan, PlannedMove } from '../replan/types';

const AT = Date.parse('2026-11-27T11:00Z');
const UNTIL = TEST_NOW + 8 * 3_600_000;

/** Six deliveries on Facebook, held for an outage of Meta. */
function sixHeld() {
  const desk = setUpTestWorkspace();
  const { run, fb, x, delivery, workspace } = desk;
  const more = [...Array(5).keys()].map(() => {
    const deliveries = [{ channelId: fb, wall: '2026-11-27T11:00', status: 'scheduled' }] as const;
    return asDeliveryId(run('post.create', { text: 'Again.', deliveries }).made[1] ?? '');
  });
  const ids = [delivery, ...more];
  const declare = (down: string, holds: readonly DeliveryId[]) =>
    asOutageId(
      run('outage.declare', { down: [down], since: TEST_NOW, until: UNTIL, reason: '', holds }).made[0] ?? '',
    );
  const outage = declare('meta', ids);
  const plan = (kinds: readonly PlannedMove['kind'][]): Plan => ({
    name: 'custom',
    affected: ids,
    moves: kinds.map((kind, n) => ({
      deliveryId: ids[n] ?? '',
      kind,
      fromAt: AT,
      toAt: AT,
      fromChannelId: fb,
      toChannelId: kind === 'divert' ? x : fb,
      toWall: '2026-11-27T21:00',
      toZone: 'Europe/London',
      costTicks: 0,
      reason: '',
      needsWriter: false,
    })),
    scoreTicks: 0,
    greedyScoreTicks: 0,
    warnings: [],
    atRisk: [],
  });
  const report = (id: OutageId) => {
    const outages = [...workspace.rows.outages.values()];
    return reportWords(outageReport(workspace.rows.deliveries.values(), outageFamily({ id }, outages)));
  };
  return { ...desk, ids, outage, plan, report, declare };
}

it('what a plan and a person did for an outage is counted from the deliveries themselves', () => {
  const { run, ids, outage, plan, report, x } = sixHeld();
  expect(report(outage)).toBe('6 held');
  run('replan.apply', { outageId: outage, plan: plan(['postpone', 'divert', 'hold', 'drop']) });
  expect(report(outage)).toBe('2 held, 1 later, 1 elsewhere, 1 to the bank, 1 called off');
  run('hold.release', { ids: ids.slice(4, 5), insist: true });
  run('delivery.without-media', { ids: ids.slice(5), on: true, insist: true });
  run('post.create', {
    text: 'Call us.',
    deliveries: [{ channelId: x, wall: '2026-11-27T10:30', tellsOf: outage }],
  });
  expect(report(outage)).toBe(
    '1 released, 1 later, 1 elsewhere, 1 to the bank, 1 called off, 1 text only, 1 to customers',
  );
});

it('an undo takes the count back too', () => {
  const { run, workspace, env, outage, plan, report } = sixHeld();
  const applied = run('replan.apply', { outageId: outage, plan: plan(['postpone', 'divert', 'drop']) });
  workspace.undo(applied.undo, env);
  expect(report(outage)).toBe('6 held');
});

it('a second outage takes nothing from the first one’s count', () => {
  const { run, ids, outage, plan, report, declare } = sixHeld();
  run('replan.apply', { outageId: outage, plan: plan(['postpone', 'postpone']) });
  const again = declare('facebook', ids.slice(0, 1));
  expect([report(outage), report(again)]).toEqual(['4 held, 2 later', '1 held']);
});

it('two that turn out to be one are counted together, and the longer estimate gives back for both', () => {
  const { run, ids, outage, report, declare, row } = sixHeld();
  const x = declare('x', []);
  run('outage.merge', { id: outage, into: x });
  expect(report(x)).toBe('6 held');
  run('outage.update', { id: x, until: AT, releases: ids });
  expect([report(x), row()?.status]).toEqual(['6 released', 'scheduled']);
});
