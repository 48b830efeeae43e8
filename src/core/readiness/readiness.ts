import type { Status } from '../model/status';
import type { Review } from '../review';
import type { Finding } from '../findings';

/** What must be there before a delivery can go out in good conscience, in the order of the work (R133). */
export const ASPECTS = ['text', 'fit', 'media', 'alt', 'approval'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** look: worth a look, it can go out; missing: it is not ready. */
export const MARKS = ['ok', 'look', 'missing'] as const;
export type Mark = (typeof MARKS)[number];

export type Readiness = { readonly [A in Aspect]: Mark };

export interface ReadyFacts {
  readonly text: string;
  readonly mediaCount: number;
  readonly status: Status;
  readonly review: Review['state'];
  /** Approvers are named, so every post needs a signature; else a state set by hand is taken for one. */
  readonly needsSignature: boolean;
  /** Two people wrote its words differently, and nobody has chosen yet. */
  readonly hasTwoVersions: boolean;
}

/** @param findings what the platform says of what it would be sent */
export function readinessOf(findings: readonly Finding[], facts: ReadyFacts): Readiness {
  const worst = (of: (finding: Finding) => boolean): Mark => {
    const found = findings.filter(of);
    if (found.some((finding) => finding.severity === 'error')) return 'missing';
    return found.some((finding) => finding.severity === 'warning') ? 'look' : 'ok';
  };
  const isEmpty = facts.text.trim() === '' && facts.mediaCount === 0;
  return {
    text: isEmpty || facts.status === 'idea' ? 'missing' : 'ok',
    fit: worst(({ field, code }) => field !== 'media' && field !== 'alt' && code !== 'empty'),
    media: worst(({ field }) => field === 'media'),
    alt: findings.some(({ code }) => code === 'no-alt') ? 'missing' : worst(({ field }) => field === 'alt'),
    approval: approvalMark(facts),
  };
}

function approvalMark({ review, needsSignature, hasTwoVersions }: ReadyFacts): Mark {
  if (hasTwoVersions) return 'missing';
  if (review === 'approved') return 'ok';
  if (review === 'review') return 'look';
  if (review === 'unsigned') return needsSignature ? 'missing' : 'ok';
  return 'missing';
}

export function isReady(readiness: Readiness): boolean {
  return ASPECTS.every((aspect) => readiness[aspect] === 'ok');
}

/** A readiness as one small number: thousands of them go from thread to thread. 0 when all is ready. */
export function readyCode(readiness: Readiness): number {
  return ASPECTS.reduce((code, aspect) => code * MARKS.length + MARKS.indexOf(readiness[aspect]), 0);
}

export function readCode(code: number): Readiness {
  let rest = code;
  const marks = ASPECTS.toReversed().map((aspect): [Aspect, Mark] => {
    const mark = MARKS[rest % MARKS.length] ?? 'ok';
    rest = Math.floor(rest / MARKS.length);
    return [aspect, mark];
  });
  return Object.fromEntries(marks) as Readiness;
}
