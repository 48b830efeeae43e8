import type { Instant } from '../../time/types';
import type { TransportResult, Outcome } from '../types';
import { fields, instant, longText, parsed, retryAt, serverSays, text } from './read';
import { DAY_MS } from '../../time/units';

type Answer = Extract<TransportResult, { kind: 'answer' }>;

/** An answer that is worth reading further. */
export interface Good {
  readonly status: number;
  readonly json: unknown;
}

const NOT_SENT = {
  'no-line': 'The connection is down.',
  'no-such-host': 'Its address was not found: the connection is down, or the address is wrong.',
  certificate: 'Something else answers at its address (wrong certificate).',
  forbidden: 'That address is on the internet without encryption: nothing is sent there.',
} as const;

const CUT = {
  timeout: 'It did not answer in time.',
  broken: 'The connection broke before it answered.',
  'too-large': 'Its answer was too long to be read.',
} as const;

/**
 * What is the same for every scheduler: the line, redirects, sign-in, limits, servers in trouble. What is left is an
 * answer that worked (2xx) or refused (4xx), with its JSON.
 */
export function firstReading(heard: TransportResult, now: Instant): Outcome | Good {
  if (heard.kind === 'not-sent')
    return { kind: heard.why === 'forbidden' ? 'address' : 'not-sent', say: NOT_SENT[heard.why] };
  if (heard.kind === 'cut') return { kind: 'doubt', why: CUT[heard.why] };
  const { status } = heard;
  if (status === 401) return { kind: 'sign-in', say: `The key is not accepted.${serverSays(saidIn(heard))}` };
  if (status === 429) {
    const until = retryAt(heard.retryAfter, now) ?? laterThan(instant(heard.resetAt), now);
    return { kind: 'later', until, say: 'It takes no more calls for now.' };
  }
  if (status >= 300 && status < 400) {
    return { kind: 'address', say: 'It sends its callers on to another address: check the address.' };
  }
  if (status === 408 || status >= 500 || status < 200) {
    return { kind: 'doubt', why: `It answered with trouble of its own (${status}).` };
  }
  return { status, json: parsed(heard.body) };
}

export function isGood(reading: Outcome | Good): reading is Good {
  return 'status' in reading;
}

/** A plain refusal: nothing was done, and sending the same again would be refused again. */
export function refusal(status: number, json: unknown): Outcome {
  // A page instead of JSON comes from somebody in between; what became of the request is not known.
  if (json === undefined && status !== 413)
    return { kind: 'doubt', why: 'What answered is not the scheduler itself.' };
  return { kind: 'refused', say: `Refused there (${status}).${serverSays(saying(json))}` };
}

/** 2xx with something else than was agreed: somebody else may be answering, or it was done all the same. */
export const ODD: Outcome = { kind: 'doubt', why: 'Its answer was not as expected.' };

function saidIn({ body }: Answer): string | null {
  return saying(parsed(body));
}

function saying(json: unknown): string | null {
  const said = fields(json);
  if (said === null) return text(json);
  const message = said['message'] ?? said['msg'] ?? said['error'];
  return Array.isArray(message) ? longText(message.map((one) => text(one) ?? '').join('; ')) : text(message);
}

function laterThan(at: number | null, now: Instant): number | null {
  return at !== null && at > now ? Math.min(at, now + DAY_MS) : null;
}
