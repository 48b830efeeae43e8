import { misses, type Line } from './result';

const HEADS = ['row', 'what', 'ours', 'anchor', 'ratio', 'limit', ''] as const;

/** The whole result as text: one line a row, and under a miss its cause. */
export function table(lines: readonly Line[]): string {
  const cells = lines.map((line) => [
    line.row,
    line.what,
    line.ours,
    line.anchor,
    line.ratio === null ? '-' : line.ratio.toFixed(2),
    line.limit === null ? '-' : `<= ${line.limit}`,
    line.limit === null ? '' : misses(line) ? 'MISS' : 'ok',
  ]);
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const say = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const said = [say(HEADS), widths.map((width) => '-'.repeat(width)).join('  ')];
  lines.forEach((line, index) => {
    said.push(say(cells[index] ?? []));
    if (misses(line)) said.push(`    because: ${line.cause ?? 'not looked into yet'}`);
  });
  return said.join('\n');
}
