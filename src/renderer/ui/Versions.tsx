import { Button } from './Button';
import { cx } from './cx';
import marked from './marked-words.module.css';
import { Tag } from './Tag';
import styles from './Versions.module.css';

export interface VersionsProps {
  readonly versions: readonly {
    readonly key: string;
    /** Who and when. */
    readonly who: string;
    readonly parts: readonly { readonly own: boolean; readonly text: string }[];
    readonly stands: boolean;
    /** What the button says. */
    readonly keep: string;
  }[];
  onKeep(key: string): void;
}

/** Versions of one text side by side, whole; the words that only one of them has are underlined. */
export function Versions({ versions, onKeep }: VersionsProps) {
  return (
    <ul className={styles['versions']}>
      {versions.map(({ key, who, parts, stands, keep }) => (
        <li key={key} className={styles['version']}>
          <span className={styles['who']}>
            {who}
            {stands ? <Tag>current</Tag> : null}
          </span>
          <p className={cx(marked['words'], styles['text'])}>
            {parts.length === 0 ? 'No text.' : null}
            {parts.map(({ own, text }, at) =>
              own ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
            )}
          </p>
          <Button size="small" onClick={() => onKeep(key)}>
            {keep}
          </Button>
        </li>
      ))}
    </ul>
  );
}
