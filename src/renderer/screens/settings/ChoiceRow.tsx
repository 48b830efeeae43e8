import { useId } from 'react';
import { Checkbox } from '../../ui';
import styles from './ChoiceRow.module.css';

export interface ChoiceRowProps<V extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly V[];
  readonly words: Readonly<Record<V, string>>;
  readonly chosen: readonly V[];
  onChange(chosen: readonly V[]): void;
}

/** Several of a few, laid out like a field. */
export function ChoiceRow<V extends string>(props: ChoiceRowProps<V>) {
  const { label, hint, choices, words, chosen, onChange } = props;
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['row']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      <div>
        <div className={styles['choices']}>
          {choices.map((choice) => (
            <Checkbox
              key={choice}
              checked={chosen.includes(choice)}
              onChange={(on) =>
                onChange(choices.filter((one) => (one === choice ? on : chosen.includes(one))))
              }
            >
              {words[choice]}
            </Checkbox>
          ))}
        </div>
        {hint ? <p className={styles['hint']}>{hint}</p> : null}
      </div>
    </div>
  );
}
