import type { PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { StateMark, type MarkState } from '../../ui';
import { counted } from '../../words/counts';
import { fileWords, verdictWords } from './import-words';
import styles from './ImportWizard.module.css';

/** The verdict, what kind of file it is, and the counts that matter. */
export function FileFacts({ summary }: { summary: PreviewSummary }) {
  const { locale } = useSession().info;
  const { outcome, counts } = summary;
  const figures: readonly { readonly mark: MarkState; readonly value: number; readonly word: string }[] = [
    { mark: 'create', value: outcome.added, word: 'new' },
    { mark: 'moved', value: outcome.updated, word: 'changed' },
    { mark: 'published', value: outcome.unchanged, word: 'here already' },
    { mark: 'cancelled', value: counts.skipped, word: 'rows left out' },
  ];
  return (
    <section className={styles['facts']} aria-label="What this file brings">
      <div className={styles['verdict']}>
        <h3 className="t24">{verdictWords(summary, locale)}</h3>
        <p>{[fileWords(summary, locale), ...alsoWords(summary, locale)].join(' · ')}</p>
      </div>
      <dl className={styles['figures']}>
        {figures
          .filter(({ value, mark }) => value > 0 || mark === 'create')
          .map(({ mark, value, word }) => (
            <div key={word}>
              <StateMark state={mark} />
              <dd className="num">{value.toLocaleString(locale)}</dd>
              <dt>{word}</dt>
            </div>
          ))}
      </dl>
    </section>
  );
}

function alsoWords({ counts, campaigns, questions }: PreviewSummary, locale: string): string[] {
  const waiting = questions.reduce((sum, one) => sum + (one.ask === 'channel' ? one.rows : 0), 0);
  const undated = counts.undated - waiting;
  return [
    undated > 0 ? `${undated.toLocaleString(locale)} without a date, for the bank` : '',
    counts.newChannels > 0 ? counted(counts.newChannels, 'new channel', 'new channels', locale) : '',
    campaigns > 0 ? counted(campaigns, 'campaign', 'campaigns', locale) : '',
  ].filter(Boolean);
}
