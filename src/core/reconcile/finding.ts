import { schedulerName } from '../schedulers/formats';
import { ok, refuse, type Result } from '../result';
import type { Classified } from './classify';
import type { Finding } from './types';

const MAX_LINK = 2_000;

/**
 * A link that a person pasted: a whole web address, nothing else. It is kept and shown, never opened by itself.
 */
export function readLink(pasted: string): Result<string, 'no-link'> {
  const link = pasted.trim();
  if (link.length <= MAX_LINK && /^https:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/iu.test(link)) return ok(link);
  return refuse('no-link', 'That is no link: copy the whole address of the post, from https:// on.');
}

/** What a person found settles what the scheduler left open; nothing else. */
export function withFinding(judged: Classified, finding: Finding | undefined, scheduler: string): Classified {
  if (finding === undefined || (judged.kind !== 'unknown' && judged.kind !== 'stuck')) return judged;
  if (finding.found === 'out') {
    return {
      ...judged,
      kind: 'by-hand',
      evidence: `Somebody found it: ${finding.url}`,
      url: finding.url,
      found: true,
    };
  }
  return judged.kind === 'stuck'
    ? {
        ...judged,
        kind: 'cancelled',
        evidence: `Somebody cancelled it in ${schedulerName(scheduler)}.`,
        found: true,
      }
    : { ...judged, kind: 'failed', evidence: 'Somebody looked, and it is not there.', found: true };
}
