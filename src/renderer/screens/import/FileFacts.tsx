import type { PreviewSummary } from '../../store/import-protocol';
import { useSession } from '../../store/session';
import { Figures, VerdictHead, type Figure } from '../../ui';
import { counted } from '../../words/phrases';
import { fileWords, verdictWords } from './import-words';
import styles from './ImportWizard.module.css';

/** The verdict, what kind of file it is, and the counts that matter. */
export function FileFacts({ summary }: { summary: PreviewSummary }) {
  const { locale } = useSession().info;
  const { outcome, counts } = summary;
  const figures: readonly Figure[] = [
    { mark: 'create', value: outcome.added, word: 'new' },
    { mark: 'moved', value: outcome.updated, word: 'changed' },
    { mark: 'published', value: outcome.unchanged, word: 'unchanged' },
    { mark: 'cancelled', value: counts.skipped, word: 'rows skipped' },
  ];
  return (
    <VerdictHead
      as="section"
      aria-label="File summary"
      className={styles['facts']}
      figures={
        <Figures
          figures={figures.filter(({ value, mark }) => value > 0 || mark === 'create')}
          locale={locale}
        />
      }
    >
      <h3 className="t24">{verdictWords(summary, locale)}</h3>
      <p>{[fileWords(summary, locale), ...alsoWords(summary, locale)].join(' · ')}</p>
    </VerdictHead>
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
