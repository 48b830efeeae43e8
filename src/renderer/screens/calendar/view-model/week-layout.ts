/** Something that stands at a minute of a day. */
export interface AtMinute {
  readonly id: string;
  readonly minute: number;
}

export interface PlacedBlock<Item extends AtMinute> {
  readonly item: Item;
  /** Side by side with `columns - 1` others; 0 is the left one. */
  readonly column: number;
  readonly columns: number;
  /** There is room below for a second line. */
  readonly roomy: boolean;
}

export interface DayLayout<Item extends AtMinute> {
  readonly blocks: readonly PlacedBlock<Item>[];
  /** Places where more stand at once than fit side by side, and how many are not drawn there. */
  readonly more: readonly { readonly minute: number; readonly count: number; readonly columns: number }[];
  /** The most that stand side by side, at least 1: a day needs so much room. */
  readonly widest: number;
}

/** How many minutes a chip of one line, and of two, covers at the scale of the grid. */
export const ONE_LINE_MINUTES = 30;
export const TWO_LINES_MINUTES = 50;
/** More than this side by side cannot be read; the rest are counted. */
const MOST_COLUMNS = 4;

/**
 * Side by side where they would cover each other, each group as narrow as its fullest moment asks for and no
 * narrower.
 */
export function layoutDay<Item extends AtMinute>(items: readonly Item[]): DayLayout<Item> {
  const sorted = [...items].sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
  const groups = overlapping(sorted);
  const blocks: PlacedBlock<Item>[] = [];
  const more: DayLayout<Item>['more'][number][] = [];
  groups.forEach((group, index) => {
    const next = groups[index + 1]?.[0]?.minute ?? Infinity;
    const columns = columnsOf(group);
    const isCrowded = columns.some((column) => column >= MOST_COLUMNS);
    const width = isCrowded ? MOST_COLUMNS + 1 : Math.max(...columns) + 1;
    const hidden = group.filter((_, at) => (columns[at] ?? 0) >= MOST_COLUMNS);
    group.forEach((item, at) => {
      const column = columns[at] ?? 0;
      if (column >= MOST_COLUMNS) return;
      const roomy = group.length === 1 && next - item.minute >= TWO_LINES_MINUTES;
      blocks.push({ item, column, columns: width, roomy });
    });
    const [first] = hidden;
    if (first) more.push({ minute: first.minute, count: hidden.length, columns: width });
  });
  const widest = Math.max(1, ...blocks.map((block) => block.columns));
  return { blocks, more, widest };
}

/** Runs in which each begins before the one before it ends. */
function overlapping<Item extends AtMinute>(sorted: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let end = -Infinity;
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last && item.minute < end) last.push(item);
    else groups.push([item]);
    end = Math.max(end, item.minute + ONE_LINE_MINUTES);
  }
  return groups;
}

/** The first column that is free at each one's minute. */
function columnsOf(group: readonly AtMinute[]): number[] {
  const ends: number[] = [];
  return group.map(({ minute }) => {
    const free = ends.findIndex((end) => end <= minute);
    const column = free < 0 ? ends.length : free;
    ends[column] = minute + ONE_LINE_MINUTES;
    return column;
  });
}
