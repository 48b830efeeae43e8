import { diagnose, readEvidence, type Diagnosis, type Evidence } from '../../core/diagnose';
import { isoWithOffset } from '../../core/time';
import { nowOf } from '../clock';
import { word, zoneOption, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { readInput } from '../workspace-file';

/**
 * What is down, from a file of what was seen. 'unknown' is an answer, not a failure. Ages count from `--now`, else
 * from the moment the evidence was taken: a file read again tomorrow says the same.
 */
export async function diagnoseCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const evidence = readEvidenceFile(await readInput(word(words, 0, 'diagnose')));
  const zone = zoneOption(options.zone);
  const diagnosis = diagnose(evidence, {
    now: options.now === undefined && evidence.at !== null ? evidence.at : nowOf(options.now),
    ...(zone === undefined ? {} : { zone }),
  });
  return {
    json: asJson(diagnosis, zone ?? 'UTC'),
    lines: [
      diagnosis.say,
      diagnosis.next,
      `Verdict: ${diagnosis.verdict}, ${SURE[diagnosis.confidence]}.`,
      ...diagnosis.why.map((why) => `  - ${why}`),
    ],
    exit: EXIT.ok,
  };
}

const SURE = { high: 'quite sure', medium: 'likely', low: 'not sure' } as const;

function readEvidenceFile(bytes: Uint8Array): Evidence {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new WrongUse('This is not an evidence file: it cannot be read as JSON.');
  }
  const evidence = orWrongUse(readEvidence(json));
  if (saysNothing(evidence)) {
    throw new WrongUse('This is not an evidence file: it has none of the fields of one.');
  }
  return evidence;
}

function asJson(diagnosis: Diagnosis, zone: string) {
  const { verdict, scope, capability, confidence, kept, checked, say, next, ...rest } = diagnosis;
  const dated = <T extends { readonly at: number }>(it: T | null) =>
    it === null ? null : { ...it, at: isoWithOffset(it.at, zone) };
  return {
    verdict,
    scope,
    capability,
    confidence,
    kept: dated(kept),
    say,
    next,
    checked: dated(checked),
    ...rest,
  };
}

/** Another kind of JSON file: not one field that evidence has, and others instead. */
function saysNothing({ rest, ...known }: Evidence): boolean {
  const isEmpty = (part: unknown) => part === null || (Array.isArray(part) && part.length === 0);
  return Object.keys(rest).length > 0 && Object.values(known).every(isEmpty);
}
