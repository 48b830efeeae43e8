interface Keyed {
  readonly key: string | null;
  readonly deletedAt: number | null;
}

/** Things of ours by the key a file gave them: of several with one key the one that stands, else the first. */
export function byKey<Row extends Keyed>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    if (row.key === null) continue;
    const before = found.get(row.key);
    if (before === undefined || (before.deletedAt !== null && row.deletedAt === null))
      found.set(row.key, row);
  }
  return found;
}
