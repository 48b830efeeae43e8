import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Breach } from '../../../../core/delivery-rules';
import { statusChoices } from '../../../../core/model/status';
import { type DeliveryRow } from '../../../../core/model/delivery';
import { type WallTime } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import { freeTime } from '../../../../core/calendar/free-time';
import { takenTimes } from '../../../store/queries/free-time';
import { useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, IconButton, PlatformTile, RowBoundary, Select } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import { useComposing } from '../composing';
import { useTimeBreaches } from '../use-time-breaches';
import { WhenField } from '../WhenField';
import type { ChannelTab } from '../words/tabs';
import { STATUS_WORDS } from '../words/words';
import styles from './channel.module.css';

/** When the post goes out on this channel, and how far each of those deliveries is. */
export function Times({ tab }: { tab: ChannelTab }) {
  const { post, deliveries, words, save } = useComposing();
  const { db, now } = useSession();
  const notify = useWindowState((state) => state.notify);
  const [adding, setAdding] = useState<WallTime | null>(null);
  const { channel, name } = tab;
  const breaches = useTimeBreaches();

  async function remove(row: DeliveryRow): Promise<void> {
    // Without its last delivery a post would stand nowhere: then it waits in the bank.
    const last = deliveries.length === 1;
    const result = last
      ? await save('post.to-bank', { ids: [post.id] })
      : await save('delivery.delete', { ids: [row.id] });
    const said = last ? 'That was its last time, so the post is back in the bank.' : `Removed from ${name}.`;
    if (result.ok) notify({ text: said, tone: 'neutral', undo: true });
  }

  async function offer(): Promise<void> {
    setAdding(freeTime(channel, await takenTimes(db, channel.id, now()), now()));
  }

  async function add(wall: WallTime): Promise<void> {
    const placements = [{ channelId: channel.id, wall }];
    const result = await save('delivery.add', { postId: post.id, placements });
    if (result.ok) setAdding(null);
  }

  return (
    <section aria-label={`Times on ${name}`}>
      <div className={styles['line']}>
        <h2 className={styles['section']}>Goes out</h2>
        <Fallbacks tab={tab} />
      </div>
      <ul>
        {tab.deliveries.map((row) => (
          <RowBoundary key={row.id} as="li" kind="time" name={name} of={row}>
            {() => (
              <Time
                row={row}
                name={name}
                breaches={breaches.get(row.id) ?? []}
                onRemove={() => void remove(row)}
              />
            )}
          </RowBoundary>
        ))}
      </ul>
      {adding === null ? (
        <Button
          variant="quiet"
          size="small"
          data-testid="composer-add-time"
          icon={<Plus size="0.875rem" strokeWidth={1.9} aria-hidden />}
          onClick={() => void offer()}
        >
          {tab.deliveries.length === 0 ? 'Set a time' : 'Add another time'}
        </Button>
      ) : (
        <div className={styles['time']}>
          <WhenField label={`Another time on ${name}`} wall={adding} onCommit={setAdding} />
          <span className={styles['note']}>{words.zone(channel.zone)}</span>
          <Button size="small" data-testid="composer-add-time-go" onClick={() => void add(adding)}>
            Add
          </Button>
          <Button variant="quiet" size="small" onClick={() => setAdding(null)}>
            Cancel
          </Button>
        </div>
      )}
    </section>
  );
}

interface TimeProps {
  readonly row: DeliveryRow;
  readonly name: string;
  readonly breaches: readonly Breach[];
  onRemove(): void;
}

function Time({ row, name, breaches, onRemove }: TimeProps) {
  const { words, save } = useComposing();
  const out = row.status === 'published';
  const abroad = row.zone !== words.workspaceZone;
  return (
    <li className={styles['time']} data-testid="composer-time" data-delivery-id={row.id}>
      <StateMark state={row.status} />
      <Select
        aria-label={`Status on ${name}, ${words.when(row.wall, row.zone)}`}
        className={styles['status']}
        options={statusChoices(row).map((value) => ({ value, label: STATUS_WORDS[value] }))}
        value={row.status}
        onChange={(status) => void save('delivery.status', { ids: [row.id], status })}
      />
      <WhenField
        label={`Time on ${name}`}
        wall={row.wall}
        disabled={out}
        onCommit={async (wall) => (await save('delivery.move', { moves: [{ id: row.id, wall }] })).ok}
      />
      <IconButton
        label={`Remove ${words.when(row.wall, row.zone)} from ${name}`}
        size="small"
        icon={<X size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={onRemove}
      />
      <p className={styles['note']}>
        {words.weekday(row.wall.slice(0, 10))}, {words.zone(row.zone)}
        {abroad ? `, ${words.moment(row.at)} here` : ''}
        {row.dst === 'overlap' ? '. That time comes twice that night; the first one is used' : ''}
        {row.reason ? `. ${row.reason}` : ''}
      </p>
      {breaches.length === 0 ? null : (
        <p className={styles['breach']} data-testid="time-breach">
          <StateMark state="risk" />
          {breaches.map(({ say }) => say).join(' ')}
        </p>
      )}
    </li>
  );
}

/** Which channels stand in when this one is down. */
function Fallbacks({ tab }: { tab: ChannelTab }) {
  const { frame } = useComposing();
  const stands = tab.channel.fallbacks.flatMap((id) => frame.channels.find((one) => one.id === id) ?? []);
  if (stands.length === 0) return null;
  const names = stands.map((channel) => platformOrGeneric(channel.platform).name).join(', then ');
  return (
    <span className={styles['fallbacks']} title={`If ${tab.name} is down: ${names}`}>
      <span>If it is down:</span>
      {stands.map((channel) => (
        <PlatformTile key={channel.id} platform={channel.platform} size="small" labelled />
      ))}
    </span>
  );
}
