import { expect, it } from 'vitest';
import { setUpTestWorkspace, TEST_NOW } from '../../ledger/testing/test-workspace';
import { asDeliveryId, asOutageId, asPostId } from '../model/ids';
import { NOTICE_LABEL } from '../outage/notices';
import { incidentSteps } from '../outage/incident-steps';

const HOUR = 3_600_000;
const UNTIL = TEST_NOW + 8 * HOUR;
const AT = Date.parse('2026-11-27T11:00Z');

/** The desk in an outage of Meta, and a message to customers on X. */
function outageDesk() {
  const desk = setUpTestWorkspace();
  const input = { down: ['meta'], since: TEST_NOW, until: UNTIL, reason: '' };
  const outage = asOutageId(desk.run('outage.declare', input).made[0] ?? '');
  const [notice, word] = desk.run('post.create', {
    title: 'Where to reach us',
    text: 'Facebook is down. Call us.',
    labelsAdd: [NOTICE_LABEL],
    deliveries: [{ channelId: desk.x, wall: '2026-11-27T10:30', status: 'draft' }],
  }).made;
  /** What is new in the log, as kind and facts. */
  const news = (act: () => void) => {
    const before = new Set(entries().map(({ id }) => id));
    act();
    return entries()
      .filter(({ id }) => !before.has(id))
      .map(({ id: _id, at: _at, by: _by, ...fact }) => fact);
  };
  const entries = () => desk.workspace.rows.outages.get(outage)?.log ?? [];
  return { ...desk, outage, notice: asPostId(notice ?? ''), word: asDeliveryId(word ?? ''), entries, news };
}

it('everything that happens in an outage is an entry with its kind and facts', () => {
  const { run, news, outage, delivery, fb, x, notice, word, workspace } = outageDesk();
  const log = [
    news(() => run('outage.checked', { id: outage, verdict: 'family', say: 'Meta is down. Sure.' })),
    news(() => run('hold.put', { ids: [delivery], outageId: outage, reason: '' })),
    news(() => run('hold.release', { ids: [delivery], insist: true })),
    news(() => run('outage.update', { id: outage, until: UNTIL + HOUR, holds: [delivery] })),
    news(() => run('outage.update', { id: outage, reviewAt: TEST_NOW + HOUR })),
    news(() => run('outage.update', { id: outage, reason: 'No names resolve.' })),
    news(() => run('approval.give', { ids: [notice] })),
    news(() => run('delivery.posted', { id: word, url: '' })),
    news(() => run('outage.describe', { id: outage, facts: { nextUpdateAt: TEST_NOW + HOUR } })),
    news(() => run('outage.describe', { id: outage, facts: { lead: 'Ana' } })),
    news(() => run('outage.channel-back', { id: outage, channelId: fb, isBack: true })),
    news(() =>
      run('outage.describe', {
        id: outage,
        facts: { paid: { id: 'p1', name: 'Stollen', who: '', isStopped: true } },
      }),
    ),
    news(() =>
      run('outage.describe', { id: outage, facts: { stillRight: { id: delivery, isRight: true } } }),
    ),
    news(() => run('outage.log', { id: outage, text: ' Called the agency. ' })),
    news(() => run('outage.end', { id: outage })),
    news(() => run('outage.reopen', { id: outage, until: UNTIL })),
  ].flat();
  const version = [...workspace.rows.approvals.values()][0]?.contentHash;
  const title = 'Where to reach us';
  const about = null;
  expect(log).toEqual([
    { kind: 'checked', about, data: { verdict: 'family', say: 'Meta is down. Sure.' } },
    { kind: 'held', about, data: { count: 1 } },
    { kind: 'released', about, data: { count: 1 } },
    { kind: 'estimate', about, data: { until: UNTIL + HOUR, isOpenEnded: false, held: 1, released: 0 } },
    { kind: 'look', about, data: { at: TEST_NOW + HOUR } },
    { kind: 'details', about, data: { reason: 'No names resolve.' } },
    { kind: 'approved', about: notice, data: { title, version } },
    { kind: 'told', about: notice, data: { title, channel: x, version } },
    { kind: 'word-promised', about, data: { at: TEST_NOW + HOUR } },
    { kind: 'lead', about, data: { name: 'Ana' } },
    { kind: 'member-back', about: fb, data: { isBack: true } },
    { kind: 'ticked', about: 'p1', data: { what: 'paid', name: 'Stollen', isDone: true } },
    { kind: 'ticked', about: delivery, data: { what: 'read', name: 'Doors open at nine.', isDone: true } },
    { kind: 'note', about, data: { text: 'Called the agency.' } },
    { kind: 'ended', about, data: {} },
    { kind: 'reopened', about, data: { until: UNTIL } },
  ]);
});

it('what a scheduler was told and did stands in the log too, also shortly after the end', () => {
  const { run, news, outage, delivery, fb, word } = outageDesk();
  const items = [
    {
      deliveryId: delivery,
      channelId: fb,
      at: AT,
      wall: '2026-11-27T11:00',
      zone: 'Europe/London',
      title: '',
      text: '',
      change: 'create',
    },
  ] as const;
  run('outage.end', { id: outage });
  const told = news(() => run('handover.record', { scheduler: 'buffer', zone: 'Europe/London', items }));
  const seen = { key: null, title: '', evidence: '', todo: '', url: '', remoteId: '', row: 1, found: false };
  const outcomes = [
    { ...seen, deliveryId: delivery, channelId: fb, dueAt: AT, outcome: 'failed', sentAt: null },
    { ...seen, deliveryId: word, channelId: fb, dueAt: AT, outcome: 'late', sentAt: AT + HOUR },
  ] as const;
  const done = news(() => run('reconcile.apply', { scheduler: 'buffer', outcomes, withdraw: [] }));
  expect([told, done]).toMatchObject([
    [{ kind: 'handed-over', data: { scheduler: 'buffer', count: 1 } }],
    [
      { kind: 'read-back', data: { scheduler: 'buffer', out: 1, failed: 1, open: 0 } },
      { kind: 'told', data: { title: 'Where to reach us' } },
    ],
  ]);
});

it('an undo takes the entry back with what it is about', () => {
  const { run, workspace, env, outage, delivery, entries } = outageDesk();
  const before = entries();
  workspace.undo(run('hold.put', { ids: [delivery], outageId: outage, reason: '' }).undo, env);
  expect(entries()).toEqual(before);
});

it('a person’s own line is a note: it ticks no step, whatever its words', () => {
  const { run, outage, workspace } = outageDesk();
  run('outage.log', { id: outage, text: 'Checked with the agency' });
  const check = () => {
    const row = workspace.rows.outages.get(outage);
    if (!row) throw new Error('no outage');
    return incidentSteps({
      outage: row,
      hit: 0,
      loose: 0,
      toRead: [],
      returned: [],
      told: [],
      handovers: [],
    })[0]?.state;
  };
  expect(check()).toBe('open');
  run('outage.checked', { id: outage, verdict: 'family', say: 'Meta is down.' });
  expect(check()).toBe('done');
});
