import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { localDate } from '../../core/time';
import type { GoodTime } from '../../core/delivery-rules';
import { useSession } from '../store/session';
import type { Notice } from '../store/window-state';
import { Button, IconButton } from '../ui';
import { StateMark } from '../ui/StateMark';
import { planWords } from '../words/plan-words';
import styles from './InsteadBar.module.css';

/** Why a place was refused, and what can be done instead, in reach above the status line until it is decided. */
export function InsteadBar({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const { info, now } = useSession();
  const { instead } = notice;
  const bar = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  // With the keyboard it is reached at once, and left to where one came from: by Esc, or by what is chosen.
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const before = document.activeElement;
    element.querySelector('button')?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  if (instead === undefined) return null;
  const { take, insist } = instead;
  const label = ({ wall, zone }: GoodTime): string =>
    planWords(info.locale, zone, localDate(now(), zone)).when(wall, zone);
  return (
    <section ref={bar} className={styles['bar']} aria-label="What to do instead" data-testid="instead">
      <p className={styles['say']} role="alert">
        <StateMark state="risk" />
        {notice.text}
      </p>
      {instead.times.map((time) => (
        <Button key={time.at} size="small" data-testid="instead-time" onClick={() => take(time, label(time))}>
          {label(time)}
        </Button>
      ))}
      {insist === null ? null : (
        <Button variant="quiet" size="small" data-testid="instead-insist" onClick={() => insist()}>
          Do it anyway
        </Button>
      )}
      <IconButton
        label="Leave it as it was"
        size="small"
        icon={<X size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={onClose}
      />
    </section>
  );
}
