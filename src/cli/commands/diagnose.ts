import { diagnose, readEvidence, type Diagnosis, type Evidence } from '../../core/diagnose';
import { isoWithOffset, isZone } from '../../core/time';
import { nowOf } from '../clock';
import { word, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { readInput } from '../workspace-file';

const USAGE = 'diagnose <evidence.json> [--now ISO] [--zone ZONE] [--json]';

/**
 * What is down, from a file of what was seen. 'unknown' is an answer, not a failure. Ages count from `--now`, else
 * from the moment the evidence was taken: a file read again tomorrow says the same.
 */
export async function diagnoseCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const evidence = readEvidenceFile(await readInput(word(words, 0, USAGE)));
  const { zone } = options;
  if (zone !== undefined && !isZone(zone)) {
    throw new WrongUse(`“${zone}” is no time zone; write it like Europe/London.`);
  }
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
  return orWrongUse(readEvidence(json));
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
