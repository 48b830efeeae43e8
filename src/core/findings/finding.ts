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
  'media-kind',
  'media-mix',
  'media-bytes',
  'media-shape',
  'media-small',
  'media-large',
  'media-long',
  'media-short',
  'media-rate',
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
  /** Which file of the post it is about, counted from 0. */
  readonly file?: number;
  /** What the app can do about a file. */
  readonly mend?: MediaMend;
}

/** crop: another shape for this platform; copy: a smaller or converted one; leave-out: not on this platform. */
export type MediaMend = 'crop' | 'copy' | 'leave-out';

/** A figure read at the vendor blocks, a quoted one warns, an unconfirmed one only hints. */
export function severityOf(confidence: Confidence): Severity {
  return confidence === 'V' ? 'error' : confidence === 'S' ? 'warning' : 'hint';
}
