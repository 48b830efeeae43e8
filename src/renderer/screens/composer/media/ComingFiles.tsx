import { X } from 'lucide-react';
import { IconButton, ProgressBar } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import { useAdding } from './adding';
import styles from './media-list.module.css';

/** Files on their way in, each with a way to stop it, and those that could not come, with the reason. */
export function ComingFiles() {
  const { coming, leftOut, dismiss } = useAdding();
  return (
    <>
      {coming.map(({ id, name, share, stop }) => (
        <div key={id} className={styles['coming']} data-testid="media-coming">
          <ProgressBar
            value={share}
            label={share < 1 ? `Copying ${name}, ${Math.floor(share * 100)} %` : `Checking ${name}`}
            onCancel={stop}
          />
        </div>
      ))}
      <div role="alert">
        {leftOut.map(({ id, name, say }) => (
          <div key={id} className={styles['leftOut']} data-testid="media-left-out">
            <StateMark state="risk" tone="care" />
            <p>
              <b>{name}</b> was not added. {say}
            </p>
            <IconButton
              label={`Close the note on ${name}`}
              size="small"
              icon={<X size="0.875rem" strokeWidth={1.9} aria-hidden />}
              onClick={() => dismiss(id)}
            />
          </div>
        ))}
      </div>
    </>
  );
}
