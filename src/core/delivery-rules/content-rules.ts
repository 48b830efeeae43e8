import type { Finding } from '../findings';
import { isFirm } from '../model/status';
import type { PlacedDelivery, RuleCheck, RuleContext } from './types';

/** Media and alt texts have rules of their own; all else that a platform refuses, no text at all among it. */
export const refusedByPlatform: RuleCheck = (delivery, context) =>
  firstOf(
    delivery,
    context,
    ({ severity, field }) => severity === 'error' && field !== 'media' && field !== 'alt',
  );

const MISSING: readonly string[] = ['needs-media', 'needs-film'];

/** No picture or film where the platform wants one. */
export const needsMedia: RuleCheck = (delivery, context) =>
  firstOf(delivery, context, ({ code }) => MISSING.includes(code));

/** A picture, a film or its alt text that the platform does not take as it is. */
export const mediaRefused: RuleCheck = (delivery, context) =>
  firstOf(
    delivery,
    context,
    ({ severity, field, code }) =>
      severity === 'error' && (field === 'media' || field === 'alt') && !MISSING.includes(code),
  );

/** A picture without words for those who do not see it. */
export const noAlt: RuleCheck = (delivery, context) =>
  firstOf(delivery, context, ({ code }) => code === 'no-alt');

/** A text that is still being written breaks nothing: what is decided is to fit. */
function firstOf(
  { status }: PlacedDelivery,
  { findings }: RuleContext,
  is: (finding: Finding) => boolean,
): string | null {
  return isFirm(status) ? (findings().find(is)?.say ?? null) : null;
}
