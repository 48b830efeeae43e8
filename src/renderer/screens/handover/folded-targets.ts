import type { Target } from '../../store/handover-targets';

/** How many stay in sight while nobody has said which ones the team uses. */
const FIRST = 3;

/**
 * Which places stand in sight and which are folded away: the tools that the team uses and the copies, which anybody
 * may want, stay; a team that has used none yet sees the first few.
 */
export function foldedTargets<Line extends { readonly target: Pick<Target, 'id' | 'kind'> }>(
  lines: readonly Line[],
  used: ReadonlySet<string>,
): { readonly first: readonly Line[]; readonly folded: readonly Line[] } {
  const tools = lines.filter(({ target }) => target.kind === 'csv');
  const mine = tools.filter(({ target }) => used.has(target.id));
  const shown = new Set(mine.length > 0 ? mine : tools.slice(0, FIRST));
  const isFolded = (line: Line) => line.target.kind === 'csv' && !shown.has(line);
  return { first: lines.filter((line) => !isFolded(line)), folded: lines.filter(isFolded) };
}
