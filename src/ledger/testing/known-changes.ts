import type { Change } from '../change';
import { SHARDS } from './replica';
import type { Replica } from './replica';

/** Every change of a plan as one replica has it, with all that its author knew: worked out the slow way. */
export class KnownChanges {
  /** Those that nobody took back. */
  readonly standing: readonly Change[];
  readonly #knew = new Map<string, Set<string>>();

  constructor(replica: Replica) {
    const all = SHARDS.flatMap((shard) =>
      replica.ledger.roots(shard).flatMap((root) => [...replica.ledger.changes(root)]),
    );
    for (const change of all) {
      const known = change.p.flatMap((parent) => [parent, ...(this.#knew.get(parent) ?? [])]);
      this.#knew.set(change.i, new Set(known));
    }
    const takenBack = new Set(
      all.flatMap((change) => (change.u ?? []).filter((id) => this.#knew.get(change.i)?.has(id))),
    );
    this.standing = all.filter((change) => !takenBack.has(change.i));
  }

  knew(late: Change, early: Change): boolean {
    return this.#knew.get(late.i)?.has(early.i) ?? false;
  }

  apart(a: Change, b: Change): boolean {
    return a.i !== b.i && !this.knew(a, b) && !this.knew(b, a);
  }

  /** Standing changes that wrote a field and that no later one knew of. */
  heads(entity: string, field: string): Change[] {
    const writes = this.standing.filter(
      (change) => change.e === entity && change.s !== undefined && field in change.s,
    );
    return writes.filter((change) => !writes.some((other) => this.knew(other, change)));
  }
}
