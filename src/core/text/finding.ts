import type { Confidence } from '../platform/types';

export const SEVERITIES = ['error', 'warning', 'hint'] as const;
/** error: the platform refuses it; warning: it probably does, or it costs; hint: worth a look. */
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_CODES = [
  'empty',
  'too-long',
  'too-many-bytes',
  'sms-parts',
  'sms-alphabet',
  'refused-character',
  'hidden-direction',
  'angle-brackets',
  'needs-media',
  'needs-film',
  'too-many-media',
  'image-type',
  'no-alt',
  'alt-too-long',
  'title-missing',
  'title-too-long',
  'too-many-hashtags',
  'too-many-mentions',
  'too-many-links',
  'phone-number',
  'dead-link',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type FindingField = 'text' | 'title' | 'media' | 'alt' | 'link' | 'hashtags' | 'mentions';

/** One thing a platform would refuse, crop or make worse. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One or two plain sentences for the person who writes. */
  readonly say: string;
  readonly field: FindingField;
  readonly limit?: number;
}

/** A figure read at the vendor blocks, a quoted one warns, an unconfirmed one only hints. */
export function severityOf(confidence: Confidence): Severity {
  return confidence === 'V' ? 'error' : confidence === 'S' ? 'warning' : 'hint';
}
