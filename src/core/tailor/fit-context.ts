import { platformFor, type Platform } from '../platform';
import { checkVariant } from '../check';
import { countText, outgoingText, type CountResult } from '../text';
import { type Finding, type FindingCode } from '../findings';
import type { Fix, FixId, TailorInput, Tailored } from './types';

/** What other words could mend. Missing pictures, titles and dead links are not among it. */
const MENDABLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'too-long',
  'too-many-bytes',
  'sms-parts',
  'refused-character',
  'hidden-direction',
  'angle-brackets',
  'too-many-hashtags',
  'too-many-mentions',
  'too-many-links',
]);

/** What a text is measured with while it is being tailored. */
export interface FitContext {
  readonly input: TailorInput;
  /** What there is to say of the text as it came. */
  readonly before: {
    readonly findings: readonly Finding[];
    readonly problems: readonly Finding[];
    readonly count: CountResult;
  };
  readonly platform: Platform;
  /** Counts a text with the link that goes out behind it. */
  count(text: string): CountResult;
  /** Counts a later part of a thread: no link and no pictures go with it. */
  countPart(text: string): CountResult;
  /** Everything that stands against a text on this platform. */
  findings(text: string): readonly Finding[];
  /** What of it other words could mend. */
  problems(text: string): readonly Finding[];
  /** True when the text is not too long; an SMS, when it is one message. */
  hasRoom(text: string): boolean;
}

export function fitContextFor(input: TailorInput): FitContext {
  const platform = platformFor(input.platformId, input.overrides);
  const media = input.media ?? [];
  const link = input.link ?? null;
  const count = (text: string): CountResult =>
    countText(platform.id, outgoingText(platform, text, link), { ...input, withMedia: media.length > 0 });
  const findings = (text: string): readonly Finding[] => checkVariant({ ...input, text, media });
  const mendable = (found: readonly Finding[]): readonly Finding[] =>
    found.filter(({ code }) => MENDABLE.has(code));
  const before = findings(input.text);
  return {
    input,
    before: { findings: before, problems: mendable(before), count: count(input.text) },
    platform,
    count,
    findings,
    countPart: (text) => countText(platform.id, text, input),
    problems: (text) => mendable(findings(text)),
    hasRoom: (text) => !count(text).over,
  };
}

/**
 * A fix as it is offered; null when it changes nothing for the better.
 * @param count of the result, where it is not that of the text alone
 */
export function offer(
  desk: FitContext,
  id: FixId,
  label: string,
  tailored: Tailored,
  count: CountResult = desk.count(tailored.text),
): Fix | null {
  if (tailored.text === desk.input.text) return null;
  const left = desk.problems(tailored.text);
  const isBetter =
    left.length < desk.before.problems.length ||
    count.count < desk.before.count.count ||
    id === 'map-handles';
  if (!isBetter) return null;
  return { id, label, count, fits: left.length === 0, why: left[0]?.say ?? null, apply: () => tailored };
}
