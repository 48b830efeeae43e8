/**
 * A function that is handed its last answer again, so that it can keep the parts that did not change: memoised
 * views compare by identity, and a fresh read makes new objects every time.
 */
export function carryingOver<In, Out>(initial: Out, next: (before: Out, now: In) => Out): (now: In) => Out {
  let kept = initial;
  return (now) => {
    kept = next(kept, now);
    return kept;
  };
}
