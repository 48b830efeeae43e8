import type { LocalDate } from '../../../../core/time/types';
import { useSession } from '../../../store/session';
import { Checkbox } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { TimeWords } from '../../../words/times';
import styles from './ReadBack.module.css';
import type { ReadBackWork } from './use-read-back';

export interface ScopeWordsProps {
  readonly work: ReadBackWork;
  readonly words: TimeWords;
  readonly today: LocalDate;
}

/** What the report speaks for, and what was due beside it: nothing is counted as sent in silence. */
export function ScopeWords({ work, words, today }: ScopeWordsProps) {
  const { locale } = useSession().info;
  const { answer, choices, change } = work;
  if (!answer) return null;
  const { result, from, channelIds } = answer;
  const { expected, found } = result.proof;
  const since = from === null ? '' : ` since ${words.moment(from, today)}`;
  return (
    <>
      <p data-testid="readback-scope">
        {counted(expected, 'post was due', 'posts were due', locale)}
        {since} on {counted(channelIds.length, 'channel', 'channels', locale)}, {found.toLocaleString(locale)}{' '}
        found in {choices.given?.name ?? 'the report'}.
      </p>
      {result.beyond > 0 || choices.wide ? (
        <p className={styles['beyond']}>
          <Checkbox checked={choices.wide} data-testid="readback-wide" onChange={(wide) => change({ wide })}>
            {choices.wide
              ? 'Including channels missing from this report'
              : `Include ${counted(result.beyond, 'post', 'posts', locale)} on channels missing from this report`}
          </Checkbox>
        </p>
      ) : null}
    </>
  );
}
