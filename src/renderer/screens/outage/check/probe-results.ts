import type { Answer } from '../../../../core/diagnose';
import type { ProbeKind, ProbeSeen } from '../../../../preload/contract';

/** Every look at every host in this check, oldest first, by `keyOf`. */
export type ProbeResults = Readonly<Record<string, readonly ProbeSeen[]>>;

export function keyOf(kind: ProbeKind, id: string): string {
  return `${kind} ${id}`;
}

export function withProbe(looks: ProbeResults, seen: ProbeSeen): ProbeResults {
  const key = keyOf(seen.kind, seen.id);
  return { ...looks, [key]: [...(looks[key] ?? []), seen] };
}

/** Everything seen of one kind, each host's looks together. */
export function probeResultsOf(
  looks: ProbeResults,
  kind: ProbeKind,
): (readonly [ProbeSeen, ...ProbeSeen[]])[] {
  return Object.values(looks).flatMap((each) => {
    const [first, ...rest] = each;
    return first !== undefined && first.kind === kind ? [[first, ...rest] as const] : [];
  });
}

/** Neither an answer nor a sign-in page. */
export function isBad(answer: Answer): boolean {
  return answer === 'fail' || answer === 'timeout';
}

/** The looks at the end that say the same: how often it failed in a row, or answered in a row. */
export function lastRun(looks: readonly [ProbeSeen, ...ProbeSeen[]]): readonly [ProbeSeen, ...ProbeSeen[]] {
  const last = looks.at(-1) ?? looks[0];
  const turn = looks.findLastIndex((look) => isBad(look.site) !== isBad(last.site));
  const [first = last, ...rest] = looks.slice(turn + 1);
  return [first, ...rest];
}

/** Went and came, or came and went: more than one turn is no longer a slip of the line. */
export function isFlipping(looks: readonly ProbeSeen[]): boolean {
  const turns = looks.filter((look, index) => {
    const before = looks[index - 1];
    return before !== undefined && isBad(before.site) !== isBad(look.site);
  });
  return turns.length >= 2;
}
