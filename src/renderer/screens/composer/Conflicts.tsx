import type { Conflict } from '../../../core/model/conflict';
import { standingText } from '../../store/queries/conflicts';
import { useSession } from '../../store/session';
import { Button, Versions } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import { textVersions } from '../../words/conflict-choices';
import styles from './Conflicts.module.css';
import { useComposing } from './composing';
import { conflictWords } from './words/conflict-words';

/** What people did to this post at once, both sides in words, until somebody decides. Approvals have their own place. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { post, deliveries, words, names, save } = useComposing();
  const { info } = useSession();
  if (conflicts.length === 0) return null;
  // What to say comes first: the rest of the post hangs on it.
  const inOrder = conflicts.toSorted(
    (a, b) => Number(b.kind === 'same-text') - Number(a.kind === 'same-text'),
  );
  const all = inOrder.map((conflict) => {
    const row = deliveries.find((one) => one.id === conflict.entityId);
    const where = row ? `${names.channel(row.channelId)}, ${words.when(row.wall, row.zone)}` : '';
    return { conflict, ...conflictWords(conflict, where, names) };
  });
  return (
    <section className={styles['conflicts']} aria-label="To decide" data-testid="composer-conflicts">
      {all.map((said) => (
        <div key={said.id}>
          <p className={styles['title']}>
            <StateMark state="conflict" tone="care" />
            {said.title}
          </p>
          {said.conflict.kind === 'same-text' ? (
            <Versions
              versions={textVersions(said.conflict, info.locale).map((version) => ({
                ...version,
                key: version.changeId,
                who: `${version.by}, ${words.moment(version.at)}`,
                stands: version.stands && version.text === standingText(said.conflict, post),
              }))}
              onKeep={(keep) => void save('conflict.settle', { id: said.id, keep })}
            />
          ) : (
            <ul className={styles['sides']}>
              {said.sides.map((side) => (
                <li key={side.changeId} className={styles['side']}>
                  <span className={styles['words']}>
                    <b>{side.by || 'Somebody'}</b>, {words.moment(side.at)}: {side.says}
                    {side.stands ? <span className={styles['stands']}> Current</span> : null}
                  </span>
                  <Button
                    size="small"
                    onClick={() => void save('conflict.settle', { id: said.id, keep: side.changeId })}
                  >
                    {side.keep}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
