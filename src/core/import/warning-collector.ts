import { counted, grouped } from '../words/counting';
/** Different remarks that are told; more than these nobody reads. */
const MAX_REMARKS = 100;

/** Collects the same remark about many rows into one sentence with the first few row numbers. */
export class WarningCollector {
  private readonly rows = new Map<string, number[]>();
  private untold = 0;

  /** @param say the sentence; '{n}' stands for how many rows it is about */
  add(say: string, row: number): void {
    const rows = this.rows.get(say);
    if (rows !== undefined) rows.push(row);
    else if (this.rows.size < MAX_REMARKS) this.rows.set(say, [row]);
    else this.untold += 1;
  }

  sentences(): string[] {
    const told = [...this.rows].map(([say, rows]) => {
      const shown = rows.slice(0, 5).join(', ');
      const more = rows.length > 5 ? ` and ${rows.length - 5} more` : '';
      return `${say.replace('{n}', counted(rows.length, 'row'))} (row ${shown}${more})`;
    });
    return this.untold === 0 ? told : [...told, `And ${grouped(this.untold)} more notes like this`];
  }
}
