import { limitOf } from '../platform';
import { ok, refuse, type Result } from '../result';
import { countHashtags, countMentions } from '../text';
import { type FindingCode } from '../findings';
import { fitContextFor, offer, type FitContext } from './fit-context';
import { mapHandles } from './handles';
import { takeHashtags, trimHashtags, withoutSigns } from './hashtags';
import { moveLinks } from './links';
import { joinAccents, roundBrackets, withoutHidden } from './marks';
import { plainText, type PlainStep } from './plain-signs';
import { shorten } from './shorten';
import { entitiesOf } from './spans';
import { partsToSend, splitThread, type Thread } from './split';
import { FIX_IDS, type Fix, type FixId, type TailorInput } from './types';
import { counted } from '../words/counting';

const LONG: readonly FindingCode[] = ['too-long', 'too-many-bytes', 'sms-parts'];
const SHORTENED = {
  sentence: 'Shorten at a sentence',
  comma: 'Shorten at a comma',
  word: 'Shorten at a word',
} as const;
const PLAIN: Readonly<Record<PlainStep, string>> = {
  signs: 'Use plain signs',
  letters: 'Use plain letters',
  emoji: 'Plain letters, no emoji',
};

/** What each fix is for, and how it is made; in the order in which they are offered. */
const WAYS: readonly {
  readonly id: FixId;
  /** One of these findings calls for it; null = the text itself does. */
  readonly against: readonly FindingCode[] | null;
  make(desk: FitContext): Fix | null;
}[] = [
  { id: 'map-handles', against: null, make: mapNames },
  { id: 'clean', against: ['refused-character', 'hidden-direction'], make: clean },
  { id: 'brackets', against: ['angle-brackets'], make: brackets },
  { id: 'plain-signs', against: ['sms-alphabet'], make: plainSigns },
  { id: 'join-accents', against: [...LONG, 'sms-alphabet'], make: accents },
  { id: 'untag', against: ['too-many-mentions'], make: untag },
  { id: 'trim-hashtags', against: [...LONG, 'too-many-hashtags'], make: trim },
  { id: 'move-link', against: [...LONG, 'too-many-links'], make: linkBelow },
  { id: 'move-hashtags', against: LONG, make: hashtagsBelow },
  { id: 'shorten', against: LONG, make: shorter },
  { id: 'split', against: LONG, make: split },
];

/**
 * The ways out of what is wrong with a text on its platform, best first: those that settle it before those that only
 * help. Empty when nothing is wrong that other words could mend.
 * @param only which kinds to work out; all by default
 */
export function suggestFixes(input: TailorInput, only: readonly FixId[] = FIX_IDS): readonly Fix[] {
  const desk = fitContextFor(input);
  const codes = new Set(desk.before.findings.map(({ code }) => code));
  const made = new Set<string>();
  return WAYS.filter(
    ({ id, against }) => only.includes(id) && (against === null || against.some((code) => codes.has(code))),
  )
    .map(({ make }) => make(desk))
    .filter((fix) => fix !== null)
    .toSorted((a, b) => Number(b.fits) - Number(a.fits))
    .filter((fix) => {
      const { text, comments = [], thread = [] } = fix.apply();
      const result = JSON.stringify([text, comments, thread]);
      return made.has(result) ? false : made.add(result);
    });
}

/** A text in parts that its platform takes one after the other. */
export interface SplitText {
  readonly thread: Thread;
  /** As they go out, numbered when asked. The post's link, where the platform puts it behind, is not in them. */
  readonly parts: readonly string[];
}

/** Splits a text for its platform. @returns refused where it takes no series of posts, or when a word is too long */
export function splitText(input: TailorInput, numbered: boolean): Result<SplitText> {
  const desk = fitContextFor(input);
  if (desk.platform.series === null) {
    return refuse('no-series', `${desk.platform.name} shows no series of posts as one.`);
  }
  const fits = (part: string, index: number): boolean =>
    index === 0 ? desk.hasRoom(part) : !desk.countPart(part).over;
  const thread = splitThread(input.text, { fits, numbered });
  if (!thread.ok) return thread;
  return ok({ thread: thread.value, parts: partsToSend(thread.value, numbered) });
}

function mapNames(desk: FitContext): Fix | null {
  const { text, handles = [] } = desk.input;
  if (handles.length === 0 || !text.includes('@')) return null;
  const renamed = mapHandles(text, desk.platform.id, handles);
  const [first = ''] = renamed.names;
  const label =
    renamed.names.length === 1
      ? `Write ${first}`
      : `Write ${renamed.names.length} names as on ${desk.platform.name}`;
  return offer(desk, 'map-handles', label, { text: renamed.text });
}

function clean(desk: FitContext): Fix | null {
  return offer(desk, 'clean', 'Remove hidden marks', { text: withoutHidden(desk.input.text) });
}

function brackets(desk: FitContext): Fix | null {
  return offer(desk, 'brackets', 'Write ‹ and ›', { text: roundBrackets(desk.input.text) });
}

function accents(desk: FitContext): Fix | null {
  return offer(desk, 'join-accents', 'Join accents to letters', { text: joinAccents(desk.input.text) });
}

function plainSigns(desk: FitContext): Fix | null {
  const plain = plainText(desk.input.text);
  if (plain === null) return null;
  // Plain signs may take more places than the one they stand for: what matters is the room that opens up.
  const count = desk.count(plain.text);
  if ((count.segments ?? 0) > (desk.before.count.segments ?? 0)) return null;
  const left = desk.problems(plain.text);
  return {
    id: 'plain-signs',
    label: PLAIN[plain.step],
    count,
    fits: left.length === 0,
    why: left[0]?.say ?? null,
    apply: () => ({ text: plain.text }),
  };
}

function untag(desk: FitContext): Fix | null {
  const most = limitOf(desk.platform, 'mentions')?.value ?? Infinity;
  const names = entitiesOf(desk.input.text).filter(({ kind }) => kind === 'mention');
  const surplus = countMentions(desk.input.text) - most;
  if (surplus <= 0) return null;
  const text = withoutSigns(desk.input.text, names.slice(-surplus));
  return offer(desk, 'untag', `Take the @ off ${counted(surplus, 'name')}`, { text });
}

function trim(desk: FitContext): Fix | null {
  const limit = limitOf(desk.platform, 'hashtags');
  const most = limit !== undefined && countHashtags(desk.input.text) > limit.value ? limit.value : null;
  const trimmed = trimHashtags(desk.input.text, most, desk.hasRoom);
  if (trimmed === null || trimmed.text.trim() === '') return null;
  return offer(desk, 'trim-hashtags', `Trim ${counted(trimmed.count, 'hashtag')}`, { text: trimmed.text });
}

function linkBelow(desk: FitContext): Fix | null {
  const { followUp, clickableLinks, linkField } = desk.platform;
  if (followUp === null || !clickableLinks) return null;
  const stays = linkField ? null : (desk.input.link ?? null);
  const good = (text: string): boolean =>
    desk.hasRoom(text) && !desk.problems(text).some(({ code }) => code === 'too-many-links');
  const moved = moveLinks(desk.input.text, stays, good);
  if (moved === null || moved.text.trim() === '') return null;
  const what = moved.links.length === 1 ? 'Link' : counted(moved.links.length, 'link');
  const tailored = { text: moved.text, comments: [moved.links.join('\n')] };
  return offer(desk, 'move-link', `${what} in a ${followUp}`, tailored);
}

function hashtagsBelow(desk: FitContext): Fix | null {
  if (desk.platform.followUp !== 'comment') return null;
  const taken = takeHashtags(desk.input.text);
  if (taken === null || taken.text.trim() === '') return null;
  const tailored = { text: taken.text, comments: [taken.tags] };
  return offer(desk, 'move-hashtags', 'Hashtags in a comment', tailored);
}

function shorter(desk: FitContext): Fix | null {
  // The one sign would turn a whole SMS to the alphabet with less than half the room.
  const ellipsis = desk.platform.counting === 'sms' ? '...' : '…';
  const short = shorten(desk.input.text, desk.hasRoom, ellipsis);
  if (short === null) return null;
  return offer(desk, 'shorten', SHORTENED[short.at], { text: short.text });
}

function split(desk: FitContext): Fix | null {
  const made = splitText(desk.input, false);
  if (!made.ok) return null;
  const { parts } = made.value;
  const [first = ''] = parts;
  if (parts.length < 2) return null;
  const counts = [desk.count(first), ...parts.slice(1).map(desk.countPart)];
  const fullest = counts.reduce((most, one) => (one.count > most.count ? one : most));
  const label = `Split in ${parts.length}${desk.platform.series === 'messages' ? ' messages' : ''}`;
  return offer(desk, 'split', label, { text: first, thread: parts }, fullest);
}
