import { describe, expect, it } from 'vitest';
import { applyReconciled } from '../../../src/core/commands/reconcile-apply';
import { earlierPlaces, readState, reconcile } from '../../../src/core/reconcile';
import type { Reconciled } from '../../../src/core/reconcile';
import { AT_1631, Story, TEN } from './story';

function compare(story: Story, state = story.state(), now = AT_1631): Reconciled {
  const { rows, ledger } = story.desk.workspace;
  const channels = [...rows.channels.values()];
  const read = readState(JSON.stringify(state), { channels, scheduler: 'buffer' });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.skipped).toEqual([]);
  return reconcile({
    deliveries: story.rows(),
    handovers: [...rows.handovers.values()],
    channels,
    state: read.value.rows,
    now,
    scheduler: 'buffer',
    earlier: new Map([...rows.posts.keys()].flatMap((id) => [...earlierPlaces(ledger.history(id))])),
  });
}

function apply(story: Story, { outcomes, withdraw }: Reconciled) {
  const { workspace, env } = story.desk;
  return workspace.run(applyReconciled, { outcomes, withdraw, scheduler: 'buffer' }, env);
}

const SATURDAY = [
  'sat-bsky-1200',
  'sat-fb-1000',
  'sat-fb-1500',
  'sat-ig-1100',
  'sat-ig-1700',
  'sat-igs-1200',
  'sat-pin-1000',
  'sat-th-1300',
  'sat-tt-1800',
  'sat-x-1000',
  'sat-x-1600',
];

describe('16:31 on Black Friday: Meta is back, and Buffer says what it did', () => {
  const story = new Story().handOver().replan();
  const result = compare(story);

  it('finds all that was due: 7 failed, 2 late, 1 stuck, the rest on time, none twice', () => {
    expect(result.totals).toEqual({
      'on-time': 12,
      late: 2,
      failed: 7,
      stuck: 1,
      cancelled: 0,
      'by-hand': 0,
      unknown: 0,
    });
    expect([result.duplicates, result.unmatched, result.warnings]).toEqual([[], [], []]);
    expect(result.proof).toEqual({
      expected: 22,
      found: 22,
      duplicates: 0,
      unread: 0,
      isProven: true,
      say: '22 expected, 22 found, 0 out twice.',
    });
  });

  it('under the names that the scheduler shows, which channels share: the same, told apart by time and words', () => {
    const names = new Map(
      [...story.desk.workspace.rows.channels.values()].map(({ key, name }) => [key ?? '', name]),
    );
    const state = story.state().map((row) => ({ ...row, channel: names.get(row.channel ?? '') ?? '' }));
    expect(new Set(names.values()).size).toBeLessThan(names.size);
    const named = compare(story, state);
    expect([named.totals, named.proof, named.withdraw]).toEqual([
      result.totals,
      result.proof,
      result.withdraw,
    ]);
    expect(named.outcomes).toEqual(result.outcomes);
  });

  it('says what each rests on and what is to do, in plain words', () => {
    const of = (key: string) => {
      const one = result.outcomes.find((outcome) => outcome.key === key);
      return one === undefined ? null : [one.outcome, one.evidence, one.todo];
    };
    expect(TEN.map(([key]) => of(key)?.[0])).toEqual([
      ...Array<string>(7).fill('failed'),
      'late',
      'stuck',
      'late',
    ]);
    expect(of('fri-ig-1500')).toEqual([
      'late',
      'Buffer sent it Fri 27 Nov 16:24, 1 hour 24 minutes after its time.',
      'Withdraw the moved copy on Sat 28 Nov 15:00.',
    ]);
    expect(of('fri-igs-1600')).toEqual([
      'stuck',
      'Buffer still has it in the middle of sending, due Fri 27 Nov 16:00.',
      'Cancel it in Buffer, or find it on Instagram story (brambleandrye stories) and paste its link: until then it can still go out.',
    ]);
    expect([of('fri-th-1030')?.[2], of('fri-fb-1100')?.[2]]).toEqual(['', '']);
    expect(result.withdraw).toEqual([story.row('fri-ig-1500').id, story.row('fri-wa-1600').id].sort());
  });

  it('written down, Saturday has its 11 and 3 moved ones; one undo brings everything back', () => {
    const before = story.rows();
    expect(story.saturday()).toHaveLength(16);
    const ran = apply(story, result);
    if (!ran.ok) throw new Error(ran.error.message);
    expect(story.saturday()).toEqual([...SATURDAY, 'fri-fb-1400', 'fri-igs-1300', 'fri-th-1030'].sort());
    const late = story.row('fri-ig-1500');
    expect([late.status, late.wall, late.moveKind]).toEqual(['published', '2026-11-27T16:24', null]);
    expect(story.row('fri-igs-1600').status).toBe('cancelled');
    const undone = story.desk.workspace.undo(ran.value.undo, story.desk.env);
    if (!undone.ok) throw new Error(undone.error.message);
    expect([undone.value.skipped, story.rows()]).toEqual([[], before]);
  });

  it('the same answer again changes nothing, and withdraws nothing any more', () => {
    const again = new Story().handOver().replan();
    apply(again, compare(again));
    const rows = again.rows();
    const second = compare(again, story.state());
    expect([second.totals.late, second.withdraw, second.duplicates]).toEqual([2, [], []]);
    const ran = apply(again, second);
    expect([ran.ok ? '' : ran.error.code, again.rows()]).toEqual(['nothing', rows]);
  });

  it('works without any record of a hand-over: the plan’s own history says where things stood', () => {
    const unrecorded = new Story().replan();
    const { totals, withdraw, proof } = compare(unrecorded);
    expect([totals.late, totals.failed, totals.stuck, totals.unknown, withdraw.length]).toEqual([
      2, 7, 1, 0, 2,
    ]);
    expect(proof.isProven).toBe(true);
  });

  it('what the list does not mention is unknown, never sent', () => {
    const ten = new Set(TEN.map(([key]) => key));
    const onlyTen = story.state().slice(-ten.size);
    const few = compare(new Story().handOver().replan(), onlyTen);
    expect([few.totals.unknown, few.totals['on-time'], few.proof.isProven]).toEqual([12, 0, false]);
    const [first] = few.outcomes.filter(({ outcome }) => outcome === 'unknown');
    expect([first?.key, first?.evidence, first?.todo]).toEqual([
      'fri-fb-0800',
      'What Buffer says does not mention it.',
      'Look on Facebook (Bramble & Rye): paste its link if it is out, or say that it is not there. Do not send it again before that.',
    ]);
    expect(few.proof.say).toBe('22 expected, 10 found, 0 out twice. 12 still need a link or a “not there”.');
  });
});
