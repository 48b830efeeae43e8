import type { Outage } from '../../../../core/model/outage';
import { downInWords } from '../../../../core/outage/resolve';
import { useRun } from '../../../store/session';
import { Button, Notice } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './panels.module.css';

/** The end: two kinds of evidence first, and nothing goes out by itself. */
export function EndPanel({ outage, frame }: { outage: Outage; frame: OutageFrame }) {
  const run = useRun();
  const name = downInWords(outage.down, frame.channels, frame.families);
  const someBack = Object.keys(outage.back).length;
  return (
    <>
      <p className={styles['lead']}>
        Before you end it: let the check confirm {name} work, and have one person post or log in by hand.
        Services come back one after the other
        {someBack > 0 ? `; ${someBack} of ${outage.channelIds.length} are back` : ''}.
      </p>
      <Notice title="Held posts stay held.">
        Nothing overdue goes out automatically. Afterwards, this screen lists what is still held and you
        release it step by step.
      </Notice>
      <div>
        <Button
          variant="primary"
          data-testid="outage-end-here"
          onClick={() => void run('outage.end', { id: outage.id })}
        >
          End the outage
        </Button>
      </div>
    </>
  );
}
