import { Plus } from 'lucide-react';
import type { Channel } from '../../../core/model/channel';
import { isReady, type BankItem } from '../../../core/bank/groups';
import { useWindowState } from '../../store/window-state';
import { Button, ScreenBar } from '../../ui';
import { counted } from '../../words/phrases';
import styles from './BankScreen.module.css';
import type { BankActions } from './use-bank-actions';

interface BankBarProps {
  /** Null until the bank has been read. */
  readonly items: readonly BankItem[] | null;
  /** The channel that is looked at. */
  readonly channel: Channel | undefined;
  readonly actions: BankActions;
}

/** How much is in the bank and ready, and what can be done with all of it. */
export function BankBar({ items, channel, actions }: BankBarProps) {
  const setFixing = useWindowState((state) => state.setFixing);
  return (
    <ScreenBar
      title="Bank"
      actions={
        <>
          <Button data-testid="bank-fix-all" onClick={() => setFixing('bank')}>
            Fix texts
          </Button>
          <Button
            variant="primary"
            data-testid="bank-add"
            icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
            onClick={() => void actions.add(channel ? [channel.id] : [])}
          >
            Add to the bank
          </Button>
        </>
      }
    >
      {items === null ? null : (
        <span className={styles['count']}>
          {counted(items.length, 'post')}, {items.filter(isReady).length} ready to post today
        </span>
      )}
    </ScreenBar>
  );
}
