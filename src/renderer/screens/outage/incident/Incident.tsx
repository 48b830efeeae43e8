import { useState } from 'react';
import type { Outage } from '../../../../core/model/outage';
import { downInWords } from '../../../../core/outage/resolve';
import { useWindowState } from '../../../store/window-state';
import { Button, Notice } from '../../../ui';
import { CheckPanel } from '../check/CheckPanel';
import type { CheckVerdict } from '../check/types';
import { CheckSummary } from '../check/CheckSummary';
import { HitLine } from '../declare/HitLine';
import styles from '../outage.module.css';
import { EndPanel } from '../panels/EndPanel';
import { HoldPanel } from '../panels/HoldPanel';
import { PaidPanel } from '../panels/PaidPanel';
import { ReadPanel } from '../panels/ReadPanel';
import { ReleasePanel } from '../panels/ReleasePanel';
import { TellPanel } from '../panels/TellPanel';
import { SourcesPart } from '../panels/SourcesPart';
import type { OutageFrame } from '../use-outage-data';
import { BackNotice } from './BackNotice';
import { IncidentHead } from './IncidentHead';
import type { StepId } from '../../../../core/outage/incident-steps';
import { OutageLog } from './OutageLog';
import { PlanPanel } from './PlanPanel';
import { ReviewNotice } from './ReviewNotice';
import { stepWords } from './step-words';
import { Steps } from './Steps';
import { StillToldNotice } from './StillToldNotice';
import { useIncident } from './use-incident';

interface IncidentProps {
  readonly outage: Outage;
  readonly open: readonly Outage[];
  readonly frame: OutageFrame;
  /** The check found something that is not declared yet. */
  onVerdict(verdict: CheckVerdict): void;
}

/** One open outage: its steps at the left, and what there is to do in the one that is open. */
export function Incident({ outage, open, frame, onVerdict }: IncidentProps) {
  const openHandover = useWindowState((state) => state.openHandover);
  const facts = useIncident(outage, frame.outages);
  const [shown, setShown] = useState<StepId>('plan');
  const platforms = [
    ...new Set(
      frame.channels
        .filter((channel) => outage.channelIds.includes(channel.id))
        .map((channel) => channel.platform),
    ),
  ];
  const name = downInWords(outage.down, frame.channels, frame.families);
  return (
    <div className={styles['incident']}>
      <aside className={styles['side']}>
        <Steps
          steps={facts.steps}
          says={stepWords(outage, facts, frame)}
          shown={shown}
          frame={frame}
          onShow={setShown}
        />
        <OutageLog outage={outage} frame={frame} />
      </aside>
      <section className={styles['main']} aria-label={`${name} is down`}>
        <header className={styles['verdict']}>
          <IncidentHead outage={outage} frame={frame} facts={facts} />
          {facts.counts ? <HitLine counts={facts.counts} frame={frame} until={outage.until} /> : null}
          {shown === 'check' ? null : <CheckSummary frame={frame} onOpen={() => setShown('check')} />}
          <ReviewNotice outage={outage} frame={frame} onCheck={() => setShown('check')} />
          {shown === 'handover' ? null : <StillToldNotice frame={frame} facts={facts} />}
          <BackNotice outage={outage} frame={frame} facts={facts} shown={shown} onShow={setShown} />
        </header>
        {shown === 'plan' ? (
          <PlanPanel outage={outage} open={open} frame={frame} facts={facts} onShow={setShown} />
        ) : (
          <div key={shown} className={styles['body']} data-testid={`outage-panel-${shown}`}>
            {shown === 'check' ? (
              <>
                <CheckPanel frame={frame} isQuiet onVerdict={onVerdict} />
                <SourcesPart frame={frame} platforms={platforms} />
              </>
            ) : shown === 'hold' ? (
              <HoldPanel outage={outage} open={open} frame={frame} loose={facts.loose} />
            ) : shown === 'tell' ? (
              <TellPanel outage={outage} open={open} frame={frame} notices={facts.notices} />
            ) : shown === 'paid' ? (
              <PaidPanel outage={outage} />
            ) : shown === 'read' ? (
              <ReadPanel outage={outage} frame={frame} toRead={facts.toRead} />
            ) : shown === 'release' ? (
              <ReleasePanel outage={outage} frame={frame} returned={facts.returned} />
            ) : shown === 'handover' ? (
              <Notice
                title="The scheduler still has the old plan."
                actions={
                  <Button
                    variant="primary"
                    onClick={() => openHandover('tell')}
                    data-testid="outage-to-handover"
                  >
                    Hand over the changes
                  </Button>
                }
              >
                Held posts are cancelled there first, so nothing goes out twice. Then moved posts are
                scheduled again.
              </Notice>
            ) : (
              <EndPanel outage={outage} frame={frame} />
            )}
          </div>
        )}
      </section>
    </div>
  );
}
