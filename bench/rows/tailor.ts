import { GENTLE_FIXES, lookAt, type BulkText } from '../../src/core/tailor';
import { countText } from '../../src/core/text';
import { testChannel } from '../../src/core/model/testing/channel';
import { testPost } from '../../src/core/model/testing/post';
import { ms, spread, type Line } from '../result';
import { median, processorMs } from '../stats';

/** As long as X lets a paying account write. */
const LETTERS = 25_000;
/** What a key may cost of the frame it is drawn in. Source: the goals in docs/benchmarks.md. */
const KEY_MS = 2;
const TEXTS = 5_000;
const SECONDS_FOR_ALL = 2;

const KINDS: Readonly<Record<string, { readonly platform: string; readonly piece: string }>> = {
  'plain English, X': { platform: 'x', piece: 'Warm loaves at eight, and rye at nine. ' },
  'links and emoji, X': {
    platform: 'x',
    piece: 'Loaves 🥖 at https://example.com/a?b=c and 👩‍👩‍👧 for @bramble! ',
  },
  'Japanese, Bluesky': { platform: 'bluesky', piece: 'パン屋は三時に始まります。' },
  'Hindi, Threads': { platform: 'threads', piece: 'नमस्ते दुनिया, आज ताज़ी रोटी 🙏🏽 ' },
  'mixed, Mastodon': {
    platform: 'mastodon',
    piece: 'Ask @alice@example.social about https://example.com. Größe! ',
  },
  'curly signs, SMS': { platform: 'sms', piece: 'We’re open – till 6… ' },
};

/** T1 and T2: what a key costs in a very long text, and what it costs to look at 5,000 texts for what could be fixed. */
export function tailorLines(repeats: number): Line[] {
  const keys = Object.entries(KINDS).map(([what, { platform, piece }]): Line => {
    const text = piece.repeat(Math.ceil(LETTERS / piece.length)).slice(0, LETTERS);
    const times = keyTimes(platform, text, repeats * 12);
    return {
      row: 'T1',
      what: `a key in ${LETTERS.toLocaleString('en')} letters counted, processor time (${what}) / 2 ms`,
      ours: spread(times),
      anchor: ms(KEY_MS),
      ratio: median(times) / KEY_MS,
      limit: 1,
    };
  });
  return [...keys, fixAllLine(repeats)];
}

/** Types in the middle of the text, a letter at a time, as a person would. */
function keyTimes(platform: string, text: string, keys: number): number[] {
  const middle = text.lastIndexOf(' ', text.length / 2) + 1 || Math.floor(text.length / 2);
  const [before, after] = [text.slice(0, middle), text.slice(middle)];
  const times: number[] = [];
  for (let key = 1; key <= keys + 10; key += 1) {
    const typed = `${before}${'bread '.repeat(key).slice(0, key)}${after}`;
    const since = processorMs();
    countText(platform, typed);
    if (key > 10) times.push(processorMs() - since);
  }
  return times;
}

function fixAllLine(repeats: number): Line {
  const texts = variants();
  const channels = [...new Set(texts.map(({ channel }) => channel))];
  const times: number[] = [];
  let changed = 0;
  for (let round = 0; round < repeats; round += 1) {
    const since = processorMs();
    const made = [...lookAt(texts, channels, [...GENTLE_FIXES, 'move-link', 'shorten'])];
    times.push(processorMs() - since);
    changed = made.filter((one) => one !== null && 'after' in one).length;
  }
  return {
    row: 'T2',
    what: `“fix all” over ${TEXTS.toLocaleString('en')} texts (${changed.toLocaleString('en')} mended), processor time / 2 s`,
    ours: spread(times),
    anchor: ms(SECONDS_FOR_ALL * 1000),
    ratio: median(times) / (SECONDS_FOR_ALL * 1000),
    limit: 1,
  };
}

/** Texts of all lengths on five platforms; about half need something. */
function variants(): readonly BulkText[] {
  const channels = ['x', 'instagram', 'sms', 'threads', 'linkedin'].map((platform) =>
    testChannel({ platform }),
  );
  return Array.from({ length: TEXTS }, (_, at): BulkText => {
    const channel = channels[at % channels.length];
    if (!channel) throw new RangeError('no channels');
    const words = 'Loaf at eight, and don’t miss the rye. '.repeat(1 + (at % 11));
    const tags = '#rye #bread #bakery #loaf #boxes #advent #local'.split(' ').slice(0, at % 8);
    const text = `${words}\n\nhttps://example.com/${at}\n\n${tags.join(' ')}`.trim();
    const media = [{ sha256: '', name: 'a.jpg', mime: 'image/jpeg', alt: 'Bread' }];
    return { post: testPost({ id: `p${at}`, text, media }), channel };
  });
}
