import { daysOf, daysToCsv } from '../../core/days';
import { daysToIcs } from '../../core/export';

import { EXIT, WrongUse, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { need, type OptionValues } from '../options';
import { nowOf } from '../clock';

const USAGE = 'days --year Y [--region R]... [--csv | --ics] [--json]';

/** The awareness days, holidays and weeks of one year. */
export function days(_words: readonly string[], options: OptionValues): Promise<Outcome> {
  const year = Number(need(options.year, USAGE));
  if (!Number.isInteger(year) || year < 1900 || year > 2200) {
    throw new WrongUse('--year wants a year between 1900 and 2200.');
  }
  const found = daysOf(year, { regions: options.region ?? [] });
  const rows = found.map((day) => ({
    id: day.id,
    name: day.name,
    kind: day.kind,
    from: day.from,
    to: day.to,
    regions: day.regions,
    categories: day.categories,
    sensitivity: day.sensitivity,
    confidence: day.confidence,
  }));
  const text = options.csv
    ? [daysToCsv(found).trimEnd()]
    : options.ics
      ? [daysToIcs(found, nowOf(options.now)).trimEnd()]
      : [
          ...rows.map((row) => `${row.from}${row.to === row.from ? '' : ` to ${row.to}`}  ${row.name}`),
          counted(rows.length, 'day'),
        ];
  return Promise.resolve({ json: rows, lines: text, exit: EXIT.ok });
}
