import { prose, seeded, type Random } from './random';
import { DAY_MS } from '../../src/core/time/units';

/** The clock of every measured window: the middle of the seeded three years. */
export const NOW = '2026-11-26T14:32:00Z';
export const ZONE = 'Europe/London';
export const DELIVERIES = 50_000;

const DAYS = 1_096;
const FIRST_DAY = Date.UTC(2025, 4, 26);
/** Posts a file: a half-year's plan, so that no single import is larger than people's are. */
const POSTS_A_FILE = 5_000;

const PLATFORMS = [
  'facebook',
  'instagram',
  'instagram-story',
  'threads',
  'whatsapp',
  'x',
  'linkedin',
  'tiktok',
  'pinterest',
  'bluesky',
  'mastodon',
  'email',
] as const;

export const CHANNELS = PLATFORMS.map((platform, index) => ({
  key: `c${index}`,
  platform,
  name: `Bramble ${platform}`,
  zone: ZONE,
  gapMinutes: 30,
}));

/** A workspace with its channels and nothing planned, as `holdfast-plan/1` text. */
export function emptyPlan(): string {
  return JSON.stringify({
    format: 'holdfast-plan/1',
    workspace: { name: 'Bench', zone: ZONE },
    channels: CHANNELS,
  });
}

/**
 * Three years of a busy brand as `holdfast-plan/1` texts, earliest first: 12 channels, about 45 deliveries a day,
 * each post on one to four channels, text of about 150 letters, two labels. Seeded.
 *
 * @param deliveries how many in all
 */
export function planFiles(deliveries = DELIVERIES): string[] {
  const random = seeded(20_261_126);
  const posts: object[] = [];
  let made = 0;
  while (made < deliveries) {
    const count = Math.min(1 + random.below(4), deliveries - made);
    const day = Math.floor((made / deliveries) * DAYS);
    posts.push(planPost(random, posts.length, day, count));
    made += count;
  }
  const files: string[] = [];
  for (let at = 0; at < posts.length; at += POSTS_A_FILE) {
    const part = posts.slice(at, at + POSTS_A_FILE);
    files.push(JSON.stringify({ format: 'holdfast-plan/1', channels: CHANNELS, posts: part }));
  }
  return files;
}

function planPost(random: Random, index: number, day: number, count: number): object {
  const date = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  const first = random.below(CHANNELS.length);
  return {
    key: `p${index}`,
    title: prose(random, 24),
    text: prose(random, 150),
    timing: random.pick(['flexible', 'flexible', 'evergreen', 'dated', 'live']),
    importance: random.pick(['normal', 'normal', 'normal', 'low', 'high']),
    labels: [random.pick(['autumn', 'winter', 'spring']), random.pick(['bread', 'cake', 'coffee'])],
    campaign: `k${random.below(20)}`,
    deliveries: Array.from({ length: count }, (_, n) => ({
      key: `p${index}-${n}`,
      channel: `c${(first + n * 3) % CHANNELS.length}`,
      at: `${date}T${clock(random)}`,
      status:
        date < NOW.slice(0, 10) ? 'published' : random.pick(['scheduled', 'approved', 'review', 'draft']),
    })),
  };
}

function clock(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(7 + random.below(14))}:${two(random.below(12) * 5)}`;
}
