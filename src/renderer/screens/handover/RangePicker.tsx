import { ChevronDown } from 'lucide-react';
import type { LocalDate } from '../../../core/time/types';
import { addDays } from '../../../core/time';
import { Button, Field, Popover, TextInput } from '../../ui';
import type { DateRange } from '../../store/handover-targets';
import type { TimeWords } from '../../words/times';
import styles from './HandoverScreen.module.css';

const LENGTHS: readonly { readonly words: string; readonly days: number }[] = [
  { words: 'A week', days: 6 },
  { words: 'Four weeks', days: 28 },
  { words: 'Three months', days: 92 },
  { words: 'A year', days: 365 },
];

export interface RangePickerProps {
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly words: TimeWords;
  onChange(range: DateRange): void;
}

/** The days that a hand-over covers. */
export function RangePicker({ range, today, words, onChange }: RangePickerProps) {
  return (
    <Popover
      label="Days to hand over"
      variant="quiet"
      testId="handover-range"
      button={
        <>
          {words.day(range.from)} – {words.day(range.to)}
          <ChevronDown size="0.75rem" strokeWidth={2} aria-hidden />
        </>
      }
    >
      {(close) => (
        <div className={styles['range']}>
          <div className={styles['dates']}>
            <Field label="From">
              <TextInput
                type="date"
                value={range.from}
                onChange={(from) => from !== '' && onChange({ from, to: from > range.to ? from : range.to })}
              />
            </Field>
            <Field label="To, included">
              <TextInput
                type="date"
                value={range.to}
                min={range.from}
                onChange={(to) => to !== '' && onChange({ from: to < range.from ? to : range.from, to })}
              />
            </Field>
          </div>
          <div className={styles['lengths']}>
            {LENGTHS.map(({ words: length, days }) => (
              <Button
                key={days}
                size="small"
                onClick={() => {
                  onChange({ from: today, to: addDays(today, days) });
                  close();
                }}
              >
                {length}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Popover>
  );
}
