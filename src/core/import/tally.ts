/** Collects the same remark about many rows into one sentence with the first few row numbers. */
export class Tally {
  private readonly rows = new Map<string, number[]>();

  /** @param say the sentence; '{n}' stands for how many rows it is about */
  add(say: string, row: number): void {
    const rows = this.rows.get(say);
    if (rows === undefined) this.rows.set(say, [row]);
    else rows.push(row);
  }

  sentences(): string[] {
    return [...this.rows].map(([say, rows]) => {
      const shown = rows.slice(0, 5).join(', ');
      const more = rows.length > 5 ? ` and ${rows.length - 5} more` : '';
      return `${say.replace('{n}', rows.length === 1 ? '1 row' : `${rows.length} rows`)} (row ${shown}${more})`;
    });
  }
}
