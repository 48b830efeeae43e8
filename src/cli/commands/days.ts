import { DAYS_CATALOGUE, daysOf, daysToCsv, regionCode } from '../../core/days';
import { daysToIcs } from '../../core/export';

import { EXIT, WrongUse, type Outcome } from '../output';
import { atMostOne, need, type OptionValues } from '../options';
import { counted } from '../../core/words/counting';
import { nowOf } from '../clock';

/** The awareness days, holidays and weeks of one year. */
export function days(_words: readonly string[], options: OptionValues): Promise<Outcome> {
  atMostOne({ csv: options.csv, ics: options.ics });
  const year = Number(need(options.year, 'days'));
  if (!Number.isInteger(year) || year < 1900 || year > 2200) {
    throw new WrongUse('--year wants a year between 1900 and 2200.');
  }
  const found = daysOf(year, { regions: (options.region ?? []).map(knownRegion) });
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

/** @throws WrongUse with the regions there are, when the catalogue has no day for this one */
function knownRegion(region: string): string {
  const known = new Set(DAYS_CATALOGUE.flatMap(({ regions }) => regions));
  if (known.has(regionCode(region))) return region;
  throw new WrongUse(`There is no region called “${region}”. Known: ${[...known].sort().join(', ')}.`);
}
