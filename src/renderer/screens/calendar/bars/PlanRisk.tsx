import { useMemo } from 'react';
import { CONCENTRATION, planRisk } from '../../../../core/register';
import { platformOrGeneric } from '../../../../core/platform';
import { deliveriesForDays } from '../../../store/queries/register';
import { useLive } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, Popover, StateMark } from '../../../ui';
import { listWords } from '../../../../core/words/lists';
import type { CalendarPlan } from '../use-plan';
import styles from './PlanRisk.module.css';

/**
 * While there is still time: too much of the next days hangs on one owner, or nothing is left to speak on when it
 * fails. Nothing on a calm plan, and nothing during an outage, which has its own bar.
 */
export function PlanRisk({ plan }: { plan: CalendarPlan }) {
  const setScreen = useWindowState((state) => state.setScreen);
  const { frame, today } = plan;
  const rows = useLive((db) => deliveriesForDays(db, today, CONCENTRATION.days), [today]);
  const risk = useMemo(
    () => planRisk(rows ?? [], frame.channels, frame.families),
    [rows, frame.channels, frame.families],
  );
  if (risk === null || frame.outages.length > 0) return null;
  const { share: heavy, outside } = risk;
  const names = [...new Set(outside.map(({ platform }) => platformOrGeneric(platform).name))];
  return (
    <Popover
      label="How much depends on one company"
      variant="quiet"
      testId="plan-risk"
      button={
        <>
          <StateMark state="risk" tone="care" />
          <span className={styles['words']}>
            {heavy.percent} % on {heavy.name}
          </span>
        </>
      }
    >
      {(close) => (
        <div className={styles['panel']}>
          <p className={styles['verdict']}>
            {`In the next ${CONCENTRATION.days} days, ${heavy.count} of ${heavy.of} posts are on ${heavy.name} (${heavy.percent} %).`}
          </p>
          <p>
            {names.length === 0
              ? `You have no active channel outside ${heavy.name}: if it fails, you cannot even tell people.`
              : `If it fails, these still work: ${listWords(names)}. Moving or copying a few posts there makes the day safer.`}
          </p>
          <Button
            onClick={() => {
              close();
              setScreen('settings');
            }}
          >
            Dependencies
          </Button>
        </div>
      )}
    </Popover>
  );
}
