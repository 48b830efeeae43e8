import { useMemo } from 'react';
import { useComposing } from '../composing';
import { contentChanges } from './content-changes';
import styles from './review.module.css';
import { TextDiff } from './TextDiff';

/** What reads differently from what was approved. */
export function ChangedSince() {
  const { post, review, names } = useComposing();
  const approved = review.approval?.content ?? null;
  const changes = useMemo(
    () => (approved === null ? [] : contentChanges(approved, post, names.channel)),
    [approved, post, names],
  );
  if (approved === null) {
    return (
      <p className={styles['lost']}>The approved version was not kept. See History for earlier texts.</p>
    );
  }
  return (
    <dl className={styles['changes']} data-testid="review-changes">
      {changes.map(({ what, before, after }) => (
        <div key={what}>
          <dt className={styles['what']}>{what}</dt>
          <dd>
            <TextDiff before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
