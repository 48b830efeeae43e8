import { Redo2, Undo2 } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { openOutages } from '../store/queries';
import { registerFrame } from '../store/queries/register';
import { conflictCount, hasHandovers } from '../store/queries/status-line';
import { useLive, useSession, useStoreState } from '../store/session';
import { useWindowState, type Notice } from '../store/window-state';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { StateMark } from '../ui/StateMark';
import { InsteadBar } from './InsteadBar';
import { HandoverCount, OutboxCount } from './lazy-parts';
import { outageWords } from './outage-words';
import { savedWords } from './saved-words';
import { saidOfPlaced } from '../words/rule-words';
import styles from './StatusLine.module.css';
import { UnsavedCount } from './UnsavedCount';
import { useUndo } from './use-undo';
import { keysOf } from '../ui/shortcut-keys';

/** The line that always tells the truth: what is saved, what is down, what can be taken back. */
export function StatusLine() {
  const { info } = useSession();
  const state = useStoreState();
  const { undo, redo } = useUndo();
  const notice = useWindowState((window) => window.notice);
  const notify = useWindowState((window) => window.notify);
  const placed = useWindowState((window) => window.placed);
  useFading(notice, notify);
  const setScreen = useWindowState((window) => window.setScreen);
  const handedOver = useLive(hasHandovers, []) === true;
  const unsettled = useLive(conflictCount, []);
  const down = useLive(async (db) => {
    const [open, { channels, families }] = await Promise.all([openOutages(db), registerFrame(db)]);
    return outageWords(open, channels, families);
  }, []);
  const clock = new Intl.DateTimeFormat(info.locale, { hour: 'numeric', minute: '2-digit' });
  const saved = savedWords(state, (at) => clock.format(at + info.clockOffsetMs));

  return (
    <footer className={styles['status']} data-testid="status-line" aria-label="Status">
      {notice?.instead ? <InsteadBar notice={notice} onClose={() => notify(null)} /> : null}
      <span className={cx(styles['item'], saved.tone === 'care' && styles['care'])} data-testid="saved-state">
        <StateMark state={saved.mark} />
        {saved.text}
      </span>
      <UnsavedCount />
      <span className={styles['item']}>On this computer only</span>
      <output className={styles['notice']} data-testid="notice">
        {notice && !notice.instead ? (
          <span className={cx(styles['item'], notice.tone === 'care' && styles['care'])}>
            {notice.tone === 'care' ? <StateMark state="risk" /> : null}
            {notice.text}
            {notice.undo && state.undoLabel ? (
              <button
                type="button"
                className={styles['link']}
                onClick={() => {
                  notify(null);
                  void undo();
                }}
              >
                Undo
              </button>
            ) : null}
          </span>
        ) : null}
        {placed ? (
          <span className={cx(styles['item'], styles['care'])} data-testid="placed-notice">
            <StateMark state="risk" />
            {saidOfPlaced(placed.found, placed.total)}
          </span>
        ) : null}
      </output>
      <span className={styles['end']}>
        {unsettled ? (
          <button
            type="button"
            className={cx(styles['item'], styles['link'])}
            data-testid="to-settle"
            onClick={() => setScreen('team')}
          >
            <StateMark state="conflict" />
            {unsettled === 1 ? '1 needs a decision' : `${unsettled} need a decision`}
          </button>
        ) : null}
        {down?.map((outage) => (
          <span key={outage.id} className={cx(styles['item'], styles['stop'])}>
            <StateMark state="hit" />
            {outage.say}
          </span>
        ))}
        {down?.length === 0 ? <span className={styles['item']}>No outages</span> : null}
        <Suspense fallback={null}>
          <OutboxCount />
        </Suspense>
        {handedOver ? (
          <Suspense fallback={null}>
            <HandoverCount />
          </Suspense>
        ) : null}
        <span className={styles['item']}>
          <StepButton what="Undo" label={state.undoLabel} kbd={keysOf('undo')} onPress={undo} />
          <StepButton what="Redo" label={state.redoLabel} kbd={keysOf('redo')} onPress={redo} />
        </span>
      </span>
    </footer>
  );
}

/** How long good news stands, in milliseconds; longer when it offers an undo. A care notice stays. */
const STANDS_MS = 10_000;
const STANDS_WITH_UNDO_MS = 30_000;

function useFading(notice: Notice | null, notify: (notice: Notice | null) => void): void {
  useEffect(() => {
    if (!notice || notice.tone === 'care') return;
    const timer = setTimeout(() => notify(null), notice.undo ? STANDS_WITH_UNDO_MS : STANDS_MS);
    return () => clearTimeout(timer);
  }, [notice, notify]);
}

interface StepButtonProps {
  readonly what: 'Undo' | 'Redo';
  /** What it takes back or brings again; null: nothing. */
  readonly label: string | null;
  readonly kbd: string;
  onPress(): void;
}

function StepButton({ what, label, kbd, onPress }: StepButtonProps) {
  const Icon = what === 'Undo' ? Undo2 : Redo2;
  const words = label === null ? `Nothing to ${what.toLowerCase()}` : `${what}: ${label}`;
  return (
    <Button
      variant="quiet"
      size="small"
      className={styles['step']}
      disabled={label === null}
      aria-label={words}
      title={`${words} (${kbd})`}
      data-testid={what.toLowerCase()}
      icon={<Icon size="0.875rem" strokeWidth={1.9} aria-hidden />}
      onClick={() => onPress()}
    />
  );
}
