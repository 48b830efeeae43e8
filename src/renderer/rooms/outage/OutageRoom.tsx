import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { Outage } from '../../../core/model/types';
import { downInWords } from '../../../core/outage/resolve';
import { useRun } from '../../store/session';
import { Button, EmptyState, RoomBar, Segmented, StateMark } from '../../ui';
import { durationWords } from '../../words/times';
import { CheckPanel } from './check/CheckPanel';
import { CheckSummary } from './check/CheckSummary';
import type { CheckVerdict } from './check/types';
import { DeclareForm } from './DeclareForm';
import { Incident } from './Incident';
import styles from './outage.module.css';
import { useOutageFrame, type OutageFrame } from './use-outage-data';

/** The room for the bad day: what is down, what it hits, and where everything goes. */
export function OutageRoom() {
  const frame = useOutageFrame();
  return (
    <div className={styles['room']} data-testid="screen-outage">
      {frame ? <OutageRoomFrame frame={frame} /> : <RoomBar title="Outage" />}
    </div>
  );
}

function OutageRoomFrame({ frame }: { frame: OutageFrame }) {
  const run = useRun();
  const open = frame.outages.filter((outage) => outage.endedAt === null);
  const ended = frame.outages.filter((outage) => outage.endedAt !== null);
  const [declaring, setDeclaring] = useState(false);
  const [found, setFound] = useState<CheckVerdict | null>(null);
  const [checking, setChecking] = useState(false);
  const [hasChosen, setHasChosen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  function leaveForm(): void {
    setDeclaring(false);
    setChecking(false);
    setFound(null);
    setHasChosen(false);
  }
  const outage = open.find((each) => each.id === chosen) ?? open.at(-1);
  const name = (each: Outage) => downInWords(each.down, frame.channels, frame.families);
  const showForm = frame.channels.length > 0 && (declaring || checking || !outage);
  return (
    <>
      <RoomBar
        title="Outage"
        actions={
          outage && !showForm ? (
            <>
              <Button onClick={() => setDeclaring(true)} data-testid="outage-another">
                Something else is down
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
      </RoomBar>
      {frame.channels.length === 0 ? (
        <EmptyState
          title="No channels yet, so nothing can go down."
          icon={<LifeBuoy size="1.5rem" strokeWidth={1.5} aria-hidden />}
        >
          Bring your plan in or add your channels. Then, on the day, this room tells what is hit and where it
          can go instead.
        </EmptyState>
      ) : showForm ? (
        <div className={styles['scroll']}>
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
          {ended.length > 0 ? <History ended={ended} frame={frame} name={name} /> : null}
        </div>
      ) : outage ? (
        <Incident
          key={outage.id}
          outage={outage}
          open={open}
          frame={frame}
          evidence={<CheckSummary frame={frame} onOpen={() => setChecking(true)} />}
        />
      ) : null}
    </>
  );
}

interface HistoryProps {
  readonly ended: readonly Outage[];
  readonly frame: OutageFrame;
  name(outage: Outage): string;
}

function History({ ended, frame, name }: HistoryProps) {
  return (
    <section className={styles['history']} aria-label="Earlier outages">
      <h2>Earlier outages</h2>
      <ul>
        {[...ended].reverse().map((outage) => (
          <li key={outage.id}>
            <time>{frame.words.moment(outage.since, frame.today)}</time>
            <b>{name(outage)}</b>
            <span>{durationWords((outage.endedAt ?? outage.since) - outage.since)}</span>
            <span>{outage.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
