import { useState } from 'react';
import type { Channel } from '../../../core/model/channel';
import type { WallTime } from '../../../core/time/types';
import { isWall } from '../../../core/time';
import { freeTime } from '../../../core/calendar/free-time';
import { takenTimes } from '../../store/queries/free-time';
import { useLive } from '../../store/session';
import { Button, Field, Popover, Select, TextInput } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import { channelName } from '../../words/names';
import { useBank } from './bank-context';
import styles from './PlaceButton.module.css';
import type { BankItem } from '../../../core/bank/groups';

/** 'Schedule…': onto a channel, on a day, at a time. */
export function PlaceButton({ item }: { item: BankItem }) {
  return (
    <Popover
      label={`Schedule ${item.title}`}
      size="small"
      testId="bank-place"
      button={
        <>
          Schedule…<span className="visually-hidden"> {item.title}</span>
        </>
      }
    >
      {(close) => <PlaceForm item={item} onDone={close} />}
    </Popover>
  );
}

function PlaceForm({ item, onDone }: { item: BankItem; onDone(): void }) {
  const { shelf, now, channelId } = useBank();
  const suits = (channel: Channel): boolean => item.suits.includes(channel.id);
  const [chosen, setChosen] = useState(
    () => channelId ?? (shelf.channels.find(suits) ?? shelf.channels[0])?.id,
  );
  const channel = shelf.channels.find((one) => one.id === chosen);
  const taken = useLive(
    (db) => (channel ? takenTimes(db, channel.id, now) : Promise.resolve([])),
    [channel?.id, now],
  );
  if (!channel) return <p className={styles['note']}>Add a channel first, then schedule it.</p>;
  return (
    <div className={styles['form']}>
      <Field label="Channel">
        <Select
          data-testid="bank-place-channel"
          options={shelf.channels.map((one) => ({
            value: one.id,
            label: channelName(one, shelf.channels),
            group: suits(one) ? 'Fits as it is' : 'Needs editing first',
          }))}
          value={channel.id}
          onChange={setChosen}
        />
      </Field>
      {taken ? (
        <WhenForm
          key={channel.id}
          item={item}
          channel={channel}
          first={freeTime(channel, taken, now)}
          onDone={onDone}
        />
      ) : null}
    </div>
  );
}

interface WhenFormProps {
  readonly item: BankItem;
  readonly channel: Channel;
  readonly first: WallTime;
  onDone(): void;
}

function WhenForm({ item, channel, first, onDone }: WhenFormProps) {
  const { shelf, words, actions } = useBank();
  const [date, setDate] = useState(first.slice(0, 10));
  const [time, setTime] = useState(first.slice(11, 16));
  const wall = `${date}T${time}`;
  const isTime = isWall(wall);

  async function place(): Promise<void> {
    const where = { id: channel.id, where: channelName(channel, shelf.channels), zone: channel.zone };
    if (isTime && (await actions.place(item.post.id, item.title, where, wall))) onDone();
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void place();
      }}
    >
      <div className={styles['when']}>
        <Field label="Day">
          <TextInput type="date" min="2000-01-01" max="2199-12-31" value={date} onChange={setDate} />
        </Field>
        <Field label="Time">
          <TextInput type="time" value={time} onChange={setTime} />
        </Field>
      </div>
      <p className={styles['note']}>
        {words.zone(channel.zone)}
        {wall === first.slice(0, 16) ? ', the next free posting time' : ''}
      </p>
      {item.suits.includes(channel.id) ? null : (
        <p className={styles['care']}>
          <StateMark state="risk" tone="care" />
          Needs editing before it can go out there.
        </p>
      )}
      <div>
        <Button type="submit" disabled={!isTime} data-testid="bank-place-go">
          Add to calendar
        </Button>
      </div>
    </form>
  );
}
