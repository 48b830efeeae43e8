import { useState } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { LocalDate } from '../../../../core/time/types';
import { platformOrGeneric, type Family } from '../../../../core/platform';
import { worklist } from '../../../../core/register';
import type { RegisterFrame } from '../../../store/queries/register';
import { useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, PlatformTile, StateMark, TextInput } from '../../../ui';
import { taskWords } from './task-words';
import styles from './WorkList.module.css';

/** So many stand open; the rest is one press away. */
const SHOWN = 6;

export interface WorkListProps {
  readonly frame: RegisterFrame;
  readonly today: LocalDate;
  /** What a reserved name is called: the workspace's own. */
  readonly brand: string;
  onChannel(id: ChannelId | 'new'): void;
  onTool(id: string): void;
  onOwner(owner: Family): void;
}

/** What is missing before the day on which it would be missed, gravest first. */
export function WorkList({ frame, today, brand, onChannel, onTool, onOwner }: WorkListProps) {
  const [whole, setWhole] = useState(false);
  const { info } = useSession();
  const tasks = worklist(frame.channels, frame.register, today).map((task) =>
    taskWords(task, frame, info.locale),
  );
  if (frame.channels.length === 0) {
    return <p className={styles['none']}>Add your channels to see what is missing.</p>;
  }
  if (tasks.length === 0) return <p className={styles['none']}>Nothing is missing.</p>;
  const shown = whole ? tasks : tasks.slice(0, SHOWN);
  return (
    <>
      <ul className={styles['tasks']} data-testid="register-tasks">
        {shown.map(({ key, say, why, weight, open }) => (
          <li key={key} data-testid="register-task">
            <StateMark
              state={weight === 'care' ? 'risk' : 'draft'}
              tone={weight === 'care' ? 'care' : 'inherit'}
              label={weight === 'care' ? 'Gap:' : 'Worth doing:'}
            />
            <div className={styles['words']}>
              <b>{say}</b>
              <span>{why}</span>
              {typeof open === 'object' && 'reserve' in open ? (
                <Reserve platforms={open.reserve} brand={brand} />
              ) : null}
              {typeof open === 'object' && 'access' in open ? <Access channels={open.access} /> : null}
            </div>
            {open === 'new-channel' ? (
              <Button size="small" aria-label={`${say}: add a channel`} onClick={() => onChannel('new')}>
                Add a channel
              </Button>
            ) : 'reserve' in open || 'access' in open ? null : (
              <Button
                size="small"
                aria-label={`${say}: open it`}
                onClick={() => {
                  if ('channel' in open) onChannel(open.channel);
                  else if ('owner' in open) onOwner(open.owner);
                  else onTool(open.tool);
                }}
              >
                Open
              </Button>
            )}
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN ? (
        <Button size="small" variant="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show fewer' : `Show all ${tasks.length}`}
        </Button>
      ) : null}
    </>
  );
}

/** Names for all of them at once; a channel that is different says so in its own sheet. */
function Access({ channels }: { channels: readonly ChannelId[] }) {
  const run = useRun();
  const [names, setNames] = useState('');
  return (
    <form
      className={styles['access']}
      onSubmit={(event) => {
        event.preventDefault();
        if (names.trim() !== '')
          void run('channel.note', { ids: channels, register: { access: names.trim() } });
      }}
    >
      <TextInput
        aria-label="Who can log in to all of them"
        placeholder="Ana, Ben"
        maxLength={300}
        data-testid="access-names"
        value={names}
        onChange={setNames}
      />
      <Button type="submit" size="small" data-testid="access-all" disabled={names.trim() === ''}>
        Save for all {channels.length}
      </Button>
    </form>
  );
}

/** One line a platform: taken it, or not wanted there. */
function Reserve({ platforms, brand }: { platforms: readonly string[]; brand: string }) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  return (
    <ul className={styles['reserve']}>
      {platforms.map((platform) => {
        const { name } = platformOrGeneric(platform);
        return (
          <li key={platform}>
            <PlatformTile platform={platform} size="small" />
            <span className={styles['platform']}>{name}</span>
            <Button
              size="small"
              aria-label={`Mark as reserved: ${name}`}
              onClick={async () => {
                const made = await run('channel.create', { platform, name: brand, state: 'reserved' });
                if (made.ok) notify({ text: `${name} marked as reserved.`, tone: 'neutral', undo: true });
              }}
            >
              Mark as reserved
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Not relevant: ${name}`}
              onClick={() => void run('platform.set', { platforms: [platform], fields: { noHandle: true } })}
            >
              Not relevant
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
