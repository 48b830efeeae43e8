import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import type { WallTime } from '../../../../core/time/types';
import { platformOrGeneric } from '../../../../core/platform';
import { freeTime } from '../../../../core/calendar/free-time';
import { takenTimes } from '../../../store/queries/free-time';
import { useLive, useSession } from '../../../store/session';
import { Button, Field, Popover, Select } from '../../../ui';
import { useComposing } from '../composing';
import { WhenField } from '../WhenField';
import type { ChannelTab } from '../words/tabs';
import { channelName } from '../words/words';
import styles from './channel.module.css';

/** '+' at the end of the tabs: one more channel, with a time or only with its own version. */
export function AddChannel({
  tabs,
  onAdded,
}: {
  tabs: readonly ChannelTab[];
  onAdded(channel: ChannelId): void;
}) {
  const { frame } = useComposing();
  const free = frame.channels.filter(
    (channel) => channel.state === 'active' && !tabs.some((tab) => tab.channel.id === channel.id),
  );
  if (free.length === 0) return null;
  return (
    <Popover
      label="Add a channel"
      variant="quiet"
      testId="composer-add-channel"
      button={
        <>
          <Plus size="0.875rem" strokeWidth={1.9} aria-hidden />
          <span className={tabs.length === 0 ? undefined : 'visually-hidden'}>Add a channel</span>
        </>
      }
    >
      {(close) => (
        <AddForm
          channels={free}
          onDone={(channel) => {
            close();
            onAdded(channel);
          }}
        />
      )}
    </Popover>
  );
}

function AddForm({ channels, onDone }: { channels: readonly Channel[]; onDone(channel: ChannelId): void }) {
  const { post, frame, words, book, save } = useComposing();
  const { now } = useSession();
  const [chosen, setChosen] = useState(channels[0]?.id);
  const [typed, setTyped] = useState<WallTime | null>(null);
  const channel = channels.find((one) => one.id === chosen) ?? channels[0];
  const taken = useLive(
    (db) => (channel ? takenTimes(db, channel.id, now()) : Promise.resolve([])),
    [channel?.id],
  );
  if (!channel || !taken) return null;
  const wall = typed ?? freeTime(channel, taken, now());

  async function add(): Promise<void> {
    if (!channel || !(await book.flush())) return;
    const placements = [{ channelId: channel.id, wall }];
    const result = await save('delivery.add', { postId: post.id, placements });
    if (result.ok) onDone(channel.id);
  }

  async function tailor(): Promise<void> {
    if (!channel || !(await book.flush())) return;
    const result = await save('post.text', { id: post.id, channelId: channel.id, text: post.text });
    if (result.ok) onDone(channel.id);
  }

  return (
    <div className={styles['add']}>
      <Field label="Channel">
        <Select
          data-testid="composer-add-channel-select"
          options={channels.map((one) => ({ value: one.id, label: channelName(one, frame.channels) }))}
          value={channel.id}
          onChange={(id) => {
            setChosen(id);
            setTyped(null);
          }}
        />
      </Field>
      <div>
        <span className={styles['addLabel']}>Goes out</span>
        <WhenField
          key={channel.id}
          label={`Goes out on ${platformOrGeneric(channel.platform).name}`}
          wall={wall}
          onCommit={setTyped}
        />
        <p className={styles['note']}>
          {words.zone(channel.zone)}
          {typed === null ? ', the next free posting time' : ''}
        </p>
      </div>
      <div className={styles['addActions']}>
        <Button data-testid="composer-add-delivery" onClick={() => void add()}>
          Add at this time
        </Button>
        <Button variant="quiet" data-testid="composer-add-version" onClick={() => void tailor()}>
          Add without a time
        </Button>
      </div>
    </div>
  );
}
