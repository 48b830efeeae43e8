import { describe, expect, it } from 'vitest';
import { TEST_NOW, setUpTestWorkspace } from '../../ledger/testing/test-workspace';
import { asOutageId, asSightingId } from '../model/ids';

const UNTIL = Date.parse('2026-11-27T18:00:00Z');
const hour = 3_600_000;

/** The desk with Meta declared down and its one delivery held. */
function heldDesk() {
  const desk = setUpTestWorkspace();
  const ran = desk.run('outage.declare', {
    down: ['meta'],
    since: TEST_NOW,
    until: UNTIL,
    reason: 'feed does not refresh',
    holds: [desk.delivery],
  });
  const outage = asOutageId(ran.made[0] ?? '');
  return { ...desk, ran, outage, outageRow: () => desk.workspace.rows.outages.get(outage) };
}

describe('hold', () => {
  it('R88 declares and holds in one step that one undo takes back', () => {
    const { workspace, env, ran, outage, delivery, row, outageRow, logSays } = heldDesk();
    expect(row()).toMatchObject({
      status: 'held',
      heldBy: outage,
      heldWas: 'scheduled',
      reason: 'Meta is down.',
    });
    expect(logSays(outage)).toEqual(['Meta declared down. 1 delivery held.']);
    workspace.undo(ran.undo, env);
    expect(row(delivery)).toMatchObject({ status: 'scheduled', heldBy: null, heldWas: null, reason: '' });
    expect(outageRow()?.deletedAt).not.toBeNull();
  });

  it('R88 leaves out members that work, and refuses when nothing is left', () => {
    const { run, refuse, fb, workspace } = setUpTestWorkspace();
    const ig = run('channel.create', { platform: 'instagram', name: 'Bramble' }).made[0] as typeof fb;
    const declared = { down: ['meta'], since: TEST_NOW, until: UNTIL, reason: '' };
    const [id] = run('outage.declare', { ...declared, except: [fb] }).made;
    expect(workspace.rows.outages.get(id ?? '')).toMatchObject({ channelIds: [ig], except: [fb] });
    expect(refuse('outage.declare', { ...declared, except: [fb, ig] })).toBe('none-down');
  });

  it('R101 keeps what the check said in the log', () => {
    const { run, logSays } = setUpTestWorkspace();
    const declared = { down: ['meta'], since: TEST_NOW, until: UNTIL, reason: '' };
    const [id] = run('outage.declare', {
      ...declared,
      checked: { verdict: 'family', say: 'Meta is down.' },
    }).made;
    expect(logSays(id ?? '').toSorted()).toEqual(['Checked: Meta is down.', 'Meta declared down.']);
  });

  it('R109 has no false end: open, with the time of the next look', () => {
    const { run, workspace } = setUpTestWorkspace();
    const look = TEST_NOW + 2 * hour;
    const [id] = run('outage.declare', {
      down: ['meta'],
      since: TEST_NOW,
      until: look,
      reason: '',
      isOpenEnded: true,
      reviewAt: look,
    }).made;
    expect(workspace.rows.outages.get(id ?? '')).toMatchObject({ isOpenEnded: true, reviewAt: look });
  });

  it('gives back what a shorter estimate no longer covers, and holds what a longer one does', () => {
    const { run, delivery, outage, row, logSays } = heldDesk();
    run('outage.update', { id: outage, until: TEST_NOW + hour / 2, releases: [delivery] });
    expect(row()).toMatchObject({ status: 'scheduled', heldBy: null });
    run('outage.update', { id: outage, until: UNTIL, holds: [delivery] });
    expect(row()).toMatchObject({ status: 'held', heldBy: outage });
    expect(logSays(outage)).toEqual([
      'Meta declared down. 1 delivery held.',
      'The estimate is now 10:50. 1 delivery released.',
      'The estimate is now 18:00. 1 delivery more held.',
    ]);
  });

  it('stays when the outage ends: only a person releases, and never what is overdue', () => {
    const desk = heldDesk();
    desk.run('outage.end', { id: desk.outage });
    expect(desk.row()).toMatchObject({ status: 'held' });
    const late = { ...desk.env, now: Date.parse('2026-11-27T11:00:00Z') };
    Object.assign(desk.env, late);
    expect(desk.refuse('hold.release', { ids: [desk.delivery] })).toBe('past');
    Object.assign(desk.env, { now: TEST_NOW });
    desk.run('hold.release', { ids: [desk.delivery] });
    expect(desk.row()).toMatchObject({ status: 'scheduled', heldBy: null });
  });

  it('holds a campaign without any outage, with a reason', () => {
    const { run, refuse, delivery, row } = setUpTestWorkspace();
    run('hold.put', { ids: [delivery], outageId: null, reason: 'The oven is broken.' });
    expect(row()).toMatchObject({
      status: 'held',
      heldBy: null,
      heldWas: 'scheduled',
      reason: 'The oven is broken.',
    });
    expect(refuse('hold.put', { ids: [delivery], outageId: null, reason: '' })).toBe('nothing');
  });

  it('ends with any other state somebody gives the delivery', () => {
    const { run, delivery, row } = heldDesk();
    run('delivery.status', { ids: [delivery], status: 'cancelled' });
    expect(row()).toMatchObject({ status: 'cancelled', heldBy: null, heldWas: null });
  });
});

describe('the life of an outage', () => {
  it('R86 is reopened with its log, and whoever was back may be down again', () => {
    const { run, refuse, fb, outage, outageRow, logSays } = heldDesk();
    run('outage.channel-back', { id: outage, channelId: fb, isBack: true });
    expect(outageRow()?.back).toEqual({ [fb]: TEST_NOW });
    run('outage.end', { id: outage });
    expect(refuse('outage.reopen', { id: outage, until: TEST_NOW })).toBe('bad-range');
    run('outage.reopen', { id: outage, until: UNTIL + hour });
    expect(outageRow()).toMatchObject({ endedAt: null, back: {}, until: UNTIL + hour });
    expect(logSays(outage)).toEqual([
      'Meta declared down. 1 delivery held.',
      'Facebook works again.',
      'The outage was ended.',
      'Down again. The new estimate is 19:00.',
    ]);
  });

  it('R86 becomes part of another: earlier beginning, later end, both logs kept', () => {
    const { run, x, outage, fb, workspace } = heldDesk();
    const [other] = run('outage.declare', {
      down: ['x'],
      since: TEST_NOW - hour,
      until: TEST_NOW + hour,
      reason: '',
    }).made.map(asOutageId);
    run('outage.merge', { id: asOutageId(other ?? ''), into: outage });
    expect(workspace.rows.outages.get(outage)).toMatchObject({
      down: ['meta', 'x'],
      channelIds: [fb, x].sort(),
      since: TEST_NOW - hour,
      until: UNTIL,
    });
    expect(workspace.rows.outages.get(other ?? '')).toMatchObject({ mergedInto: outage, endedAt: TEST_NOW });
  });

  it('R60 states a cause only with its source', () => {
    const { run, refuse, outage, outageRow } = heldDesk();
    const claim = { cause: 'claimed', causeText: 'a routing fault' } as const;
    expect(refuse('outage.describe', { id: outage, facts: claim })).toBe('no-source');
    run('outage.describe', { id: outage, facts: { ...claim, causeSource: 'their account on X' } });
    expect(outageRow()).toMatchObject({ ...claim, causeSource: 'their account on X' });
  });

  it('R129 keeps paid campaigns by themselves, so that two people can stop two', () => {
    const { run, outage, outageRow } = heldDesk();
    const paid = { id: 'p1', name: 'Stollen, Meta ads', who: 'Head', isStopped: false };
    run('outage.describe', { id: outage, facts: { paid } });
    run('outage.describe', { id: outage, facts: { paid: { ...paid, isStopped: true } } });
    expect(outageRow()?.paid).toEqual([{ ...paid, isStopped: true }]);
    run('outage.describe', { id: outage, facts: { paid: { ...paid, isGone: true } } });
    expect(outageRow()?.paid).toEqual([]);
  });
});

describe('R2 what people saw', () => {
  it('is kept with device, network and words, stands in the log of the open outage, and can be taken back', () => {
    const { run, refuse, outage, logSays, workspace } = heldDesk();
    const seen = {
      at: TEST_NOW,
      who: ' Writer ',
      platform: 'instagram',
      what: 'read',
      works: false,
      account: 'ours',
      via: 'native',
      network: 'mobile',
      device: 'phone',
      text: 'Feed does not refresh',
      shot: { sha256: 'ab'.repeat(32), name: 'feed.png', mime: 'image/png', alt: '' },
    } as const;
    const [id] = run('sighting.add', { seen, log: { outageId: outage, text: 'Writer: no feed' } }).made;
    expect([...workspace.rows.sightings.values()]).toEqual([{ ...seen, who: 'Writer', id, deletedAt: null }]);
    expect(logSays(outage).at(-1)).toBe('Writer: no feed');
    expect(refuse('sighting.add', { seen: { ...seen, who: ' ' } })).toBe('nobody');
    run('sighting.remove', { id: asSightingId(id ?? '') });
    expect(workspace.rows.sightings.get(id ?? '')?.deletedAt).toBe(TEST_NOW);
  });
});
