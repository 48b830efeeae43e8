import Papa from 'papaparse';
import { wallToInstant } from '../../../src/core/time';

/**
 * What each vendor's importer takes, written from the vendors' facts and not from our writer: the names of the
 * columns, where text and time stand, how a time is read, how many rows, and what makes it refuse a file.
 */
interface VendorRules {
  readonly header: readonly string[] | null;
  readonly columns: number;
  readonly rows: number;
  readonly bom: boolean;
  readonly text: number;
  /** Reads the time of a row as a wall time; null when the importer would refuse it. */
  readonly wall: (cells: readonly string[]) => string | null;
  readonly refuses?: (cells: readonly string[]) => string | null;
}

const at = (cells: readonly string[], place: number) => cells[place] ?? '';

function minute(cell: string): string | null {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(cell) ? cell.replace(' ', 'T') : null;
}

function slashed(cell: string): string | null {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
  return found && Number(found[1]) <= 12 ? `${found[3]}-${found[1]}-${found[2]}` : null;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function english(cell: string): string | null {
  const found = /^([A-Z][a-z]{2}) (\d{2}), (\d{4}) (\d{1,2}):(\d{2}) (AM|PM)$/.exec(cell);
  const month = MONTHS.indexOf(found?.[1] ?? '') + 1;
  const hour = Number(found?.[4]);
  if (!found || month === 0 || hour < 1 || hour > 12) return null;
  const clock = (hour % 12) + (found[6] === 'PM' ? 12 : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${found[3]}-${two(month)}-${found[2]}T${two(clock)}:${found[5]}`;
}

const numbered = (name: string, to: number) => Array.from({ length: to }, (_, n) => `${name} ${n + 1}`);
const METRICOOL = [
  ...'Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,GBP,Instagram,Pinterest,TikTok,Youtube,Threads,Bluesky'.split(
    ',',
  ),
  ...numbered('Picture Url', 10),
  ...numbered('Alt text picture', 10),
  ...'Document title,Shortener,Video Thumbnail Url,Video Cover Frame,Twitter/X Can reply,Twitter/X Type,Twitter/X Poll Duration minutes'.split(
    ',',
  ),
  ...numbered('Twitter/X Poll Option', 4),
  ...'Pinterest Board,Pinterest Pin Title,Pinterest Pin Link,Pinterest Pin New Format,Instagram Post Type,Instagram Show Reel On Feed,Instagram Trial Reel Share Automatically,Youtube Video Title,Youtube Video Type,Youtube Video Privacy,Youtube video for kids,Youtube AI generated content,Youtube notify subscribers,Youtube Video Category,Youtube Video Tags,Youtube playlist,GBP Post Type,Facebook Post Type,Facebook Title,First Comment Text,TikTok Title,TikTok disable comments,TikTok disable duet,TikTok disable stitch,TikTok Post Privacy,TikTok Branded Content,TikTok Your Brand,TikTok Auto Add Music,TikTok Photo Cover Index,TikTok musicId,TikTok music title,TikTok music author,TikTok music previewUrl,TikTok music thumbnailUrl,TikTok music soundVolume,TikTok music originalVolume,TikTok music startMillis,TikTok music endMillis,TikTok Ai generated content,LinkedIn Type,LinkedIn Poll Question'.split(
    ',',
  ),
  ...numbered('LinkedIn Poll Option', 4),
  ...'LinkedIn Poll Duration,LinkedIn Show link preview,LinkedIn Images as Carousel,Threads Reply Control,Threads Is Spoiler,Threads Post Type,Brand name'.split(
    ',',
  ),
];

export const VENDORS: { readonly [scheduler: string]: VendorRules } = {
  buffer: {
    header: ['Text', 'Image URL', 'Tags', 'Posting Time'],
    columns: 4,
    rows: 100,
    bom: true,
    text: 0,
    wall: (cells) => minute(at(cells, 3)),
    refuses: (cells) => (at(cells, 1) === '' || /\.(jpg|png)(\?|$)/.test(at(cells, 1)) ? null : 'no picture'),
  },
  publer: {
    header: [
      'Date - Intl. format or prompt',
      'Text',
      'Link(s) - Separated by comma for FB carousels',
      'Media URL(s) - Separated by comma',
      'Title - For the video, pin, PDF ..',
      'Label(s) - Separated by comma',
      'Alt text(s) - Separated by ||',
      'Comment(s) - Separated by ||',
      'Pin board, FB album, or Google category',
      'Post subtype - I.e. story, reel, PDF ..',
      'CTA - For Facebook links or Google',
      'Reminder - For stories, reels, shorts, and TikToks',
    ],
    columns: 12,
    rows: Infinity,
    bom: false,
    text: 1,
    wall: (cells) => minute(at(cells, 0)),
  },
  'vista-social': {
    header: ['message', 'type', 'link', 'time'],
    columns: 4,
    rows: Infinity,
    bom: false,
    text: 0,
    wall: (cells) => minute(at(cells, 3)),
    refuses: (cells) => {
      const type = at(cells, 1);
      if (!['image', 'video', 'article', 'message'].includes(type)) return 'type';
      return (type === 'message') === (at(cells, 2) === '') ? null : 'link';
    },
  },
  metricool: {
    header: METRICOOL,
    columns: 97,
    rows: 500,
    bom: true,
    text: 0,
    wall: (cells) =>
      /^\d{4}-\d{2}-\d{2}$/.test(at(cells, 1)) && /^\d{2}:\d{2}:\d{2}$/.test(at(cells, 2))
        ? `${at(cells, 1)}T${at(cells, 2)}`
        : null,
    refuses: (cells) => {
      const flags = cells.slice(3, 14);
      if (!flags.every((flag) => flag === 'true' || flag === 'false')) return 'flags';
      return flags.slice(1).includes('true') ? null : 'no network';
    },
  },
  sprout: {
    header: ['date', 'time_24hr', 'message_text', 'public_image_url'],
    columns: 4,
    rows: 350,
    bom: true,
    text: 2,
    wall: (cells) => {
      const day = slashed(at(cells, 0));
      return day && /^\d{2}:\d{2}$/.test(at(cells, 1)) ? `${day}T${at(cells, 1)}` : null;
    },
  },
  highlevel: {
    header: [
      'postAtSpecificTime (YYYY-MM-DD HH:mm:ss)',
      'content',
      'link (OGmetaUrl)',
      'imageUrls',
      'gifUrl',
      'videoUrls',
    ],
    columns: 6,
    rows: 90,
    bom: false,
    text: 1,
    wall: (cells) =>
      /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(at(cells, 0)) ? at(cells, 0).replace(' ', 'T') : null,
    refuses: (cells) => {
      if (cells.slice(3, 6).filter((cell) => cell !== '').length > 1) return 'two kinds of media';
      return at(cells, 3).split(', ').length <= 10 ? null : 'too many pictures';
    },
  },
  hootsuite: {
    header: null,
    columns: 3,
    rows: 350,
    bom: false,
    text: 1,
    wall: (cells) => {
      const [day = '', clock = ''] = at(cells, 0).split(' ');
      const date = slashed(day);
      return date && /^\d{2}:\d{2}$/.test(clock) ? `${date}T${clock}` : null;
    },
  },
  socialpilot: {
    header: null,
    columns: 7,
    rows: Infinity,
    bom: false,
    text: 0,
    wall: (cells) => english(at(cells, 2)),
    refuses: (cells) => (at(cells, 4) === '' ? null : 'a first comment that nobody wrote'),
  },
};

export interface Imported {
  readonly at: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** What the vendor would make of a file: its posts, or the sentence with which it would refuse all of it. */
export function vendorReads(scheduler: string, file: string, zone: string): Imported[] | string {
  const rules = VENDORS[scheduler];
  if (!rules) throw new Error(`no rules for ${scheduler}`);
  const hasBom = file.startsWith('\uFEFF');
  if (hasBom !== rules.bom) return hasBom ? 'a byte order mark' : 'no byte order mark';
  const { data, errors } = Papa.parse<string[]>(hasBom ? file.slice(1) : file, {
    newline: '\r\n',
    delimiter: ',',
  });
  if (errors.length > 0) return errors[0]?.message ?? 'damaged';
  if (data.at(-1)?.join('') === '') data.pop();
  if (rules.header !== null && JSON.stringify(data.shift()) !== JSON.stringify(rules.header)) return 'header';
  if (data.length > rules.rows) return 'too many rows';
  const posts: Imported[] = [];
  for (const [n, cells] of data.entries()) {
    if (cells.length !== rules.columns) return `row ${n + 1}: ${cells.length} columns`;
    const wall = rules.wall(cells);
    if (wall === null) return `row ${n + 1}: time`;
    const reason = rules.refuses?.(cells) ?? null;
    if (reason !== null) return `row ${n + 1}: ${reason}`;
    posts.push({ at: wallToInstant(wall, zone).at, text: at(cells, rules.text), cells });
  }
  return posts;
}
