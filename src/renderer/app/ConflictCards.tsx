import type { PostId } from '../../core/model/ids';
import { namedConflicts, type NamedConflict } from '../store/queries/conflicts';
import { workspace as workspaceRow } from '../store/queries';
import { useLive, useRun, useSession } from '../store/session';
import { useWindowState } from '../store/window-state';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { RowBoundary } from '../ui/RowBoundary';
import { StateMark } from '../ui/StateMark';
import { Tag } from '../ui/Tag';
import styles from './ConflictCards.module.css';
import { conflictWords, type ConflictWords } from './conflict-words';

/** Where two people wrote the same thing apart: both versions, and the way to settle it. */
export function ConflictCards() {
  const { info } = useSession();
  const run = useRun();
  const { notify, openComposer } = useWindowState();
  const list = useLive(namedConflicts, []);
  const zone = useLive(workspaceRow, [])?.zone ?? info.zone;
  if (!list || list.conflicts.length === 0) return null;

  async function settle(id: string, keep: string | null): Promise<void> {
    const settled = await run('conflict.settle', { id, keep });
    if (settled.ok) notify({ text: 'Settled.', tone: 'neutral', undo: true });
  }

  return (
    <section className={styles['part']} aria-label="To settle">
      <h2 className={styles['title']}>
        {list.conflicts.length === 1 ? 'One thing to settle' : `${list.conflicts.length} things to settle`}
      </h2>
      <p className={styles['lead']}>
        {list.conflicts.every(({ conflict }) => conflict.kind === 'stale-approval')
          ? 'What was approved reads differently now: it needs another look.'
          : 'Two of you wrote the same thing while apart. Nobody’s words are lost: choose which stands.'}
      </p>
      <ul>
        {list.conflicts.map((named) => (
          <RowBoundary
            key={named.conflict.id}
            as="li"
            kind="conflict"
            name={named.name}
            of={named.conflict}
            onOpen={() => openComposer(named.conflict.rootId as PostId)}
          >
            {() => (
              <ConflictCard
                named={named}
                words={conflictWords(named, list, info.locale, zone)}
                onSettle={(keep) => void settle(named.conflict.id, keep)}
                onLook={() => openComposer(named.conflict.rootId as PostId, null, 'approval')}
              />
            )}
          </RowBoundary>
        ))}
      </ul>
    </section>
  );
}

interface ConflictCardProps {
  readonly named: NamedConflict;
  readonly words: ConflictWords;
  onSettle(keep: string | null): void;
  onLook(): void;
}

function ConflictCard({ named, words: { about, sides }, onSettle, onLook }: ConflictCardProps) {
  const isApproval = named.conflict.kind === 'stale-approval';
  return (
    <li className={styles['card']} data-testid="conflict">
      <h3 className={styles['about']}>
        <StateMark state="conflict" tone="care" />
        {about}
      </h3>
      <ul className={styles['sides']}>
        {sides.map((side) => (
          <li key={side.changeId} className={cx(styles['side'], side.stands && styles['stands'])}>
            <span className={styles['value']}>{side.value}</span>
            <span className={styles['who']}>
              {side.by}, {side.at}
            </span>
            {side.stands ? <Tag>stands now</Tag> : null}
            {isApproval ? null : (
              <Button
                size="small"
                aria-label={`Keep this: ${side.value}, by ${side.by}`}
                onClick={() => onSettle(side.changeId)}
              >
                Keep this
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isApproval ? (
        <Button variant="quiet" size="small" onClick={() => onLook()}>
          See what has changed
        </Button>
      ) : (
        <Button variant="quiet" size="small" onClick={() => onSettle(null)}>
          It is right as it is now
        </Button>
      )}
    </li>
  );
}
