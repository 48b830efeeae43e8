import { titleFromText } from '../model/title';
import type { Instant, LocalDate } from '../time/types';
import type { Media } from '../model/media';
import type { Status } from '../model/status';
import { addDays, canonicalZone, instantToWall, parseIso, wallToInstant } from '../time';
import type { ChannelBook, ChannelFound } from './channel-book';
import type { DateCell } from './date-cell';
import { parseDate } from './date-cell';
import type { RowPost } from './item-book';
import { mediaOfCells } from './media-cell';
import { DEFAULT_TIME, MAX_LISTED, MAX_WORD_UNITS, short } from '../formats/limits';
import { spreadsheetPlain } from '../formats/spreadsheet-cell';
import type { WarningCollector } from './warning-collector';
import { parseTime } from './time-cell';
import type {
  ColumnField,
  DateOrder,
  ImportChoices,
  ImportedChannel,
  ImportedDelivery,
  ImportedPost,
  ImportQuestion,
  ImportTable,
  KnownWorkspace,
  Mapping,
  TableRow,
} from './types';
import { importanceOfWord, isYes, kindOfWord, statusOfWord, timingOfWord } from './words';

/** What people write where a date or time is still open. */
const OPEN =
  /^(tbc|tba|tbd|n\/?a|\?+|-+|–|a definir|à définir|offen|open|por definir|da definire|nog te bepalen|none|x)$/i;

export interface RowContext {
  readonly table: ImportTable;
  readonly mapping: Mapping;
  readonly order: DateOrder;
  readonly choices: ImportChoices;
  readonly known: KnownWorkspace;
  readonly book: ChannelBook;
  readonly tally: WarningCollector;
  readonly today: LocalDate;
}

type RowRead =
  { readonly ok: true; readonly value: RowPost } | { readonly ok: false; readonly reason: string };

/** A row cannot come in; the message is the reason shown. Never leaves this file. */
class RowFault extends Error {}

/** Most rows leave most fields out: one empty list serves them all. */
const NO_CELLS: readonly string[] = [];

/** Reads rows one after the other; remembers the last date, for sheets that write it once a day. */
export class RowReader {
  private readonly columns = new Map<ColumnField, number[]>();
  private readonly defaultChannel: ImportedChannel | undefined;
  private lastDate: LocalDate | null = null;
  private withoutChannel = 0;
  private withoutTime = 0;

  constructor(private readonly context: RowContext) {
    context.mapping.columns.forEach((column, at) => {
      this.columns.set(column.field, [...(this.columns.get(column.field) ?? []), at]);
    });
    const chosen = context.choices.channel;
    const found = chosen === undefined ? undefined : context.book.chosen(chosen);
    this.defaultChannel = found?.ok === true ? found.channel : undefined;
  }

  read(row: TableRow): RowRead {
    try {
      return { ok: true, value: this.readRow(row) };
    } catch (fault) {
      if (fault instanceof RowFault) return { ok: false, reason: fault.message };
      throw fault;
    }
  }

  /** What has to be asked once for the whole file. */
  questions(): ImportQuestion[] {
    const questions: ImportQuestion[] = [];
    if (this.withoutChannel > 0) {
      const say = 'Which channel do rows without one go to?';
      questions.push({ ask: 'channel', say, rows: this.withoutChannel });
    }
    if (this.withoutTime > 0 && this.context.choices.defaultTime === 'ask') {
      questions.push({
        ask: 'time',
        say: 'What time should rows without a time use?',
        rows: this.withoutTime,
      });
    }
    return questions;
  }

  private readRow(row: TableRow): RowPost {
    const cell = (field: ColumnField) => this.cells(row, field)[0] ?? '';
    const ownTexts = this.variants(row);
    const title = cell('title');
    const text = this.rawText(row) ?? ownTexts[0]?.text ?? '';
    const media = mediaOfCells(this.cells(row, 'media'), this.cells(row, 'alt'));
    if (text === '' && title === '' && media.length === 0) throw new RowFault('no text');
    const moment = this.moment(row);
    const key = cell('key') || null;
    if (moment === null) return this.bankRow(row, key, { title, text, media });
    const channels = this.channels(row, ownTexts);
    const status = this.status(row, text);
    const deliveries = channels.map((channel): ImportedDelivery => {
      const zone = this.zone(row, channel);
      const wall =
        moment.zoned === null
          ? `${moment.date}T${moment.time ?? DEFAULT_TIME}`
          : instantToWall(parseIso(moment.zoned) ?? 0, zone);
      return {
        key: null,
        channel: channel.ref,
        wall,
        zone,
        ...(status !== undefined && { status }),
        extra: {},
      };
    });
    const zone = deliveries[0]?.zone ?? this.context.known.zone;
    const variants = Object.fromEntries(
      ownTexts.flatMap((own) =>
        channels
          .filter((channel) => channel.platform === own.platform && own.text !== text)
          .map((channel) => [channel.ref, { text: own.text }] as const),
      ),
    );
    const post = {
      ...this.postFields(row, { title, text, media }, zone),
      bank: false,
      ...(Object.keys(variants).length > 0 && { variants }),
    };
    return { row: row.row, key, post, deliveries };
  }

  private bankRow(row: TableRow, key: string | null, words: Words): RowPost {
    const named = [...this.cells(row, 'channel'), ...this.cells(row, 'platform')];
    const post = this.postFields(row, words, this.context.known.zone);
    this.context.tally.add('{n} without a date: going to the bank', row.row);
    // A post in the bank stands on no channel yet: what the row named is kept as a label.
    const labels = [...new Set([...(post.labels ?? []), ...named])];
    return {
      row: row.row,
      key,
      post: { ...post, timing: post.timing ?? 'evergreen', bank: true, ...(labels.length > 0 && { labels }) },
      deliveries: [],
    };
  }

  private postFields(row: TableRow, words: Words, zone: string): ImportedPost {
    const cell = (field: ColumnField) => this.cells(row, field)[0] ?? '';
    const known = <Value>(
      field: ColumnField,
      read: (word: string) => Value | undefined,
    ): Value | undefined => {
      const word = cell(field);
      const value = word === '' ? undefined : read(word);
      if (word !== '' && value === undefined) {
        this.context.tally.add(
          `"${short(word)}" is not a known ${FIELD_WORDS[field] ?? field}: ignored`,
          row.row,
        );
      }
      return value;
    };
    const lastUseful = this.lastUseful(row, zone);
    const timing = known('timing', timingOfWord) ?? (lastUseful === undefined ? undefined : 'dated');
    const importance = known('importance', importanceOfWord);
    const kind = known('kind', kindOfWord);
    const labels = [...new Set(this.cells(row, 'labels').flatMap(splitLabels))].slice(0, MAX_LISTED);
    const notes = this.cells(row, 'notes').join('\n');
    const link = cell('link');
    const campaign = cell('campaign');
    const title = words.title || (this.columns.has('title') ? '' : titleFromText(words.text));
    return {
      title,
      text: words.text,
      ...(link !== '' && { link }),
      ...(timing !== undefined && { timing }),
      ...(lastUseful !== undefined && { lastUseful }),
      ...(importance !== undefined && { importance }),
      ...(kind !== undefined && { kind }),
      ...(campaign !== '' && { campaign }),
      ...(labels.length > 0 && { labels }),
      ...(notes !== '' && { notes }),
      ...(words.media.length > 0 && { media: words.media }),
      extra: {},
    };
  }

  /** Filled cells of a field, trimmed, with the spreadsheet's protecting apostrophe taken off. */
  private cells(row: TableRow, field: ColumnField): readonly string[] {
    const columns = this.columns.get(field);
    if (columns === undefined) return NO_CELLS;
    const filled: string[] = [];
    for (const at of columns) {
      const cell = spreadsheetPlain((row.cells[at] ?? '').trim()).trim();
      if (cell !== '') filled.push(cell);
    }
    return filled;
  }

  /** The words as they stand, outer blanks included when there is more than blanks. */
  private rawText(row: TableRow): string | undefined {
    for (const at of this.columns.get('text') ?? []) {
      const cell = row.cells[at] ?? '';
      if (cell.trim() !== '') return spreadsheetPlain(cell);
    }
    return undefined;
  }

  private variants(row: TableRow): { platform: string; text: string }[] {
    return (this.columns.get('variant') ?? []).flatMap((at) => {
      const text = spreadsheetPlain(row.cells[at] ?? '');
      const platform = this.context.mapping.columns[at]?.platform;
      return text.trim() === '' || platform === undefined ? [] : [{ platform, text }];
    });
  }

  /** When the row is due; null for the bank. */
  private moment(row: TableRow): DateCell | null {
    const { order, today, choices, tally } = this.context;
    const cell =
      [...this.cells(row, 'datetime'), ...this.cells(row, 'date')].find((text) => !OPEN.test(text)) ?? '';
    const clock = this.cells(row, 'time').find((text) => !OPEN.test(text)) ?? '';
    let found: DateCell;
    if (cell === '') {
      if (clock === '' || this.lastDate === null) return null;
      tally.add('{n} with a time but no date: used the date of the row above', row.row);
      found = { date: this.lastDate, time: null, zoned: null, yearGuessed: false };
    } else {
      const read = parseDate(cell, order, today);
      if (read === undefined) throw new RowFault(`"${short(cell)}" is not a readable date`);
      found = read;
    }
    this.lastDate = found.date;
    if (found.yearGuessed) tally.add('{n} without a year: used the nearest matching date', row.row);
    if (found.zoned !== null) return found;
    const ownTime = clock === '' ? found.time : this.clock(clock, today);
    if (ownTime !== null) return { ...found, time: ownTime };
    this.withoutTime += 1;
    const time =
      choices.defaultTime === undefined || choices.defaultTime === 'ask' ? DEFAULT_TIME : choices.defaultTime;
    if (choices.defaultTime !== 'ask') tally.add(`{n} with a date but no time: used ${time}`, row.row);
    return { ...found, time };
  }

  private clock(cell: string, today: LocalDate): string {
    // Spreadsheets sometimes keep a time as a moment on their first day: '1899-12-30T09:00'.
    const time =
      parseTime(cell) ?? parseDate(cell, this.context.order, today)?.time ?? parseTime(cell.slice(11));
    if (time === undefined || time === null) throw new RowFault(`"${short(cell)}" is not a readable time`);
    return time;
  }

  private channels(row: TableRow, ownTexts: readonly { platform: string }[]): ImportedChannel[] {
    const { book, mapping } = this.context;
    const platform = this.cells(row, 'platform')[0] ?? '';
    const names = this.cells(row, 'channel');
    const found: ChannelFound[] = names.flatMap((name) => book.findAll(name, platform));
    if (names.length === 0 && platform !== '') found.push(...book.findAll(platform, ''));
    for (const at of this.columns.get('switch') ?? []) {
      const on = mapping.columns[at]?.platform;
      if (on !== undefined && isYes(row.cells[at] ?? '')) found.push(book.find('', on));
    }
    if (found.length === 0) found.push(...ownTexts.map((own) => book.find('', own.platform)));
    const bad = found.find((one) => !one.ok);
    if (bad !== undefined && !bad.ok) throw new RowFault(bad.reason);
    const channels = [...new Set(found.flatMap((one) => (one.ok ? [one.channel] : [])))];
    if (channels.length > 0) return channels;
    const fallback = this.defaultChannel ?? book.only();
    if (fallback !== undefined) return [fallback];
    this.withoutChannel += 1;
    return [];
  }

  private zone(row: TableRow, channel: ImportedChannel): string {
    const cell = this.cells(row, 'zone')[0];
    if (cell !== undefined) {
      const zone = cell.length > MAX_WORD_UNITS ? undefined : canonicalZone(cell);
      if (zone === undefined)
        throw new RowFault(`"${short(cell)}" is no time zone; write it like Europe/London`);
      // A zone's old and new names ('Asia/Kolkata') are both right: only the letters' case is mended.
      return zone.toLowerCase() === cell.toLowerCase() ? zone : cell;
    }
    return this.context.choices.zone ?? channel.fields.zone ?? this.context.known.zone;
  }

  /** Undefined when the row does not say: then a new delivery gets the usual status and a known one keeps its. */
  private status(row: TableRow, text: string): Status | undefined {
    const cell = this.cells(row, 'status')[0];
    if (cell === undefined) {
      if (text === '') this.context.tally.add('{n} without text: imported as ideas', row.row);
      return undefined;
    }
    const status = statusOfWord(cell);
    if (status === undefined)
      this.context.tally.add(`"${short(cell)}" is not a known status: imported as draft`, row.row);
    return status ?? 'draft';
  }

  /** A day alone means the whole day: useful until its midnight, which is exclusive. */
  private lastUseful(row: TableRow, zone: string): Instant | undefined {
    const cell = this.cells(row, 'lastUseful')[0];
    if (cell === undefined || OPEN.test(cell)) return undefined;
    const found = parseDate(cell, this.context.order, this.context.today);
    if (found === undefined) {
      this.context.tally.add(`"${short(cell)}" is not a date: the use-by time was ignored`, row.row);
      return undefined;
    }
    if (found.zoned !== null) return parseIso(found.zoned);
    const wall = found.time === null ? `${addDays(found.date, 1)}T00:00` : `${found.date}T${found.time}`;
    return wallToInstant(wall, zone).at;
  }
}

interface Words {
  readonly title: string;
  readonly text: string;
  readonly media: readonly Media[];
}

const FIELD_WORDS: { readonly [Field in ColumnField]?: string } = {
  timing: 'timing',
  importance: 'importance',
  kind: 'kind of post',
};

function splitLabels(cell: string): string[] {
  return cell
    .split(/[,;|\n]|\s(?=#)/)
    .map((label) => label.trim().replace(/^#+/, ''))
    .filter((label) => label !== '');
}
