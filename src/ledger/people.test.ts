import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../core/commands';
import type { SetPersonInput } from '../core/commands/people';
import type { CommandContext } from '../core/command/command';
import { listedPersonId } from '../core/model/ids';
import { teamOf } from '../core/model/person';
import type { Person } from '../core/model/person';
import { MemoryWorkspace } from './memory-workspace';
import { MORNING } from './testing/replica';

const ANN = listedPersonId('ann');

/** A copy of a plan of an earlier version, in which Ann is listed as one value of the workspace. */
class Copy {
  readonly workspace: MemoryWorkspace;
  readonly #by: string;
  #n = 0;

  constructor(by: string, from?: Copy) {
    this.#by = by;
    const bundle = from?.workspace.toBundle();
    this.workspace =
      bundle === undefined
        ? MemoryWorkspace.empty({ workspaceId: 'w1', name: 'Plan', device: by })
        : MemoryWorkspace.open(bundle, { device: by });
  }

  env(): CommandContext {
    this.#n += 1;
    const n = this.#n;
    return {
      now: MORNING + n,
      by: this.#by,
      draw: () => `${this.#by}${n}0000000`,
      postMonth: () => '2026-11',
    };
  }

  set(input: SetPersonInput) {
    return this.workspace.run(COMMANDS['workspace.person'], input, this.env());
  }

  /** As an earlier version wrote it. */
  list(id: string, value: { name: string; zone: string; approver: boolean } | null): void {
    const edits = [{ op: 'set', id: 'ws', fields: { [`people/${id}`]: value } } as const];
    const meta = { commandId: `old-${id}`, command: 'workspace.person', by: this.#by, at: this.env().now };
    const applied = this.workspace.ledger.apply(edits, meta);
    if (!applied.ok) throw new Error(applied.error.message);
    this.workspace.rows.refresh(['ws'], this.workspace.ledger);
  }

  meet(other: Copy): void {
    const [mine, theirs] = [this.workspace.toBundle(), other.workspace.toBundle()];
    this.workspace.mergeBundle(theirs);
    other.workspace.mergeBundle(mine);
  }

  team(): Person[] {
    return teamOf(this.workspace.rows.workspaces.get('ws'), this.workspace.rows.people.values());
  }
}

function older(): Copy {
  const copy = new Copy('old');
  const made = copy.workspace.run(
    COMMANDS['workspace.create'],
    { name: 'Plan', zone: 'Europe/London' },
    copy.env(),
  );
  if (!made.ok) throw new Error(made.error.message);
  copy.list('ann', { name: 'Ann', zone: 'Europe/Paris', approver: true });
  return copy;
}

const LISTED: Person = {
  id: ANN,
  name: 'Ann',
  zone: 'Europe/Paris',
  roles: ['approver'],
  reach: '',
  hours: null,
  deputy: null,
};

describe('a colleague whom an earlier version listed', () => {
  test('is on the team without a record of their own', () => {
    expect(older().team()).toEqual([LISTED]);
  });

  test('keeps what two people change on two computers, though each makes the record', () => {
    const [one, two] = [new Copy('one', older()), new Copy('two', older())];
    one.set({ id: ANN, person: { zone: 'Asia/Tokyo', hours: { from: '09:00', to: '17:30' } } });
    two.set({ id: ANN, person: { reach: 'Signal', approver: false } });
    one.meet(two);
    const both = [
      { ...LISTED, zone: 'Asia/Tokyo', roles: [], reach: 'Signal', hours: { from: '09:00', to: '17:30' } },
    ];
    expect([one.team(), two.team()]).toEqual([both, both]);
    expect([...one.workspace.rows.conflicts.values()]).toEqual([]);
  });

  test('stands as listed when the first change is taken back', () => {
    const copy = older();
    const ran = copy.set({ id: ANN, person: { zone: 'Asia/Tokyo' } });
    if (!ran.ok) throw new Error(ran.error.message);
    copy.workspace.undo(ran.value.undo, copy.env());
    expect(copy.team()).toEqual([LISTED]);
    copy.set({ id: ANN, person: { reach: 'Signal' } });
    expect(copy.team()).toEqual([{ ...LISTED, reach: 'Signal' }]);
  });

  test('is off the list with the record when removed, and back with both', () => {
    const copy = older();
    copy.set({ id: ANN, person: { reach: 'Signal' } });
    const ran = copy.set({ id: ANN, person: null });
    if (!ran.ok) throw new Error(ran.error.message);
    expect(copy.team()).toEqual([]);
    copy.workspace.undo(ran.value.undo, copy.env());
    expect(copy.team()).toEqual([{ ...LISTED, reach: 'Signal' }]);
  });
});

test('what cannot be said of a colleague is refused', () => {
  const copy = older();
  const refusal = (input: SetPersonInput) => {
    const ran = copy.set(input);
    return ran.ok ? null : ran.error.code;
  };
  expect([
    refusal({ id: null, person: { name: ' ' } }),
    refusal({ id: null, person: { name: 'ann' } }),
    refusal({ id: ANN, person: { zone: 'Mars/Base' } }),
    refusal({ id: ANN, person: { hours: { from: '9', to: '25:00' } } }),
    refusal({ id: ANN, person: { deputy: ANN } }),
    refusal({ id: listedPersonId('nobody'), person: null }),
    refusal({ id: null, person: { name: 'Ben', zone: 'Europe/London', deputy: ANN } }),
  ]).toEqual(['no-name', 'twice', 'bad-zone', 'bad-hours', 'bad-deputy', 'gone', null]);
});
