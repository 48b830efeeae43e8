import { useDeferredValue, useMemo } from 'react';
import { toneHints } from '../../../../core/check';
import { useVariant } from '../draft/use-variant';
import type { ChannelTab } from '../words/tabs';
import styles from './channel.module.css';

/** Words that may sound otherwise than meant: advice, folded away, never counted against a post. */
export function ToneHints({ tab }: { tab: ChannelTab }) {
  const { text } = useDeferredValue(useVariant(tab));
  const hints = useMemo(() => toneHints(text), [text]);
  if (hints.length === 0) return null;
  return (
    <details className={styles['tone']} data-testid="composer-tone">
      <summary>{hints.length === 1 ? 'One phrase' : `${hints.length} phrases`} to double-check</summary>
      <ul>
        {hints.map(({ id, found, say }) => (
          <li key={id}>
            <q>{found}</q> {say}
          </li>
        ))}
      </ul>
    </details>
  );
}
