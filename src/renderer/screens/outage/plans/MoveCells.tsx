import type { ReactNode } from 'react';
import type { MoveKind } from '../../../../core/replan';
import { PlatformTile, StateMark, cx } from '../../../ui';
import { MOVE_WORDS } from './plan-view';
import styles from './plans.module.css';

/** What happens to a delivery, with its mark. @param children what else there is to mark */
export function KindCell({ kind, children }: { kind: MoveKind; children?: ReactNode }) {
  const { mark, word } = MOVE_WORDS[kind];
  return (
    <td>
      <span className={cx(styles['kind'], kind === 'drop' && styles['lost'])}>
        <StateMark state={mark} />
        {word}
        {children}
      </span>
    </td>
  );
}

export function TitleCell({ title }: { title: string | undefined }) {
  return (
    <td className={styles['post']} title={title}>
      {title ?? ''}
    </td>
  );
}

interface PlaceCellProps {
  readonly kind: MoveKind;
  readonly platform: string;
  /** Its new time in words; null when it leaves the calendar. */
  readonly time: string | null;
  readonly children?: ReactNode;
}

/** Where a delivery goes, or that it goes nowhere. */
export function PlaceCell({ kind, platform, time, children }: PlaceCellProps) {
  return (
    <td>
      {time === null ? (
        <span className={styles['nowhere']}>{kind === 'hold' ? 'no date' : 'nowhere'}</span>
      ) : (
        <span className={styles['place']}>
          <PlatformTile platform={platform} />
          <time className={styles['new']}>{time}</time>
          {children}
        </span>
      )}
    </td>
  );
}
