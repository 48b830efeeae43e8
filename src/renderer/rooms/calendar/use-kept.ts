import { useRef } from 'react';

/** The value before, for as long as `same` says that the new one holds nothing new: keeps memoised views still. */
export function useKept<T>(value: T, same: (before: T, now: T) => boolean): T {
  const kept = useRef(value);
  if (kept.current !== value && !same(kept.current, value)) kept.current = value;
  return kept.current;
}

/** The answer of `next`, which may hold on to parts of the answer before. */
export function useCarriedOver<T>(initial: T, next: (before: T) => T): T {
  const kept = useRef(initial);
  kept.current = next(kept.current);
  return kept.current;
}
