import type { Conflict } from '../../../core/model/conflict';
import { titleOf } from '../../../core/model/title';
import { standingText } from '../../store/queries/conflicts';
import { useSession } from '../../store/session';
import { Button, RowBoundary, Versions } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import { textVersions } from '../../words/conflict-choices';
import styles from './Conflicts.module.css';
import { useComposing } from './composing';
import { conflictWords } from './words/conflict-words';

/** What people did to this post at once, both sides in words, until somebody decides. Approvals have their own place. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { post } = useComposing();
  if (conflicts.length === 0) return null;
  // What to say comes first: the rest of the post hangs on it.
  const inOrder = conflicts.toSorted(
    (a, b) => Number(b.kind === 'same-text') - Number(a.kind === 'same-text'),
  );
  return (
    <section className={styles['conflicts']} aria-label="To decide" data-testid="composer-conflicts">
      {inOrder.map((conflict) => (
        <RowBoundary key={conflict.id} kind="conflict" name={titleOf(post)} of={conflict}>
          {() => <Decision conflict={conflict} />}
        </RowBoundary>
      ))}
    </section>
  );
}

function Decision({ conflict }: { conflict: Conflict }) {
  const { post, deliveries, words, names, save } = useComposing();
  const { info } = useSession();
  const row = deliveries.find((one) => one.id === conflict.entityId);
  const where = row ? `${names.channel(row.channelId)}, ${words.when(row.wall, row.zone)}` : '';
  const { id, title, sides } = conflictWords(conflict, where, names);
  const settle = (keep: string) => void save('conflict.settle', { id, keep });
  return (
    <div>
      <p className={styles['title']}>
        <StateMark state="conflict" tone="care" />
        {title}
      </p>
      {conflict.kind === 'same-text' ? (
        <Versions
          versions={textVersions(conflict, info.locale).map((version) => ({
            ...version,
            key: version.changeId,
            who: `${version.by}, ${words.moment(version.at)}`,
            stands: version.stands && version.text === standingText(conflict, post),
          }))}
          onKeep={settle}
        />
      ) : (
        <ul className={styles['sides']}>
          {sides.map((side) => (
            <li key={side.changeId} className={styles['side']}>
              <span className={styles['words']}>
                <b>{side.by || 'Somebody'}</b>, {words.moment(side.at)}: {side.says}
                {side.stands ? <span className={styles['stands']}> Current</span> : null}
              </span>
              <Button size="small" onClick={() => settle(side.changeId)}>
                {side.keep}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
