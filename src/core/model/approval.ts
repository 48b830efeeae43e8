import type { FromPlanFile } from './extras';
import type { ApprovalId } from './ids';
import type { Supplements } from './post';
import type { Instant } from '../time/types';

/** One picture or film as an approver saw it. */
export interface ApprovedMedia {
  readonly name: string;
  readonly alt: string;
  readonly sha256: string;
  readonly url: string;
  /** What single platforms get instead: a copy's hash, or '' where it is left out. */
  readonly own?: { readonly [platform: string]: string };
}

/** The exact content that an approval is about, kept so that what has changed since can be shown. */
export interface ApprovedContent {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly media: readonly ApprovedMedia[];
  /** Own versions by channel. */
  readonly variants: { readonly [channel: string]: string };
  /** What goes out beside the text on a channel: title, preview line, warning, first comment, later parts. */
  readonly beside?: { readonly [channel: string]: Supplements };
}

/** Kinds of thing whose words can be signed. */
export const SUBJECT_KINDS = ['post', 'campaign', 'outage'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface ApprovalSubject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export interface Approval extends FromPlanFile {
  readonly id: ApprovalId;
  /** What was signed; a post where an older version named no subject. */
  readonly subject: ApprovalSubject;
  /** Hash of the exact content approved. */
  readonly contentHash: string;
  /** The content itself; null where an older version signed the hash alone. */
  readonly content: ApprovedContent | null;
  readonly by: string;
  readonly at: Instant;
  readonly deletedAt: Instant | null;
}
