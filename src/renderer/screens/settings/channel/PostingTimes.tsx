import { WEEKDAYS } from '../../../../core/time/types';
import { WEEKDAY_NAMES } from '../../../../core/words/calendar';
import { Button, Field, TextInput } from '../../../ui';
import styles from '../ChannelSheet.module.css';
import { Disclosure } from '../Disclosure';
import { textToTimes, timesInWords } from '../times-text';
import type { ChannelFieldsProps } from './draft-props';

/** When posts like to go out there, a line a weekday. */
export function PostingTimes({ draft, set }: ChannelFieldsProps) {
  return (
    <Disclosure title="Posting times" now={timesInWords(textToTimes(draft.times))}>
      <p className={styles['hint']}>Preferred times for new and moved posts. Separate with commas.</p>
      {WEEKDAYS.map((day) => (
        <Field key={day} label={WEEKDAY_NAMES[day]} layout="row">
          <TextInput
            value={draft.times[day]}
            onChange={(text) => set({ times: { ...draft.times, [day]: text } })}
            placeholder="none"
          />
        </Field>
      ))}
      <Button
        size="small"
        onClick={() => {
          const { mon } = draft.times;
          set({ times: { ...draft.times, tue: mon, wed: mon, thu: mon, fri: mon } });
        }}
      >
        Copy Monday’s times to Tuesday–Friday
      </Button>
    </Disclosure>
  );
}
