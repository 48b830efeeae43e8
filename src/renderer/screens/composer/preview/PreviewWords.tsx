import { useState } from 'react';
import { entitiesOf } from '../../../../core/tailor';
import styles from './preview.module.css';

export interface PreviewWordsProps {
  readonly text: string;
  /** Where it is folded away; the text's length when it is not. */
  readonly fold: number;
  /** Where it becomes too long. */
  readonly over: number;
  /** False where an address in the text cannot be followed. */
  readonly links: boolean;
  /** False where tags and names are words like others: letters, short messages, pages. */
  readonly tags: boolean;
}

/** Words as readers see them: folded where the platform folds them, what no longer fits struck out. */
export function PreviewWords({ text, fold, over, links, tags }: PreviewWordsProps) {
  const [open, setOpen] = useState(false);
  const end = open ? text.length : fold;
  if (text === '') return <p className={styles['none']}>No text yet.</p>;
  const good = Math.min(end, over);
  return (
    <p className={styles['words']} data-testid="composer-preview">
      <Lively text={text.slice(0, good)} links={links} tags={tags} />
      {over < end ? <mark className={styles['over']}>{text.slice(over, end)}</mark> : null}
      {fold < text.length ? (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={open}
          data-testid="composer-preview-more"
          onClick={() => setOpen(!open)}
        >
          {open ? ' show less' : ' … more'}
        </button>
      ) : null}
    </p>
  );
}

/** Addresses, tags and names set off; the rest as it is. */
function Lively({ text, links, tags }: { text: string; links: boolean; tags: boolean }) {
  const parts: { text: string; lively: boolean }[] = [];
  let at = 0;
  for (const { kind, start, end } of entitiesOf(text)) {
    if (!(kind === 'link' ? links : tags)) continue;
    parts.push(
      { text: text.slice(at, start), lively: false },
      { text: text.slice(start, end), lively: true },
    );
    at = end;
  }
  parts.push({ text: text.slice(at), lively: false });
  return parts.map((part, place) =>
    part.lively ? (
      <span key={place} className={styles['lively']}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
