import { WEEKDAYS, type ClockTime, type Weekday } from '../../../core/time/types';
import { type Channel } from '../../../core/model/channel';
import { weekdayShort } from '../../../core/words/calendar';

/** Times of one day as they stand in a field: '09:00, 12:00'. */
export type TimesText = Readonly<Record<Weekday, string>>;

export function timesToText(times: Channel['postingTimes']): TimesText {
  const text = (day: Weekday) => (times?.[day] ?? []).join(', ');
  return {
    mon: text('mon'),
    tue: text('tue'),
    wed: text('wed'),
    thu: text('thu'),
    fri: text('fri'),
    sat: text('sat'),
    sun: text('sun'),
  };
}

/**
 * The posting times a person typed; '9:00' becomes '09:00'. A part that is no time stays as it is, so that the
 * command can name it. null: no times at all, the channel posts whenever it is told.
 */
export function textToTimes(text: TimesText): Channel['postingTimes'] {
  const times: { [Day in Weekday]?: ClockTime[] } = {};
  for (const day of WEEKDAYS) {
    const parts = text[day]
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(padded);
    if (parts.length > 0) times[day] = [...new Set(parts)].sort();
  }
  return Object.keys(times).length === 0 ? null : times;
}

function padded(part: string): string {
  const match = /^(\d{1,2})[:.h](\d{2})$/i.exec(part) ?? /^(\d{1,2})()h?$/i.exec(part);
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] || '00'}` : part;
}

/** 'Mon to Fri 09:00, 12:00; Sat 10:00' for a table cell. */
export function timesInWords(times: Channel['postingTimes']): string {
  const runs: { from: Weekday; to: Weekday; times: string }[] = [];
  for (const day of WEEKDAYS) {
    const said = (times?.[day] ?? []).join(', ');
    const last = runs.at(-1);
    const follows = last !== undefined && WEEKDAYS.indexOf(last.to) === WEEKDAYS.indexOf(day) - 1;
    if (said === '') continue;
    if (last && follows && last.times === said) last.to = day;
    else runs.push({ from: day, to: day, times: said });
  }
  if (runs.length === 0) return 'any time';
  return runs
    .map(
      (run) =>
        `${run.from === run.to ? weekdayShort(run.from) : `${weekdayShort(run.from)} to ${weekdayShort(run.to)}`} ${run.times}`,
    )
    .join('; ');
}
