import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { WallTime } from '../../../core/time/types';
import { isWall } from '../../../core/time';
import { TextInput } from '../../ui';
import styles from './WhenField.module.css';

export interface WhenFieldProps {
  /** Names what is timed: 'X', 'Last useful'. */
  readonly label: string;
  /** Null: no time yet. */
  readonly wall: WallTime | null;
  readonly disabled?: boolean;
  /**
   * A whole, existing date and time that differs from `wall`; when the fields are left, or on Enter.
   * @returns false where it was refused, so that the old one comes back
   */
  onCommit(wall: WallTime): void | Promise<boolean>;
}

/** A date and a clock time; nothing is changed while one of them is half typed. */
export function WhenField({ label, wall, disabled = false, onCommit }: WhenFieldProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [date, setDate] = useState(wall?.slice(0, 10) ?? '');
  const [time, setTime] = useState(wall?.slice(11, 16) ?? '');

  useEffect(() => {
    setDate(wall?.slice(0, 10) ?? '');
    setTime(wall?.slice(11, 16) ?? '');
  }, [wall]);

  function takeBack(): void {
    // A date without a time is still being typed when there was none before; else the old one comes back.
    if (wall === null) return;
    setDate(wall.slice(0, 10));
    setTime(wall.slice(11, 16));
  }

  async function commit(): Promise<void> {
    const typed = `${date}T${time}`;
    if (!isWall(typed) || date < '2000') return takeBack();
    if (typed !== wall?.slice(0, 16) && (await onCommit(typed)) === false) takeBack();
  }

  const handlers = {
    onBlur: (event: FocusEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !group.current?.contains(to)) void commit();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void commit();
    },
  };

  return (
    <fieldset ref={group} aria-label={label} className={styles['when']}>
      <TextInput
        type="date"
        aria-label={`${label}, date`}
        min="2000-01-01"
        max="2199-12-31"
        value={date}
        disabled={disabled}
        onChange={setDate}
        className={styles['date']}
        {...handlers}
      />
      <TextInput
        type="time"
        aria-label={`${label}, time`}
        value={time}
        disabled={disabled}
        onChange={setTime}
        className={styles['time']}
        {...handlers}
      />
    </fieldset>
  );
}
