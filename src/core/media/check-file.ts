import type { FileFacts } from '../model/media';
import type { Fact, Platform } from '../platform/types';
import { severityOf, type Finding } from '../findings/finding';
import { MANY, measuresOf, type FileKind, type Measure } from './measures';

/** What a check of one file looks at. */
export interface CheckedFile extends FileFacts {
  readonly mime: string;
  readonly name?: string;
}

/** Kinds of post that a file of ours becomes there without anybody saying so. */
const FORMS: { readonly [platform: string]: readonly string[] } = { instagram: ['reel'] };

/**
 * What a platform says of one file by the facts that are known of it: bytes, shape, points, length, frames. Where a
 * fact of the file or a limit of the platform is not known, nothing is said.
 * @param at the file's place in the post
 */
export function checkFile(platform: Platform, file: CheckedFile, at: number): readonly Finding[] {
  const known = platform.facts.filter(
    ({ form }) => form === undefined || FORMS[platform.id]?.includes(form) === true,
  );
  const kind = fileKind(file, platform);
  return measuresOf(kind, file, known).flatMap((measure) => {
    const fact = measure.topics.flatMap((topic) => known.find((one) => one.topic === topic) ?? [])[0];
    return fact === undefined ? [] : judge(platform, { file, kind, at }, measure, fact);
  });
}

/** Whether a picture moves: there, it counts as a film of its own. */
export function isAnimation({ frames }: FileFacts): boolean {
  return frames !== undefined && frames > 1;
}

function fileKind(file: CheckedFile, platform: Platform): FileKind {
  if (file.mime.startsWith('video/')) return 'video';
  if (!file.mime.startsWith('image/')) return 'document';
  const hasOwnLimits = platform.facts.some(({ topic }) => topic.startsWith('gif-'));
  return hasOwnLimits && isAnimation(file) ? 'gif' : 'image';
}

function judge(
  platform: Platform,
  { file, kind, at }: { readonly file: CheckedFile; readonly kind: FileKind; readonly at: number },
  measure: Measure,
  fact: Fact,
): readonly Finding[] {
  const { value, words } = measure;
  if (value === undefined) return [];
  const isMore = fact.most !== undefined && value > fact.most;
  const limit = isMore ? fact.most : fact.least;
  if (limit === undefined || (!isMore && value >= limit)) return [];
  const isMended = fact.mended === true;
  // A picture that the platform scales down by itself loses nothing: every photograph of a phone is one.
  if (isMended && isMore) return [];
  const target = onlyShape(measure, fact);
  const range = target === null ? rangeInWords(fact, words) : words(target);
  const taken = `${MANY[kind]} ${measure.link}${range}`;
  const wayOut = isMended
    ? `${platform.name} enlarges it, which blurs: use a larger one.`
    : measure.advice(target ?? limit, isMore);
  const canMend = !isMended && (isMore || measure.mend === 'crop') && !isAnimation(file);
  return [
    {
      code: isMore ? measure.codes.more : measure.codes.less,
      severity: isMended ? 'hint' : severityOf(fact.confidence),
      field: 'media',
      say: `${platform.name} takes ${taken}; ${nameOf(file)} ${measure.verb} ${words(value)}. ${wayOut}`,
      limit,
      file: at,
      ...(canMend && measure.mend !== undefined ? { mend: measure.mend } : {}),
    },
  ];
}

/** Limits of shape that all but meet, as a catalogue writes 9:16 with its rounding, are one shape. */
function onlyShape({ codes }: Measure, { least, most }: Fact): number | null {
  if (codes.more !== 'media-shape' || least === undefined || most === undefined) return null;
  return most / least < 1.05 ? Math.sqrt(most * least) : null;
}

/** 'at most 8 MB', '320 to 1440 wide' */
function rangeInWords({ least, most }: Fact, words: (value: number) => string): string {
  if (least === undefined) return `at most ${words(most ?? 0)}`;
  if (most === undefined) return `at least ${words(least)}`;
  const [from = '', ...unit] = words(least).split(' ');
  const [, ...sameUnit] = words(most).split(' ');
  return `${unit.join() === sameUnit.join() ? from : words(least)} to ${words(most)}`;
}

/** A file as a sentence names it. */
export function nameOf({ name }: CheckedFile): string {
  return name === undefined || name === '' ? 'one of the files' : `“${name}”`;
}
