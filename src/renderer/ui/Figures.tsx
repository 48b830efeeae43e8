import styles from './Figures.module.css';
import { StateMark, type MarkState } from './StateMark';

export interface Figure {
  readonly mark: MarkState;
  readonly value: number;
  /** What is counted: 'new', 'rows left out'. */
  readonly word: string;
}

/** A few counts in large, each with its mark and its word. */
export function Figures({ figures, locale }: { figures: readonly Figure[]; locale: string }) {
  return (
    <dl className={styles['figures']}>
      {figures.map(({ mark, value, word }) => (
        <div key={word}>
          <StateMark state={mark} />
          <dd className="num">{value.toLocaleString(locale)}</dd>
          <dt>{word}</dt>
        </div>
      ))}
    </dl>
  );
}
