import { titleFromText } from '../model/title';
import type { LocalDate, WallTime } from '../time/types';
import { addDays, instantToWall, isLocalDate, isWall, parseIso } from '../time';
import { ChannelBook } from './channel-book';
import type { IcsCalendar, IcsEvent, IcsLine } from '../formats/ics-read';
import { icsLine } from '../formats/ics-read';
import { RepeatBudget, repeatDays } from '../formats/ics-repeat';
import { readRepeat } from '../formats/ics-rule';
import { zoneOfTzid } from '../formats/ics-zone';
import { contentKey } from './item-book';
import {
  DEFAULT_TIME,
  FIRST_YEAR,
  isPlanYear,
  LAST_YEAR,
  MAX_CELL_UNITS,
  MAX_REPEATS,
  short,
} from '../formats/limits';
import { attachedMedia, labelsOf, statusOf, textOf, uidOf } from './ics-event';
import type { ImportProgress } from './plan-table';
import { campaignsOf } from './campaigns';
import { WarningCollector } from './warning-collector';
import type {
  ImportChoices,
  ImportedChannel,
  ImportedPost,
  ImportItem,
  ImportPreview,
  KnownWorkspace,
  SkippedRow,
} from './types';

/** Repeats are taken for two years, from a month ago (or from their first day when that is later). */
const REPEAT_DAYS = 731;
const LOOK_BACK_DAYS = 31;

interface Start {
  readonly wall: WallTime;
  /** Null: the time is 'floating' and read in the channel's zone. */
  readonly zone: string | null;
  readonly allDay: boolean;
}

/** Turns the events of a calendar into posts: one event, or one repeat of it, is one post on one channel. */
export function* planIcs(
  calendar: IcsCalendar,
  known: KnownWorkspace,
  choices: ImportChoices,
  today: LocalDate,
): Generator<ImportProgress, ImportPreview> {
  const planner = new IcsPlanner(calendar, known, choices, today);
  for (const [index, event] of calendar.events.entries()) {
    // Each is a step: a rule from long ago may be half a second of walking.
    yield { done: index, total: calendar.events.length };
    planner.take(event);
  }
  yield { done: calendar.events.length, total: calendar.events.length };
  return planner.preview();
}

class IcsPlanner {
  private readonly book: ChannelBook;
  private readonly tally = new WarningCollector();
  private readonly items = new Map<string, ImportItem>();
  private readonly skipped: SkippedRow[] = [];
  private readonly moved: ReadonlySet<string>;
  private readonly fallback: ImportedChannel | undefined;
  private readonly budget = new RepeatBudget();
  private withoutChannel = 0;
  private allDay = 0;
  private repeats = 0;

  constructor(
    private readonly calendar: IcsCalendar,
    private readonly known: KnownWorkspace,
    private readonly choices: ImportChoices,
    private readonly today: LocalDate,
  ) {
    this.book = new ChannelBook(known.channels);
    // Single repeats that were changed stand in the file as events of their own.
    this.moved = new Set(
      calendar.events.flatMap((event) => {
        const line = icsLine(event, 'RECURRENCE-ID');
        return line === undefined ? [] : [`${uidOf(event)}/${this.start(line)?.wall.slice(0, 10) ?? ''}`];
      }),
    );
    const chosen = choices.channel === undefined ? undefined : this.book.chosen(choices.channel);
    if (chosen?.ok === true) this.fallback = chosen.channel;
    else {
      const named = calendar.name === '' ? undefined : this.book.find(calendar.name, '');
      this.fallback = named?.ok === true ? named.channel : this.book.only();
    }
  }

  take(event: IcsEvent): void {
    const startLine = icsLine(event, 'DTSTART');
    const start = startLine === undefined ? null : this.start(startLine);
    if (start === null) return this.skip(event, 'no readable start date');
    if (start.wall.slice(0, 4) > String(LAST_YEAR)) return this.skip(event, outOfYears(start.wall));
    const rule = icsLine(event, 'RRULE');
    if (rule === undefined || icsLine(event, 'RECURRENCE-ID') !== undefined)
      return this.add(event, start, null);
    this.addRepeats(event, start, rule.value);
  }

  private addRepeats(event: IcsEvent, start: Start, value: string): void {
    const rule = readRepeat(value);
    if (rule === null) {
      this.tally.add('{n} with an unknown repeat rule: only the first one was imported', event.place);
      return this.add(event, start, null);
    }
    const first = start.wall.slice(0, 10);
    const earliest = addDays(this.today, -LOOK_BACK_DAYS);
    const from = first > earliest ? first : earliest;
    const range = { from, until: addDays(from, REPEAT_DAYS) };
    const repeated = repeatDays(first, rule, range, MAX_REPEATS - this.repeats, this.budget);
    const extra = this.listedDays(event, 'RDATE');
    const all = [...new Set([...repeated.days, ...extra])].sort();
    const days = all.slice(0, MAX_REPEATS - this.repeats);
    const cut = repeated.cut || days.length < all.length;
    this.repeats += days.length;
    const more =
      rule.count === null ? rule.until === null || rule.until >= range.until : rule.count > days.length;
    if (cut)
      this.tally.add(`{n} repeat more often than ${MAX_REPEATS} times: the rest was skipped`, event.place);
    else if (more && days.length > 0) {
      this.tally.add(
        `{n} repeat: imported from ${range.from} until ${addDays(range.until, -1)}`,
        event.place,
      );
    }
    if (days.length === 0) return this.skip(event, 'all its repeats are in the past');
    const left = new Set(this.listedDays(event, 'EXDATE'));
    for (const day of days) {
      if (left.has(day) || this.moved.has(`${uidOf(event)}/${day}`)) continue;
      this.add(event, { ...start, wall: `${day}${start.wall.slice(10)}` }, day);
    }
  }

  /** Days named one by one, beside the rule or against it. */
  private listedDays(event: IcsEvent, name: 'RDATE' | 'EXDATE'): LocalDate[] {
    return event.lines
      .filter((line) => line.name === name)
      .flatMap((line) =>
        line.value.split(',').flatMap((value) => this.start({ ...line, value })?.wall.slice(0, 10) ?? []),
      );
  }

  private add(event: IcsEvent, start: Start, repeat: LocalDate | null): void {
    if (!isPlanYear(start.wall)) return this.skip(event, outOfYears(start.wall));
    const summary = textOf(event, 'SUMMARY');
    const own = textOf(event, 'X-HOLDFAST-CHANNEL');
    const { channel, words, rest } = this.channel(summary, labelsOf(event), own);
    const text = textOf(event, 'DESCRIPTION') || words;
    if (text === '') return this.skip(event, 'no text');
    const time =
      this.choices.defaultTime === undefined || this.choices.defaultTime === 'ask'
        ? DEFAULT_TIME
        : this.choices.defaultTime;
    const wall = start.allDay ? `${start.wall.slice(0, 10)}T${time}` : start.wall;
    const zone = start.zone ?? this.choices.zone ?? channel?.fields.zone ?? this.known.zone;
    const status = statusOf(textOf(event, 'STATUS'));
    const link = textOf(event, 'URL');
    if ([text, words, link, uidOf(event)].some((one) => one.length > MAX_CELL_UNITS))
      return this.skip(event, 'a text of more than 1 MB');
    if (channel === undefined) this.withoutChannel += 1;
    if (start.allDay) this.allDay += 1;
    const media = attachedMedia(event);
    const post: ImportedPost = {
      title: words || titleFromText(text),
      text,
      ...(link !== '' && { link }),
      ...(rest.length > 0 && { labels: rest }),
      ...(media.length > 0 && { media }),
      extra: {},
    };
    const deliveries =
      channel === undefined
        ? []
        : [
            {
              key: null,
              channel: channel.ref,
              wall,
              zone,
              ...(status !== undefined && { status }),
              extra: {},
            },
          ];
    const uid = uidOf(event);
    const recurrence = icsLine(event, 'RECURRENCE-ID');
    const day =
      repeat ?? (recurrence === undefined ? null : (this.start(recurrence)?.wall.slice(0, 10) ?? null));
    const key = uid === '' ? contentKey(post, deliveries) : day === null ? uid : `${uid}/${day}`;
    this.items.set(key, {
      row: event.place,
      key,
      auto: uid === '',
      onlyUpdate: status === 'cancelled',
      post,
      deliveries,
    });
  }

  /** Our own exports name the channel; other calendars may do so in a category, or in front of the summary. */
  private channel(summary: string, labels: readonly string[], own: string) {
    if (own !== '') {
      const found = this.book.find(own, '');
      if (found.ok) return { channel: found.channel, words: summary, rest: labels };
    }
    for (const label of labels) {
      const found = this.book.find(label, '');
      if (found.ok)
        return { channel: found.channel, words: summary, rest: labels.filter((one) => one !== label) };
    }
    const prefix = /^(?:\[([^\]]{1,40})\]|([^:]{1,40}):)/.exec(summary);
    const word = prefix?.[1] ?? prefix?.[2];
    const words = summary.slice(prefix?.[0].length ?? 0).trim();
    const found = word === undefined || words === '' ? undefined : this.book.find(word, '');
    if (found?.ok === true) return { channel: found.channel, words, rest: labels };
    return { channel: this.fallback, words: summary, rest: labels };
  }

  private start(line: IcsLine): Start | null {
    const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(line.value.trim());
    if (found === null) return null;
    const [, year, month, day, hour, minute, second, utc] = found;
    const date = `${year}-${month}-${day}`;
    if (!isLocalDate(date)) return null;
    if (hour === undefined) return { wall: `${date}T00:00`, zone: null, allDay: true };
    const clock = `${hour}:${minute}${second === undefined || second === '00' ? '' : `:${second}`}`;
    const wall = `${date}T${clock}`;
    if (!isWall(wall)) return null;
    // The last year of all has no room for a zone's offset.
    if (utc !== undefined && wall < '9999') {
      const zone = zoneOfTzid(this.calendar.zone) ?? this.choices.zone ?? this.known.zone;
      return { wall: instantToWall(parseIso(`${wall}Z`) ?? 0, zone), zone, allDay: false };
    }
    const tzid = line.params.get('TZID');
    const zone = tzid === undefined ? zoneOfTzid(this.calendar.zone) : zoneOfTzid(tzid);
    if (tzid !== undefined && zone === undefined) {
      this.tally.add(`The zone "${short(tzid)}" is unknown: ${this.known.zone} was used`, 0);
    }
    return { wall, zone: zone ?? null, allDay: false };
  }

  private skip(event: IcsEvent, reason: string): void {
    this.skipped.push({
      row: event.place,
      reason,
      cells: [textOf(event, 'SUMMARY'), icsLine(event, 'DTSTART')?.value ?? ''],
    });
  }

  preview(): ImportPreview {
    const items = [...this.items.values()];
    const cut = this.calendar.cut ? ['The file ends in the middle of an event: that one was skipped.'] : [];
    const asksTime = this.allDay > 0 && this.choices.defaultTime === 'ask';
    const usedTime =
      this.allDay > 0 && !asksTime
        ? [`${this.allDay} without a time: ${this.choices.defaultTime ?? DEFAULT_TIME} was used.`]
        : [];
    return {
      source: {
        workspace: null,
        people: [],
        things: [],
        channels: this.book.used(),
        campaigns: campaignsOf([], this.known),
        days: [],
        items,
      },
      skipped: this.skipped,
      warnings: [...cut, ...usedTime, ...this.tally.sentences()],
      unknownColumns: [],
      questions: [
        ...(this.withoutChannel > 0
          ? [
              {
                ask: 'channel',
                say: 'Which channel do these events go to?',
                rows: this.withoutChannel,
              } as const,
            ]
          : []),
        ...(asksTime
          ? [
              {
                ask: 'time',
                say: 'What time should events without a time use?',
                rows: this.allDay,
              } as const,
            ]
          : []),
      ],
      counts: {
        posts: items.length,
        deliveries: items.reduce((sum, item) => sum + item.deliveries.length, 0),
        undated: 0,
        skipped: this.skipped.length,
        newChannels: this.book.used().filter((channel) => channel.existing === null).length,
      },
      zone: this.choices.zone ?? this.known.zone,
      mapping: null,
      dateOrder: null,
      remember: null,
    };
  }
}

function outOfYears(wall: WallTime): string {
  return `the date ${wall.slice(0, 10)} is not between ${FIRST_YEAR} and ${LAST_YEAR}`;
}
