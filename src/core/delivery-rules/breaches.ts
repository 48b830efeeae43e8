import { isOver } from '../model/status';
import { mediaRefused, needsMedia, noAlt, refusedByPlatform } from './content-rules';
import { blackout, dailyCap, gap, inOutage, quietHours, solemnDay } from './channel-rules';
import { past, pastUseBy, skippedHour } from './time-rules';
import {
  RULES,
  type Breach,
  type PlacedDelivery,
  type Rule,
  type RuleCheck,
  type RuleContext,
} from './types';

/** The one home of each rule. */
export const RULE_CHECKS: { readonly [R in Rule]: RuleCheck } = {
  past,
  'skipped-hour': skippedHour,
  'past-use-by': pastUseBy,
  unapproved: (_delivery, context) => context.approval(),
  'in-outage': inOutage,
  'refused-by-platform': refusedByPlatform,
  'needs-media': needsMedia,
  'media-refused': mediaRefused,
  'no-alt': noAlt,
  'solemn-day': solemnDay,
  blackout,
  'quiet-hours': quietHours,
  gap,
  'daily-cap': dailyCap,
};

/** The rules that a delivery breaks, the gravest first. What is published or called off breaks none. */
export function breachesOf(
  delivery: PlacedDelivery,
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): Breach[] {
  if (isOver(delivery.status)) return [];
  return RULES.filter((rule) => rules.includes(rule)).flatMap((rule) => {
    const say = RULE_CHECKS[rule](delivery, context);
    return say === null ? [] : [{ rule, say }];
  });
}
