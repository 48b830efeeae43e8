/**
 * A problem as one log line without anybody's content: its kind, its system code, and where in our own code it
 * happened. Messages are left out, since they quote file names and texts.
 */
export function describeProblem(problem: unknown): string {
  if (!(problem instanceof Error)) return `not an error but ${typeof problem}`;
  const code = 'code' in problem && typeof problem.code === 'string' ? ` ${problem.code}` : '';
  const frames = (problem.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(file:\/\/)?[^()\s]*[\\/]([^\\/()]+)\)?$/, '$2'));
  return [`${problem.name}${code}`, ...frames].join(' | ');
}
