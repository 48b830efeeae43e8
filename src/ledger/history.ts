import type { HistoryEntry } from '../core/model/types';
import type { RootState } from './conflicts';
import type { RootLog } from './root-log';
import { applySplices } from './text';

/** All changes of a root, oldest first, with the texts as they were after each that wrote them. */
export function historyOf(state: RootState): HistoryEntry[] {
  const slots = new Set(state.log.changes.flatMap((change) => change.t ?? []));
  const known = [...slots].map((slot) => [slot, textsAfter(state, slot)] as const);
  return state.log.changes.map((change, place) => {
    const texts = known.flatMap(([slot, after]) => {
      const text = after.get(place);
      return text === undefined ? [] : [[slot, text] as const];
    });
    return {
      changeId: change.i,
      commandId: change.c,
      command: change.n,
      entityId: change.e,
      by: change.b,
      at: change.a,
      fields: change.s ?? {},
      textSlots: change.t ?? [],
      texts: Object.fromEntries(texts),
    };
  });
}

/**
 * The slot's text after each change that wrote it, by place.
 *
 * A document forgets deleted words, so changes carry their splices. From the text before the first of them
 * (which a change carries whole wherever its predecessor in the text is a creation or several at once) each
 * later text follows; where a splice does not fit, the text is unknown rather than wrong.
 */
function textsAfter(state: RootState, slot: string): Map<number, string> {
  const known = new Map<number, string>();
  const { log } = state;
  log.changes.forEach((change, place) => {
    if (change.e !== state.root || !change.t?.includes(slot)) return;
    const before = slotFrontier(log, state.root, slot, place);
    const splices = ownPart(change.d, slot);
    if (splices === undefined) return;
    const only = before.length === 1 ? before[0] : undefined;
    const base = ownPart(change.o, slot) ?? (before.length === 0 ? '' : known.get(only ?? -1));
    if (base !== undefined && only !== undefined && !known.has(only)) known.set(only, base);
    const after = base === undefined ? undefined : applySplices(base, splices);
    if (after !== undefined) known.set(place, after);
  });
  const [last, ...others] = slotFrontier(log, state.root, slot);
  if (last !== undefined && others.length === 0) known.set(last, state.text(slot));
  return known;
}

/** A slot may bear any name, 'constructor' among them: only what was written under it counts. */
function ownPart<T>(parts: { readonly [slot: string]: T } | undefined, slot: string): T | undefined {
  return parts !== undefined && Object.hasOwn(parts, slot) ? parts[slot] : undefined;
}

/** Places of the last writes of a slot that the change at `place` knew of (all, when it is not given). */
export function slotFrontier(log: RootLog, root: string, slot: string, place?: number): number[] {
  const { changes } = log;
  const end = place ?? changes.length;
  if (log.isChain) {
    for (let n = end - 1; n >= 0; n--) {
      if (changes[n]?.e === root && changes[n]?.t?.includes(slot)) return [n];
    }
    return [];
  }
  let open: number[] = [];
  for (let n = 0; n < end; n++) {
    if (changes[n]?.e !== root || !changes[n]?.t?.includes(slot)) continue;
    if (place !== undefined && !log.knew(place, n)) continue;
    open = [...open.filter((other) => !log.knew(n, other)), n];
  }
  return open;
}
