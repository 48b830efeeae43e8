import { X } from 'lucide-react';
import { useState } from 'react';
import { MediaThumb } from '../../../media';
import { useRun } from '../../../store/session';
import { Button, IconButton, StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './check.module.css';
import type { Sighting } from '../../../../core/model/sighting';
import { ReportForm } from './ReportForm';
import { reportWords } from './report-words';
import type { Check } from './use-check';

/** What people have seen for themselves: each report weighs as much as a probe, and stands in the log of an open outage. */
export function Reports({ check, frame }: { check: Check; frame: OutageFrame }) {
  const run = useRun();
  const [isAdding, setAdding] = useState(false);
  const { reports } = check.state;
  const open = frame.outages.findLast((outage) => outage.endedAt === null);

  async function add(seen: Omit<Sighting, 'id' | 'deletedAt'>): Promise<void> {
    const text = `${seen.who}: ${reportWords(seen)}`;
    const added = await run('sighting.add', { seen, ...(open ? { log: { outageId: open.id, text } } : {}) });
    if (added.ok) setAdding(false);
  }

  return (
    <section className={styles['step']} aria-labelledby="check-reports">
      <h3 id="check-reports">Reports</h3>
      <p className={styles['hint']}>
        A colleague on another network, a customer, you: each report counts as much as an automatic check.
      </p>
      {reports.length === 0 ? null : (
        <ul className={styles['reports']}>
          {reports.map((report) => (
            <li key={report.id} data-testid="check-report">
              <StateMark
                state={report.works ? 'published' : 'hit'}
                tone={report.works ? 'inherit' : 'stop'}
              />
              <time>{frame.words.moment(report.at, frame.today)}</time>
              <b>{report.who}</b>
              <span>{reportWords(report)}</span>
              {report.shot === null ? null : (
                <span className={styles['shotThumb']}>
                  <MediaThumb media={report.shot} fit="contain" alt={`What ${report.who} saw`} />
                </span>
              )}
              <IconButton
                size="small"
                icon={<X size={12} strokeWidth={2} aria-hidden />}
                label={`Remove what ${report.who} saw`}
                onClick={() => void run('sighting.remove', { id: report.id })}
              />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <ReportForm
          check={check}
          frame={frame}
          onAdd={(report) => void add(report)}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button data-testid="check-report-new" onClick={() => setAdding(true)}>
            Add a report
          </Button>
        </div>
      )}
    </section>
  );
}
