import { useMemo } from 'react';
import { diffText } from '../../../ledger/text';
import styles from './FixAll.module.css';

interface Piece {
  readonly kind: 'same' | 'cut' | 'put';
  readonly text: string;
}

/** So much of what stays the same is shown around a change, characters. */
const AROUND = 40;

/** What changes in a text: words that go are struck, words that come underlined; the rest is left out. */
export function WordsDiff({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => piecesOf(before, after), [before, after]);
  return (
    <p className={styles['diff']}>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'cut') return <del key={at}>{text}</del>;
        if (kind === 'put') return <ins key={at}>{text}</ins>;
        return <span key={at}>{shortened(text, at === 0, at === pieces.length - 1)}</span>;
      })}
    </p>
  );
}

function piecesOf(before: string, after: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const splice of diffText(before, after)) {
    pieces.push({ kind: 'same', text: before.slice(at, splice.at) });
    pieces.push({ kind: 'cut', text: splice.cut }, { kind: 'put', text: splice.put });
    at = splice.at + splice.cut.length;
  }
  pieces.push({ kind: 'same', text: before.slice(at) });
  return pieces.filter(({ text }) => text !== '');
}

/** The middle of a long stretch that stays is of no interest, nor is how a text begins or ends. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= AROUND * 2) return text;
  const head = first ? '' : text.slice(0, AROUND).replace(/\S*$/u, '');
  const tail = last ? '' : text.slice(-AROUND).replace(/^\S*/u, '');
  return `${head}… ${tail.trimStart()}`;
}
