import type { HistoryEntry } from '../core/model/history';
import type { RootState } from './conflict-parts';

/** All changes of a root, oldest first, with the texts as they were after each that wrote them. */
export function historyOf(state: RootState): HistoryEntry[] {
  const slots = new Set(state.log.changes.flatMap((change) => change.t ?? []));
  const known = [...slots].map((slot) => [slot, state.texts.after(slot)] as const);
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
