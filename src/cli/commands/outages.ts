import type { Outage } from '../../core/model/outage';
import { logWords } from '../../core/outage/log-words';
import { outageFamily, outageReport, reportWords } from '../../core/outage/report';
import { downInWords } from '../../core/outage/resolve';
import { familiesOf } from '../../core/register';
import { isoWithOffset } from '../../core/time';
import { EXIT, type Outcome } from '../output';
import { word, type OptionValues } from '../options';
import { openBundle } from '../workspace-file';

/** Every outage with what was done for it, counted from the deliveries themselves, and what its log says. */
export async function outages(words: readonly string[], _options: OptionValues): Promise<Outcome> {
  const { rows } = await openBundle(word(words, 0, 'outages'));
  const [space] = rows.workspaces.values();
  const zone = space?.zone ?? 'UTC';
  const moment = (at: number): string => isoWithOffset(at, zone);
  const all = [...rows.outages.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  const frame = { channels: [...rows.channels.values()], families: familiesOf(space?.register), moment };
  const found = all.map((outage: Outage) => ({
    id: outage.id,
    down: downInWords(outage.down, frame.channels, frame.families),
    since: moment(outage.since),
    endedAt: outage.endedAt === null ? null : moment(outage.endedAt),
    mergedInto: outage.mergedInto,
    counts: outageReport(rows.deliveries.values(), outageFamily(outage, all)),
    log: outage.log.map((entry) => ({
      at: moment(entry.at),
      by: entry.by,
      kind: entry.kind,
      about: entry.about,
      data: entry.data,
      say: logWords(entry, frame),
    })),
  }));
  const lines = found.flatMap(({ down, since, endedAt, counts, log }) => [
    `${down}, ${since} to ${endedAt ?? 'now'}: ${reportWords(counts) || 'nothing was done'}`,
    ...log.map(({ at, by, say }) => `  ${at}  ${by}  ${say}`),
  ]);
  return { json: found, lines: lines.length === 0 ? ['No outage yet.'] : lines, exit: EXIT.ok };
}
