import { Pause, Play, Send } from 'lucide-react';
import { schedulerName } from '../../../../core/schedulers';
import { useSession } from '../../../store/session';
import { Button, ScreenFoot } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { ChosenProps } from './ChannelLinks';
import styles from './Outbox.module.css';

/** What is true for the whole outbox, stop and go, and the button that puts the changes in. */
export function OutboxFoot({ picture, chosen, deeds }: ChosenProps) {
  const { locale } = useSession().info;
  const { view } = picture;
  const { account, going, ready, set } = chosen;
  const blocked = ready.length - going.length;
  const name = schedulerName(account.scheduler);
  const Icon = view.paused ? Play : Pause;
  return (
    <ScreenFoot>
      <p className={styles['truth']}>
        {blocked > 0
          ? `${counted(blocked, 'change', 'changes', locale)} cannot be sent from here: see the list. `
          : ''}
        {set.warnings.join(' ')}
      </p>
      <Button
        size="large"
        data-testid={view.paused ? 'outbox-resume' : 'outbox-pause'}
        disabled={deeds.busy}
        icon={<Icon size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={() => deeds.pause(!view.paused)}
      >
        {view.paused ? 'Resume sending' : 'Pause sending'}
      </Button>
      <Button
        variant="primary"
        size="large"
        data-testid="outbox-send"
        disabled={deeds.busy || going.length === 0}
        icon={<Send size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={() => void deeds.put(chosen)}
      >
        {going.length === 0
          ? `Send through ${name}`
          : `Send ${going.length.toLocaleString(locale)} through ${name}`}
      </Button>
    </ScreenFoot>
  );
}
