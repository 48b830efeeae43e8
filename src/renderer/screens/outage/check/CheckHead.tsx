import { RefreshCw } from 'lucide-react';
import { ageWords } from '../../../../core/diagnose';
import { Button, Notice, ProgressBar, StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import type { CheckPanelProps } from './types';
import styles from './check.module.css';
import { declarable } from './declare-scope';
import { EvidenceRow } from './EvidenceRow';
import { LOOKS_WANTED, nameOf, type CheckResult } from './result';
import type { Check } from './use-check';
import { listWords } from '../../../../core/words/lists';

/** The verdict, what it rests on, and what to do; before there is one, the way to it. */
export function CheckHead({ check, frame, isQuiet, onVerdict }: { check: Check } & CheckPanelProps) {
  const { state, result } = check;
  const isLooking = state.phase === 'looking';
  return (
    <header className={styles['head']}>
      <div className={styles['headline']}>
        <div role="status">
          <h2 className="t24" data-testid="check-verdict" data-verdict={result?.diagnosis.verdict ?? 'none'}>
            {result?.headline ?? (isLooking ? 'Is it just us? Checking now.' : 'Is it just us?')}
          </h2>
        </div>
        {result === null ? null : <Checked check={check} frame={frame} result={result} />}
      </div>
      {result !== null ? (
        <Verdict check={check} frame={frame} result={result} />
      ) : isLooking ? (
        <p className={styles['lead']}>Your answers and reports below count as well.</p>
      ) : (
        <Lead check={check} />
      )}
      {state.problem === null ? null : <Notice tone="care">{state.problem}</Notice>}
      {state.isConnected || isLooking ? null : (
        <Notice tone="care" title="This computer is not connected to any network.">
          Check the cable or Wi-Fi first. You can still change everything in your plan.
        </Notice>
      )}
      {isLooking ? <Looking check={check} /> : null}
      <Actions check={check} frame={frame} isQuiet={isQuiet} onVerdict={onVerdict} />
    </header>
  );
}

function Lead({ check: { subjects } }: { check: Check }) {
  const names = (subjects?.platforms ?? []).map(nameOf);
  return (
    <p className={styles['lead']}>
      Find out in about a minute whether it is your connection, a platform or more. ‘Check now’ visits three
      independent sites and the home pages of {names.length === 0 ? 'your platforms' : listWords(names)};
      nothing from your plan is sent. Offline? Answer the questions below.
    </p>
  );
}

/** 'Sure · checked 10:15, 10 minutes ago'. */
export function Checked({ check, frame, result }: { check: Check; frame: OutageFrame; result: CheckResult }) {
  const { checkedAt } = check.state;
  return (
    <span className={styles['checked']} data-testid="check-age">
      <b>{result.sureness}</b>
      {checkedAt === null
        ? ' · from reports'
        : ` · checked ${frame.words.moment(checkedAt, frame.today)}, ${ageWords(frame.now - checkedAt)}`}
    </span>
  );
}

function Verdict({ check, frame, result }: { check: Check; frame: OutageFrame; result: CheckResult }) {
  const { diagnosis, isFirstLook } = result;
  const { nextLookAt, looksDone, phase } = check.state;
  return (
    <>
      <EvidenceRow check={check} frame={frame} />
      <p className={styles['say']} data-testid="check-say">
        {result.say}
      </p>
      {isFirstLook ? (
        <p className={styles['early']} data-testid="check-early">
          <StateMark state="wait" />
          Seen {looksDone} of {LOOKS_WANTED} times so far
          {phase === 'waiting' && nextLookAt !== null
            ? `; next check at ${frame.words.clock(nextLookAt)}`
            : ''}
          . Reports below make it certain sooner.
        </p>
      ) : null}
      {diagnosis.next === '' ? null : (
        <p className={styles['next']} data-testid="check-next">
          <b>Do next:</b> {diagnosis.next}
        </p>
      )}
    </>
  );
}

export function Looking({ check: { state, stop } }: { check: Check }) {
  const label = `Check ${state.looksDone + 1}: ${state.answered} of ${state.asked} have answered`;
  return (
    <ProgressBar
      value={state.asked === 0 ? null : state.answered / state.asked}
      label={state.asked === 0 ? 'Starting' : label}
      onCancel={stop}
    />
  );
}

function Actions({ check, frame, isQuiet, onVerdict }: { check: Check } & CheckPanelProps) {
  const { state, result, start, stop, watch } = check;
  const holdable = result?.diagnosis.hold === 'scope' || result?.diagnosis.hold === 'needs-capability';
  const scope = result && holdable ? declarable(result.diagnosis.scope, frame.channels, frame.families) : [];
  const declared = frame.outages.filter((each) => each.endedAt === null).flatMap((each) => each.down);
  const open = scope.filter((entry) => !declared.includes(entry));
  const isBusy = state.phase === 'looking' || state.phase === 'waiting' || state.phase === 'watching';
  const again = { icon: <RefreshCw size={16} strokeWidth={1.75} aria-hidden />, words: 'Check again' };
  return (
    <div className={styles['actions']}>
      {result !== null && open.length > 0 ? (
        <Button
          variant={isQuiet ? 'plain' : 'primary'}
          size="large"
          data-testid="check-declare"
          onClick={() =>
            onVerdict({
              scope: open,
              capability: result.diagnosis.capability ?? 'all',
              working: result.diagnosis.exceptions,
              reason: result.headline,
              verdict: result.diagnosis.verdict,
              checkedAt: state.checkedAt ?? frame.now,
            })
          }
        >
          Declare {listWords(open.map(nameOf))} down
        </Button>
      ) : null}
      {state.phase === 'looking' ? null : state.checkedAt === null ? (
        <Button
          variant={isQuiet || open.length > 0 ? 'plain' : 'primary'}
          size="large"
          data-testid="check-now"
          onClick={start}
        >
          Check now
        </Button>
      ) : (
        <Button size="large" icon={again.icon} data-testid="check-again" onClick={start}>
          {again.words}
        </Button>
      )}
      {state.phase === 'waiting' ? (
        <Button variant="quiet" size="large" data-testid="check-stop" onClick={stop}>
          Stop checking
        </Button>
      ) : null}
      {state.phase === 'watching' ? (
        <Button variant="quiet" size="large" data-testid="check-stop" onClick={stop}>
          Stop checking every minute
        </Button>
      ) : null}
      {!isBusy && result !== null && state.checkedAt !== null && result.diagnosis.verdict !== 'ok' ? (
        <Button variant="quiet" size="large" data-testid="check-watch" onClick={watch}>
          Check every minute until it clears
        </Button>
      ) : null}
      {state.phase === 'watching' && state.nextLookAt !== null ? (
        <span className={styles['hint']}>Next check at {frame.words.clock(state.nextLookAt)}</span>
      ) : null}
    </div>
  );
}
