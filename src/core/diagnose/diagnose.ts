import { FAMILIES, type Family } from '../platform';
import type { Instant } from '../time/types';
import { conditionOf, type ConditionName } from './conditions';
import { factsOf, filled } from './facts';
import type { Finding } from './finding';
import { standingSentence, standingVerdict } from './standing-verdict';
import { notesOf } from './notes';
import { evidenceSummaryOf, type EvidenceSummary } from './evidence-summary';
import { exceptionsOf, scopeOf } from './scope';
import { TABLE, type Row } from './decision-table';
import { ageWords } from './words';
import type { Confidence, Diagnosis, Evidence } from './types';
import { MINUTE_MS } from '../time/units';

export interface DiagnoseOptions {
  /** Who owns which platforms; the catalogue's own list when left out. */
  readonly families?: readonly Family[];
  /** The moment that ages are counted from; when left out, that of the evidence. */
  readonly now?: Instant;
  /** Clock in which times are said; UTC, and said so, when left out. */
  readonly zone?: string;
}

/** From when on a check is called old (ours: three of the usual ten minutes between two checks). */
const OLD_MS = 30 * MINUTE_MS;

type Findings = ReadonlyMap<ConditionName, Finding>;

/**
 * What is down, how sure that is, and what to do: the first row of the decision table whose conditions all hold,
 * else 'unknown'. Never throws on evidence that was read, however contradictory.
 */
export function diagnose(evidence: Evidence, options: DiagnoseOptions = {}): Diagnosis {
  const picture = evidenceSummaryOf(evidence, options.now ?? evidence.at, options.families ?? FAMILIES);
  const rows = TABLE.map((row) => ({ row, findings: findingsOf(row, picture) }));
  const match = rows.find(({ findings }) => [...findings.values()].every((finding) => finding.is === 'yes'));
  if (match === undefined) throw new Error('The last row of the decision table has no conditions');
  const { row, findings } = match;

  const scope = scopeOf(row.scope, picture);
  const kept = standingVerdict(row.verdict, scope, picture);
  const notes = notesOf(picture);
  const facts = factsOf(picture, openQuestion(rows), notes);
  const checked = checkedAt(evidence, picture);
  const old =
    checked === null || checked.ageMs < OLD_MS
      ? []
      : [`This was checked ${checked.ageWords}, so check again.`];
  const lastKnown = kept === null ? [] : [standingSentence(kept, options.zone, picture)];
  return {
    row: row.id,
    verdict: row.verdict,
    scope,
    exceptions: exceptionsOf(scope, picture),
    capability: capabilityOf(row, picture),
    confidence: confidenceOf(row, findings),
    kept,
    checked,
    hold: kept !== null && row.hold === 'none' ? 'keep' : row.hold,
    reach: row.reach,
    postTypes: row.verdict === 'scheduler' ? (evidence.scheduler?.types ?? []) : [],
    say: [filled(row.say, facts), ...old, ...lastKnown].join(' '),
    next: filled(row.next, facts),
    recheckMinutes: row.recheckMinutes,
    why: [...new Set([...whysOf(findings), ...notes])],
  };
}

function checkedAt({ at }: Evidence, { now }: EvidenceSummary): Diagnosis['checked'] {
  if (at === null) return null;
  const ageMs = Math.max(0, (now ?? at) - at);
  return { at, ageMs, ageWords: ageWords(ageMs) };
}

function findingsOf(row: Row, picture: EvidenceSummary): Findings {
  return new Map(row.when.map((name) => [name, conditionOf(name).test(picture)]));
}

/** Doubts add up over the row: none is high, one medium, more low. Not knowing is never sure. */
function confidenceOf(row: Row, findings: Findings): Confidence {
  if (row.when.length === 0) return 'low';
  const doubt = [...findings.values()].reduce((sum, each) => sum + (each.is === 'yes' ? each.doubt : 0), 0);
  return doubt === 0 ? 'high' : doubt === 1 ? 'medium' : 'low';
}

function capabilityOf(row: Row, { capabilities, accounts }: EvidenceSummary): Diagnosis['capability'] {
  if (row.verdict === 'capability') return capabilities[0]?.capability ?? null;
  if (row.verdict === 'account') return accounts[0]?.capability ?? null;
  return row.verdict === 'api' ? 'api' : null;
}

function whysOf(findings: Findings): string[] {
  return [...findings.values()].flatMap((finding) =>
    finding.is === 'yes' && finding.why !== '' ? [finding.why] : [],
  );
}

/**
 * What to find out next when no row fits: the first thing missing in a row that nothing rules out, rows whose
 * fault was seen before rows whose fault nobody looked for.
 */
function openQuestion(rows: readonly { readonly row: Row; readonly findings: Findings }[]): string {
  const open = rows.filter(
    ({ row, findings }) =>
      row.when.length > 0 && [...findings.values()].every((finding) => finding.is !== 'no'),
  );
  const seen = open.filter(({ findings }) =>
    [...findings].some(([name, finding]) => finding.is === 'yes' && conditionOf(name).fault === true),
  );
  for (const { findings } of [...seen, ...open]) {
    for (const [name, finding] of findings) {
      const ask = conditionOf(name).ask;
      if (finding.is === 'missing' && ask !== undefined) return ask;
    }
  }
  return '';
}
