import { countText, type CountOptions } from '../count';
import { countCodePoints, countUtf8Bytes } from '../graphemes';
import { grouped } from '../../words/counting';

/** A text that is easily miscounted, and what the platform's published rule makes of it. */
export interface HardText {
  readonly platform: string;
  readonly what: string;
  readonly text: string;
  /** By the published rule, worked out by hand. */
  readonly rule: number;
  /** Why ours is another figure on purpose. */
  readonly safer?: string;
  readonly options?: CountOptions;
}

const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
const FLAG = '\u{1F1FA}\u{1F1F8}';
const GRIN = '\u{1F600}';

export const HARD_TEXTS: readonly HardText[] = [
  { platform: 'x', what: 'family of four, 26 times', text: FAMILY.repeat(26), rule: 52 },
  {
    platform: 'x',
    what: 'address of 294 characters',
    text: `https://www.example.com/${'a'.repeat(270)}`,
    rule: 23,
  },
  { platform: 'x', what: '`socket.io`: a name that is an address', text: 'socket.io', rule: 23 },
  { platform: 'x', what: '`x@example.com`: an e-mail address is none', text: 'x@example.com', rule: 13 },
  { platform: 'x', what: '`Café`, the accent typed apart', text: 'Cafe\u0301', rule: 4 },
  { platform: 'x', what: '`€…™`', text: '€…™', rule: 6 },
  { platform: 'x', what: '`語`, 141 times', text: '語'.repeat(141), rule: 282 },
  { platform: 'x', what: 'flag, 71 times', text: FLAG.repeat(71), rule: 142 },
  { platform: 'x', what: 'toned thumb', text: '\u{1F44D}\u{1F3FF}', rule: 2 },
  {
    platform: 'x',
    what: 'phoenix, an emoji of 2023',
    text: '\u{1F426}\u200D\u{1F525}',
    rule: 2,
    safer: "X's own counter takes it apart",
  },
  { platform: 'bluesky', what: 'flag, 76 times', text: FLAG.repeat(76), rule: 76 },
  {
    platform: 'bluesky',
    what: 'family of four, 121 times: 3,025 of 3,000 bytes',
    text: FAMILY.repeat(121),
    rule: 121,
  },
  {
    platform: 'bluesky',
    what: '`नमस्ते`',
    text: 'नमस्ते',
    rule: 3,
    safer: 'older Unicode data count 4',
  },
  { platform: 'bluesky', what: '`กำ`, Thai', text: 'กำ', rule: 1 },
  {
    platform: 'mastodon',
    what: '470 letters and an address of 80',
    text: `${'x'.repeat(470)} https://example.com/${'p'.repeat(60)}`,
    rule: 494,
  },
  {
    platform: 'mastodon',
    what: '`Visit example.com/status`: no link there',
    text: 'Visit example.com/status',
    rule: 24,
  },
  {
    platform: 'mastodon',
    what: '`Ask @alice@example.social.`',
    text: 'Ask @alice@example.social.',
    rule: 11,
  },
  { platform: 'mastodon', what: 'Z under 500 marks', text: `Z${'\u0335'.repeat(500)}`, rule: 1 },
  { platform: 'threads', what: 'grinning face, 126 times', text: GRIN.repeat(126), rule: 504 },
  { platform: 'threads', what: 'keycap 1', text: '1\uFE0F\u20E3', rule: 7 },
  { platform: 'threads', what: 'red heart', text: '\u2764\uFE0F', rule: 6 },
  { platform: 'youtube', what: '`я`, 2,501 times', text: 'я'.repeat(2501), rule: 5002 },
  { platform: 'youtube', what: '`語`, 1,667 times', text: '語'.repeat(1667), rule: 5001 },
  { platform: 'telegram', what: 'grinning face, 2,100 times', text: GRIN.repeat(2100), rule: 2100 },
  {
    platform: 'telegram',
    what: '1,025 letters under a photo: 1,024 fit',
    text: 'a'.repeat(1025),
    rule: 1025,
    options: { withMedia: true },
  },
  { platform: 'discord', what: 'grinning face, 1,001 times', text: GRIN.repeat(1001), rule: 1001 },
  { platform: 'sms', what: '`We’re open`: the curly sign leaves 70', text: 'We’re open', rule: 10 },
  {
    platform: 'sms',
    what: '152 letters, `€`, 152 letters: three messages',
    text: `${'a'.repeat(152)}€${'a'.repeat(152)}`,
    rule: 306,
  },
  { platform: 'sms', what: '`[Sale] 20% off {today}`', text: '[Sale] 20% off {today}', rule: 26 },
  {
    platform: 'sms',
    what: '`ça va`, 15 times: the small letter leaves 70',
    text: 'ça va'.repeat(15),
    rule: 75,
  },
];

/** The rows of docs/counting.md, header included. */
export function hardTextTable(): string {
  const rows = HARD_TEXTS.map((hard) => {
    const { platform, what, text, rule, safer } = hard;
    const ours = countText(platform, text, hard.options);
    const limit = ours.limit === null ? '-' : grouped(ours.limit);
    const counted = safer === undefined ? grouped(ours.count) : `${grouped(ours.count)}: ${safer}`;
    const plain = [text.length, countCodePoints(text), countUtf8Bytes(text)].map(grouped);
    return [platform, what, limit, grouped(rule), counted, ...plain, naive(hard)];
  });
  const head = [
    'Channel',
    'Text',
    'Limit',
    'Published rule',
    'Holdfast',
    '`.length`',
    'Code points',
    'Bytes',
    '`.length` would',
  ];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

/** What a tool does that takes the length of the string against the platform's usual limit. */
function naive({ platform, text, rule, options }: HardText): string {
  const ours = countText(platform, text, options);
  const usual = countText(platform, 'a').limit ?? Infinity;
  const blocks = text.length > usual;
  if (blocks === ours.over) return text.length === rule ? 'agree' : `be ${off(text.length - rule)}`;
  return blocks ? '**block a post that fits**' : '**let through what does not fit**';
}

function off(by: number): string {
  return by > 0 ? `${grouped(by)} too high` : `${grouped(-by)} too low`;
}
