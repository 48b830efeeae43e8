import { Button } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import styles from './media-list.module.css';

export interface LostFileProps {
  readonly state: 'missing' | 'damaged';
  onFind(): void;
}

/** Says that a file cannot be read here, and lets a person show where another copy of it is. */
export function LostFile({ state, onFind }: LostFileProps) {
  return (
    <div className={styles['gone']} data-testid="media-missing">
      <StateMark state="risk" tone="care" />
      <p>
        {state === 'missing' ? 'The file is not on this computer.' : 'The file on this computer is damaged.'}
      </p>
      <Button size="small" data-testid="media-find" onClick={onFind}>
        Locate file
      </Button>
    </div>
  );
}
