import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import type { Outage } from '../../../../core/model/outage';
import { incidentCounts } from '../../../../core/outage';
import { isAllBack } from '../../../../core/outage/returned';
import { localDate } from '../../../../core/time';
import { useWindowState } from '../../../store/window-state';
import { Button, StateMark } from '../../../ui';
import { outageName } from '../view-model/lane-groups';
import type { CalendarPlan } from '../use-plan';
import styles from './incident-bar.module.css';
import { useNextStep } from './use-next-step';

interface IncidentBarProps {
  readonly plan: CalendarPlan;
  readonly outage: Outage;
  /** Only the first of several bears the filled button. */
  readonly first: boolean;
}

/** While something is down: what, how much of the plan it hits, and the one next thing to do. */
export function IncidentBar({ plan, outage, first }: IncidentBarProps) {
  const setScreen = useWindowState((state) => state.setScreen);
  const { frame, words, now, outageRows } = plan;
  const counts = useMemo(() => incidentCounts(outageRows, outage), [outageRows, outage]);
  const today = localDate(now, frame.zone);
  const name = outageName(outage, frame.channels, frame.families);
  const until = words.moment(outage.until, today);
  const safe = frame.channels.length - outage.channelIds.length;
  const overdue = now >= outage.until;
  const next = useNextStep(outage, now);
  return (
    <section className={styles['bar']} aria-label="Outage" data-testid="incident-bar">
      <div className={styles['stub']} aria-hidden />
      <StateMark state="hit" tone="stop" className={styles['mark']} />
      <div className={styles['said']}>
        <b>
          {isAllBack(outage)
            ? `${name} works again`
            : `${name} is down since ${words.moment(outage.since, today)}`}
        </b>
        <span>
          {overdue ? `It was expected back ${until}.` : `Expected back ${until}.`}
          {safe > 0
            ? ` Your other ${safe === 1 ? 'channel carries' : `${safe} channels carry`} on as planned.`
            : ''}
        </span>
      </div>
      <dl className={styles['counts']}>
        <div>
          <dt>hit</dt>
          <dd className={styles['stop']}>{counts.hit}</dd>
        </div>
        {counts.offers > 0 ? (
          <div>
            <dt>
              {counts.offersEnd === null
                ? 'with an offer that ends first'
                : `with an offer ending ${words.moment(counts.offersEnd, today)}`}
            </dt>
            <dd className={styles['stop']}>{counts.offers}</dd>
          </div>
        ) : null}
        <div>
          <dt>at risk after {until}</dt>
          <dd className={styles['care']}>{counts.atRisk}</dd>
        </div>
      </dl>
      <Button variant="quiet" onClick={() => setScreen('outage')} data-testid="open-outage-room">
        Open outage
      </Button>
      {next === null ? null : (
        <Button
          variant={first ? 'primary' : 'plain'}
          size="large"
          onClick={() => setScreen(next.screen)}
          data-testid="next-action"
          after={<ArrowRight size="1rem" strokeWidth={1.75} aria-hidden />}
        >
          {next.say}
        </Button>
      )}
    </section>
  );
}
