import { Plus } from 'lucide-react';
import { schedulerName } from '../../../../core/schedulers';
import { useOutboxWindow } from '../../../store/outbox';
import { useSession } from '../../../store/session';
import { Button, StateMark, cx } from '../../../ui';
import listStyles from '../TargetList.module.css';
import styles from './Outbox.module.css';
import { accountLine } from './outbox-words';
import type { OutboxPicture } from './use-outbox';

/** The schedulers that were connected, how far each one is, and the way to one more. */
export function AccountList({ picture }: { picture: OutboxPicture }) {
  const { locale } = useSession().info;
  const choose = useOutboxWindow((state) => state.choose);
  const { pictures, chosen, view } = picture;
  return (
    <aside className={listStyles['side']} aria-label="Connected schedulers">
      <p className={listStyles['since']}>
        {pictures.length === 0 ? 'No scheduler is connected yet' : 'Connected schedulers'}
      </p>
      <ul>
        {pictures.map(({ account, ...rest }) => {
          const line = accountLine(account, rest, view.holds[account.id], locale);
          const settled = line === 'up to date';
          return (
            <li key={account.id}>
              <button
                type="button"
                className={cx(listStyles['target'], settled && listStyles['settled'])}
                aria-current={chosen?.account.id === account.id}
                data-testid="outbox-account"
                onClick={() => choose(account.id)}
              >
                <span className={listStyles['line']}>
                  <b>{schedulerName(account.scheduler)}</b>
                  {settled ? <StateMark state="published" label="up to date" /> : null}
                </span>
                <span className={listStyles['words']}>
                  {account.name === schedulerName(account.scheduler) ? null : <>{account.name}: </>}
                  {line}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {pictures.length > 0 ? (
        <p className={styles['connect']}>
          <Button
            variant="quiet"
            data-testid="outbox-connect-more"
            disabled={chosen === null}
            icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
            onClick={() => choose('new')}
          >
            Connect another
          </Button>
        </p>
      ) : null}
    </aside>
  );
}
