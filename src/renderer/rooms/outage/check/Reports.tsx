import { X } from 'lucide-react';
import { useState } from 'react';
import { useRun } from '../../../store/session';
import { Button, IconButton, StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './check.module.css';
import { addReport, removeReport } from './check-state';
import type { HumanReport } from './evidence';
import { ReportForm } from './ReportForm';
import { reportWords } from './report-words';
import type { Check } from './use-check';

/** What people saw. It weighs as much as a probe, and stands in the log of an outage that is open. */
export function Reports({ check, frame }: { check: Check; frame: OutageFrame }) {
  const run = useRun();
  const [isAdding, setAdding] = useState(false);
  const { reports } = check.state;
  const open = frame.outages.findLast((outage) => outage.endedAt === null);

  async function add(report: Omit<HumanReport, 'id'>): Promise<void> {
    addReport(report);
    setAdding(false);
    if (open === undefined) return;
    await run('outage.log', { id: open.id, text: `${report.who}: ${reportWords(report)}` });
  }

  return (
    <section className={styles['step']} aria-labelledby="check-reports">
      <h3 id="check-reports">What people saw</h3>
      <p className={styles['hint']}>
        A colleague on another network, a customer, you: each report weighs as much as a probe.
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
              <IconButton
                size="small"
                icon={<X size={12} strokeWidth={2} aria-hidden />}
                label={`Take back what ${report.who} saw`}
                onClick={() => removeReport(report.id)}
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
            Add what somebody saw
          </Button>
        </div>
      )}
    </section>
  );
}
