import {
  diagnose,
  type Confidence,
  type Diagnosis,
  type Evidence,
  type Verdict,
} from '../../../../core/diagnose';
import type { Instant } from '../../../../core/time/types';
import { familyById, platformOrGeneric } from '../../../../core/platform';
import { isBad } from './probe-results';
import { listWords } from '../../../../core/words/lists';

/** A failure counts from this many looks on. Source: outage practice, section 3. */
export const LOOKS_WANTED = 3;

/** What the check says, as it stands on the screen. */
export interface CheckResult {
  readonly diagnosis: Diagnosis;
  /** Something failed, but was not looked at often enough: the verdict is what it will be if that goes on. */
  readonly isFirstLook: boolean;
  /** One or two short sentences, what is safe first. */
  readonly headline: string;
  readonly sureness: string;
  readonly say: string;
}

const SURENESS: Readonly<Record<Confidence, string>> = {
  high: 'Confirmed',
  medium: 'Likely',
  low: 'A guess so far',
};

/** Verdicts that wait until a failure was seen often enough. */
const WAITING_FOR_COUNT: ReadonlySet<Verdict> = new Set<Verdict>(['family', 'platform', 'shared-provider']);

/**
 * The table's verdict. While a failure was seen too seldom to count, the verdict that it would come to is given
 * and marked as a first look: on the day nobody can wait two minutes for a word.
 */
export function checkResult(evidence: Evidence, now: Instant, zone: string): CheckResult {
  const counted = diagnose(evidence, { now, zone });
  const isTooEarly = evidence.platforms.some(
    ({ site, tries }) => site !== null && isBad(site) && tries !== null && tries < LOOKS_WANTED,
  );
  const early = isTooEarly ? diagnose(withoutCounts(evidence), { now, zone }) : counted;
  const isNew = early.verdict !== counted.verdict || early.scope.join() !== counted.scope.join();
  const isFirstLook = isTooEarly && isNew && WAITING_FOR_COUNT.has(early.verdict);
  const diagnosis = isFirstLook ? early : counted;
  return {
    diagnosis,
    isFirstLook,
    headline: headlineOf(diagnosis, isFirstLook, evidence),
    sureness: surenessOf(diagnosis, isFirstLook),
    say: isFirstLook ? firstLookWords(evidence) : diagnosis.say,
  };
}

function surenessOf({ verdict, confidence }: Diagnosis, isFirstLook: boolean): string {
  if (isFirstLook) return 'First check';
  return verdict === 'unknown' ? 'Too little to go on' : SURENESS[confidence];
}

function firstLookWords({ platforms }: Evidence): string {
  const named = (bad: boolean) =>
    listWords(
      platforms
        .filter(({ site }) => site !== null && isBad(site) === bad)
        .map(({ platform }) => nameOf(platform)),
    );
  const up = named(false);
  return `No answer yet from ${named(true)}.${up === '' ? '' : ` Answering: ${up}.`}`;
}

function withoutCounts(evidence: Evidence): Evidence {
  return {
    ...evidence,
    platforms: evidence.platforms.map((seen) => ({ ...seen, tries: null, overSeconds: null })),
  };
}

export function nameOf(entry: string): string {
  return familyById(entry)?.name ?? platformOrGeneric(entry).name;
}

/** Two of three independent sites answer. */
function isLineFine({ references }: Evidence): boolean {
  const answering = references.filter(({ byName }) => byName === 'ok').length;
  return answering > 0 && answering * 3 >= references.length * 2;
}

function headlineOf(diagnosis: Diagnosis, isFirstLook: boolean, evidence: Evidence): string {
  const { verdict, scope } = diagnosis;
  const names = listWords(scope.map(nameOf));
  const are = scope.length > 1 ? 'are' : 'is';
  const line = isLineFine(evidence) ? 'Your own connection is fine. ' : '';
  switch (verdict) {
    case 'family':
    case 'platform':
    case 'shared-provider':
      return isFirstLook ? `${line}It looks as if ${names} ${are} down.` : `${line}${names} ${are} down.`;
    case 'capability':
      return `${line}${names} works only in part.`;
    case 'device':
      return 'Nothing needs to be held. It is this device.';
    case 'local-network':
      return 'Your plan is safe here. Your internet connection is down.';
    case 'dns':
      return 'Nothing needs to be held. Names cannot be looked up here.';
    case 'captive-portal':
      return 'Your plan is safe here. This network wants you to sign in.';
    case 'account':
      return `${names} works for others. It is our account.`;
    case 'scheduler':
      return 'Posting by hand works. It is the scheduler.';
    case 'api':
      return `${names} works by hand. Other tools cannot post there.`;
    case 'own-systems':
      return `The platforms are fine. Our ${listWords(scope)} ${are} down.`;
    case 'unstable':
      return 'It comes and goes. Held posts stay held.';
    case 'ok':
      return 'Everything that was checked works.';
    case 'unknown':
      return 'It is not known yet what is wrong.';
  }
}
