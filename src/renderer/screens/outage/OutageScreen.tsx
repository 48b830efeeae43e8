import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { Outage } from '../../../core/model/outage';
import { downInWords } from '../../../core/outage/resolve';
import { useRun } from '../../store/session';
import { Button, EmptyState, ScreenBar, Segmented, StateMark } from '../../ui';
import { durationWords } from '../../words/times';
import { CheckPanel } from './check/CheckPanel';
import type { CheckVerdict } from './check/types';
import { DeclareForm } from './declare/DeclareForm';
import { Incident } from './incident/Incident';
import styles from './outage.module.css';
import { OutageHistory } from './panels/OutageHistory';
import { StillHeld } from './panels/StillHeld';
import { useOutageFrame, type OutageFrame } from './use-outage-data';

/** The screen for the bad day: what is down, what it hits, and where everything goes. */
export function OutageScreen() {
  const frame = useOutageFrame();
  return (
    <div className={styles['screen']} data-testid="screen-outage">
      {frame ? <OutageRoomFrame frame={frame} /> : <ScreenBar title="Outage" />}
    </div>
  );
}

function OutageRoomFrame({ frame }: { frame: OutageFrame }) {
  const run = useRun();
  const open = frame.outages.filter((outage) => outage.endedAt === null);
  const [declaring, setDeclaring] = useState(false);
  const [found, setFound] = useState<CheckVerdict | null>(null);
  const [hasChosen, setHasChosen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  function leaveForm(): void {
    setDeclaring(false);
    setFound(null);
    setHasChosen(false);
  }
  const outage = open.find((each) => each.id === chosen) ?? open.at(-1);
  const name = (each: Outage) => downInWords(each.down, frame.channels, frame.families);
  const showForm = frame.channels.length > 0 && (declaring || !outage);
  return (
    <>
      <ScreenBar
        title="Outage"
        actions={
          outage && !showForm ? (
            <>
              <Button onClick={() => setDeclaring(true)} data-testid="outage-another">
                Declare another outage
              </Button>
              <Button onClick={() => void run('outage.end', { id: outage.id })} data-testid="outage-end">
                End the outage
              </Button>
            </>
          ) : null
        }
      >
        {open.length > 1 && outage && !showForm ? (
          <Segmented
            label="Which outage"
            options={open.map((each) => ({ value: each.id as string, label: name(each) }))}
            value={outage.id as string}
            onChange={setChosen}
          />
        ) : null}
        {outage && !showForm ? (
          <span className={styles['clock']}>
            <StateMark state="hit" tone="stop" />
            <b>{durationWords(frame.now - outage.since)}</b> since{' '}
            {frame.words.moment(outage.since, frame.today)}
          </span>
        ) : null}
      </ScreenBar>
      {frame.channels.length === 0 ? (
        <EmptyState title="No channels yet." icon={<LifeBuoy size="1.5rem" strokeWidth={1.5} aria-hidden />}>
          Import a plan or add your channels. When something goes down, this screen shows which posts are hit
          and where they can go instead.
        </EmptyState>
      ) : showForm ? (
        <div className={styles['scroll']}>
          {/* What an outage that is over still holds comes before anything new. */}
          <StillHeld frame={frame} />
          <div className={styles['ways']}>
            <CheckPanel frame={frame} isQuiet={hasChosen} onVerdict={setFound} />
            <DeclareForm
              key={`${open.length} ${found?.checkedAt}`}
              found={found}
              frame={frame}
              onChoose={setHasChosen}
              onCancel={outage ? leaveForm : undefined}
              onDeclared={leaveForm}
            />
          </div>
          <OutageHistory frame={frame} />
        </div>
      ) : outage ? (
        <Incident
          key={outage.id}
          outage={outage}
          open={open}
          frame={frame}
          onVerdict={(verdict) => {
            setFound(verdict);
            setDeclaring(true);
          }}
        />
      ) : null}
    </>
  );
}
