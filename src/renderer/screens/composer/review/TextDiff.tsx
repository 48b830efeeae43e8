import { useMemo } from 'react';
import { useSession } from '../../../store/session';
import { cx } from '../../../ui';
import marked from '../../../ui/marked-words.module.css';
import { textDiff } from '../../../words/text-diff';
import styles from './review.module.css';

/** A text with what went struck and what came underlined; read aloud, each says which it is. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const { info } = useSession();
  const parts = useMemo(() => textDiff(before, after, info.locale), [before, after, info.locale]);
  if (parts.length === 0) return <p className={cx(marked['words'], styles['diff'])}>No text.</p>;
  return (
    <p className={cx(marked['words'], styles['diff'])}>
      {parts.map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : kind === 'in' ? (
          <ins key={index}>
            <span className="visually-hidden">[new: </span>
            {text}
            <span className="visually-hidden">]</span>
          </ins>
        ) : (
          <del key={index}>
            <span className="visually-hidden">[gone: </span>
            {text}
            <span className="visually-hidden">]</span>
          </del>
        ),
      )}
    </p>
  );
}
