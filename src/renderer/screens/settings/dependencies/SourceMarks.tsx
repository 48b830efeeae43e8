import type { RankedSource } from '../../../../core/register';
import { useRun } from '../../../store/session';
import { Button, StateMark } from '../../../ui';
import { SOURCE_WORDS } from '../../../words/register-words';
import styles from './SourceMarks.module.css';

/** The sources as they stand, ranked: one that was found dead steps back and the next is offered. Marked at once. */
export function SourceMarks({ sources }: { sources: readonly RankedSource[] }) {
  const run = useRun();
  if (sources.length === 0) return null;
  return (
    <ol className={styles['sources']} aria-label="Sources, best first">
      {sources.map(({ name, kind, platform, deadAt, next }) => (
        <li key={name} data-testid="owner-source-row">
          <StateMark
            state={deadAt !== null ? 'cancelled' : next ? 'published' : 'draft'}
            label={deadAt !== null ? 'Does not answer:' : next ? 'Check here first:' : 'Then:'}
          />
          <span className={styles['name']}>
            {name}
            <span>{deadAt === null ? SOURCE_WORDS[kind] : 'does not answer'}</span>
          </span>
          <Button
            size="small"
            aria-label={`${deadAt === null ? 'Does not answer' : 'Answers again'}: ${name}`}
            onClick={() => void run('platform.source', { platform, source: name, dead: deadAt === null })}
          >
            {deadAt === null ? 'Does not answer' : 'Answers again'}
          </Button>
        </li>
      ))}
    </ol>
  );
}
