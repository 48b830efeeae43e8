import { useState } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import { platformOrGeneric } from '../../../../core/platform';
import { addDays, isLocalDate } from '../../../../core/time';
import { Button, Select, TextInput } from '../../../ui';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './bank-drawer.module.css';

interface PlacePanelProps {
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  onPlace(channel: ChannelId, day: string): void;
}

/** Where a bank post goes, said with keys: the time is the channel's next free posting time that day. */
export function PlacePanel({ plan, actions, onPlace }: PlacePanelProps) {
  const { frame, words, today, range } = plan;
  const [channel, setChannel] = useState<ChannelId | ''>(frame.channels[0]?.id ?? '');
  const [day, setDay] = useState(range.first > today ? range.first : addDays(today, 1));
  const good = channel !== '' && isLocalDate(day);
  return (
    <div className={styles['place']}>
      <Select
        aria-label="Channel"
        options={frame.channels.map((one) => ({
          value: one.id,
          label: `${platformOrGeneric(one.platform).name}, ${one.handle || one.name}`,
        }))}
        value={channel === '' ? (frame.channels[0]?.id ?? '') : channel}
        onChange={setChannel}
      />
      <TextInput type="date" aria-label="Day" value={day} onChange={setDay} />
      <p className={styles['facts']}>
        {!good
          ? 'Choose a channel and a day.'
          : range.days.includes(day)
            ? `${words.day(day)}, ${words.clock(actions.freeTime(channel, day))}: next free posting time.`
            : `Next free posting time on ${words.day(day)}.`}
      </p>
      <Button
        variant="plain"
        disabled={!good}
        data-testid="place-here"
        onClick={() => good && onPlace(channel, day)}
      >
        Add to calendar
      </Button>
    </div>
  );
}
