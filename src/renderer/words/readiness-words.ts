import { ASPECTS, type Aspect, type Mark, type Readiness } from '../../core/readiness';

export const ASPECT_WORDS: Record<Aspect, string> = {
  text: 'Text',
  fit: 'Fits',
  media: 'Media',
  alt: 'Alt text',
  approval: 'Approval',
};

/** What each mark of each part means, in a word or two. */
const GAPS: Record<Aspect, Record<Exclude<Mark, 'ok'>, string>> = {
  text: { missing: 'no text yet', look: 'text to check' },
  fit: { missing: 'does not fit the platform', look: 'may not fit the platform' },
  media: { missing: 'photo or video missing', look: 'media to check' },
  alt: { missing: 'no alt text', look: 'alt text too long' },
  approval: { missing: 'not approved', look: 'waiting for approval' },
};

/** What is still to be done on a delivery, in words; what would keep it from going out well comes first. */
export function gapWords(readiness: Readiness, marks: readonly Mark[] = ['missing', 'look']): string[] {
  return marks.flatMap((wanted) =>
    ASPECTS.flatMap((aspect) => {
      const mark = readiness[aspect];
      return mark === wanted && mark !== 'ok' ? [GAPS[aspect][mark]] : [];
    }),
  );
}

/** One part of it: 'Alt text: no alt text', 'Media: ready'. */
export function aspectWords(aspect: Aspect, mark: Mark): string {
  return `${ASPECT_WORDS[aspect]}: ${mark === 'ok' ? 'ready' : GAPS[aspect][mark]}`;
}
