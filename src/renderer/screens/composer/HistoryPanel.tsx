import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../core/model/history';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, IconButton } from '../../ui';
import { sentence } from '../../words/phrases';
import { useComposing } from './composing';
import styles from './HistoryPanel.module.css';
import { TextDiff } from './review/TextDiff';
import { historyLines, withApprovals, type TextVersion } from './words/history-words';

/** Who changed what and when, and the way back to an earlier text. */
export function HistoryPanel({ onClose }: { onClose(): void }) {
  const { post, deliveries, approvals, names, words, book, save } = useComposing();
  const { client } = useSession();
  const notify = useWindowState((state) => state.notify);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);

  useEffect(() => {
    let here = true;
    void client.ask('history', { id: post.id }).then((found) => {
      if (here) setEntries(found);
    });
    return () => {
      here = false;
    };
  }, [client, post, deliveries]);

  async function bringBack({ channelId, text }: TextVersion): Promise<void> {
    if (!(await book.flush())) return;
    const result = await save('post.text', { id: post.id, channelId, text });
    if (result.ok) notify({ text: 'Earlier version restored.', tone: 'neutral', undo: true });
  }

  function standsNow({ channelId, text }: TextVersion): boolean {
    return text === (channelId === null ? post.text : post.variants[channelId]?.text);
  }

  const lines = entries === null ? [] : withApprovals(historyLines(entries, names), approvals);
  return (
    <section className={styles['history']} aria-label="History" data-testid="composer-history-panel">
      <div className={styles['head']}>
        <h2 className={styles['title']}>History</h2>
        <IconButton
          label="Back to the channels"
          size="small"
          icon={<X size="0.875rem" strokeWidth={1.9} aria-hidden />}
          onClick={onClose}
        />
      </div>
      <ol>
        {lines.map((line) => (
          <li key={line.id} className={styles['line']}>
            <p className={styles['who']}>
              <b>{line.by || 'Somebody'}</b> <time>{words.moment(line.at)}</time>
            </p>
            {line.says.map((say) => (
              <p key={say} className={styles['say']}>
                {sentence(say)}.
              </p>
            ))}
            {line.versions.map((version) => (
              <div key={version.slot} className={styles['version']} data-testid="history-version">
                <TextDiff before={version.before ?? version.text} after={version.text} />
                {standsNow(version) ? (
                  <p className={styles['now']}>Current version</p>
                ) : (
                  <Button
                    size="small"
                    aria-label={`Restore this version: ${version.channelId === null ? 'main text' : `text on ${names.channel(version.channelId)}`}, ${words.moment(line.at)}`}
                    data-testid="history-restore"
                    onClick={() => void bringBack(version)}
                  >
                    Restore this version
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
      {entries === null ? <p className={styles['say']}>Loading history</p> : null}
    </section>
  );
}
