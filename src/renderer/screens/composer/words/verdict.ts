import type { ChannelId, DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import {
  type Status,
  isFirm,
  isSubmitted,
  isUnfinished,
  statusWithoutHold,
} from '../../../../core/model/status';
import type { Review } from '../../../../core/review';
import type { Breach, Rule } from '../../../../core/delivery-rules';
import type { Finding } from '../../../../core/findings';
import { STATUS_WORDS } from '../../../words/labels';

/** What stands against one channel of a post. */
export interface ChannelFindings {
  readonly channelId: ChannelId;
  /** As shown: 'X'. */
  readonly name: string;
  /** As findings call it. */
  readonly platform: string;
  readonly findings: readonly Finding[];
}

export interface Verdict {
  readonly tone: 'stop' | 'care' | 'fine' | 'none';
  readonly say: string;
}

const STALE = 'Changed since approval.';

/** A rule that a time of the post breaks, with its channel as shown. */
export interface TimeBreach extends Breach {
  readonly name: string;
}

/** What keeps a post from going out at its time, as opposed to what is to be thought over. */
const STOPS: readonly Rule[] = ['past', 'skipped-hour', 'past-use-by'];

/** What is wrong with the whole post in one line: the worst thing first, and how much more there is. */
export function verdictOf(
  checks: readonly ChannelFindings[],
  isStale = false,
  times: readonly TimeBreach[] = [],
): Verdict {
  const all = checks.flatMap(({ findings, ...channel }) =>
    findings.map((finding) => ({ ...channel, finding })),
  );
  if (checks.length > 0 && checks.every(isUntouched)) return { tone: 'none', say: 'Add some text or media.' };
  for (const [severity, tone] of [
    ['error', 'stop'],
    ['warning', 'care'],
  ] as const) {
    const found = all.filter((one) => one.finding.severity === severity);
    const [first] = found;
    const time = times.find(({ rule }) => STOPS.includes(rule) === (severity === 'error'));
    if (!first && time) return { tone, say: `${time.name}: ${lowerFirst(time.say)}` };
    if (!first) continue;
    const names = [...new Set(found.map((one) => one.name))];
    const lead = severity === 'error' ? first.name : `Check ${first.name}`;
    const others = names.length === 1 ? '' : ` Same for ${firstTwo(names.slice(1))}.`;
    const signed = isStale ? ` ${STALE}` : '';
    return { tone, say: `${lead}: ${withoutName(first.finding.say, first.platform)}${others}${signed}` };
  }
  if (isStale) return { tone: 'care', say: STALE };
  if (checks.length === 0) return { tone: 'none', say: 'No channels yet: choose where to post.' };
  return { tone: 'fine', say: 'Ready to go.' };
}

/** What a step did, for the status line; that a plan publishes nothing by itself is part of it. */
export function statusSaid(status: Status): string {
  if (status === 'scheduled') return 'Scheduled in the plan.';
  return status === 'draft' ? 'Saved as draft.' : `${STATUS_WORDS[status]}.`;
}

/** 'X', 'X and LinkedIn', 'X, LinkedIn and 3 more'. */
export function firstTwo(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length === 2) return names.join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

/** Nothing is written or added yet: no reason to complain. */
function isUntouched({ findings }: ChannelFindings): boolean {
  return findings.some(({ code }) => code === 'empty');
}

/** A finding as the second half of a sentence that names the platform already. */
function withoutName(say: string, platform: string): string {
  const named = say.startsWith(`${platform} `) ? say.slice(platform.length + 1).replace(/^takes /, '') : say;
  const [, tooMany] = /^(.* too many) for .*$/.exec(named) ?? [];
  const short = tooMany === undefined ? named.replace(` for ${platform}`, '') : `${tooMany}.`;
  return lowerFirst(short);
}

/** A sentence as the second half of one; a name or an abbreviation in front stays as it is. */
function lowerFirst(say: string): string {
  return /^[A-Z](?:[a-z]| )/.test(say) ? say.charAt(0).toLowerCase() + say.slice(1) : say;
}

export interface Step {
  readonly label: string;
  readonly status: Status;
  /** What carries it out: an approval is more than a state, and a release gives back what was there before. */
  readonly does: 'ask' | 'approve' | 'release' | 'status';
  readonly ids: readonly DeliveryId[];
  /** Why it cannot be done now, in words; null when it can. */
  readonly blocked: string | null;
}

export interface Steps {
  /** The one filled button: the next step of the deliveries that are furthest behind. */
  readonly next: Step | null;
  /** Back to a draft, or up to one from an idea. */
  readonly draft: Step | null;
}

const NEXT: readonly { isFrom(status: Status): boolean; to: Status; label: string }[] = [
  { isFrom: isUnfinished, to: 'review', label: 'Ask for approval' },
  { isFrom: (status) => status === 'review', to: 'approved', label: 'Approve' },
  { isFrom: (status) => status === 'approved', to: 'scheduled', label: 'Schedule' },
  { isFrom: (status) => status === 'held', to: 'scheduled', label: 'Back to calendar' },
];

/** Whether the post is signed off, and whether this person may sign it. */
export interface Approving {
  readonly state: Review['state'];
  readonly mayApprove: boolean;
}

const OPEN: Approving = { state: 'draft', mayApprove: true };

/** What can be done next with a post's deliveries. */
export function stepsOf(
  deliveries: readonly DeliveryRow[],
  checks: readonly ChannelFindings[],
  approving: Approving = OPEN,
): Steps {
  return { next: nextStep(deliveries, checks, approving), draft: draftStep(deliveries) };
}

/** Signed, then changed, and nothing of it is back in draft: before anything else it needs a new look. */
function againStep(deliveries: readonly DeliveryRow[], { state, mayApprove }: Approving): Step | null {
  const firm = deliveries.filter((row) => isFirm(row.status));
  if (state !== 'stale' || firm.length === 0) return null;
  const ids = firm.map((row) => row.id);
  return mayApprove
    ? { label: 'Approve again', status: 'approved', does: 'approve', ids, blocked: null }
    : { label: 'Ask again', status: 'review', does: 'ask', ids, blocked: null };
}

const DOES: Partial<Record<Status, Step['does']>> = { review: 'ask', approved: 'approve' };

function nextStep(
  deliveries: readonly DeliveryRow[],
  checks: readonly ChannelFindings[],
  approving: Approving,
): Step | null {
  const again = againStep(deliveries, approving);
  if (again) return again;
  for (const { isFrom, to, label } of NEXT) {
    const behind = deliveries.filter((row) => isFrom(row.status));
    if (behind.length === 0) continue;
    const ids = behind.map((row) => row.id);
    const isHeld = behind.some((row) => row.status === 'held');
    return {
      label: `${label}${forWhich(behind, deliveries, checks)}`,
      status: to,
      does: isHeld ? 'release' : (DOES[to] ?? 'status'),
      ids,
      blocked:
        isFirm(to) && behind.some((row) => row.wordsConflict)
          ? 'The text has two versions: choose one first.'
          : to === 'scheduled'
            ? blockedBy(isHeld ? behind.filter((row) => isFirm(statusWithoutHold(row))) : behind, checks)
            : to === 'approved' && !approving.mayApprove
              ? 'Waiting for an approver.'
              : null,
    };
  }
  return null;
}

/** Names the channel, or the number, when the step is not for all of them. */
function forWhich(
  behind: readonly DeliveryRow[],
  all: readonly DeliveryRow[],
  checks: readonly ChannelFindings[],
): string {
  if (behind.length === all.length) return '';
  const channels = new Set(behind.map((row) => row.channelId));
  const name = channels.size === 1 ? checks.find((check) => channels.has(check.channelId))?.name : undefined;
  return name === undefined ? ` (${behind.length} of ${all.length})` : ` for ${name}`;
}

function blockedBy(rows: readonly DeliveryRow[], checks: readonly ChannelFindings[]): string | null {
  const channels = new Set(rows.map((row) => row.channelId));
  const bad = checks.filter(
    ({ channelId, findings }) =>
      channels.has(channelId) && findings.some((finding) => finding.severity === 'error'),
  );
  if (bad.length === 0) return null;
  return `Fix ${firstTwo(bad.map(({ name }) => name))} before scheduling.`;
}

function draftStep(deliveries: readonly DeliveryRow[]): Step | null {
  const ideas = deliveries.filter((row) => row.status === 'idea');
  if (ideas.length > 0) {
    return {
      label: 'Save as draft',
      status: 'draft',
      does: 'status',
      ids: ideas.map((row) => row.id),
      blocked: null,
    };
  }
  const further = deliveries.filter((row) => isSubmitted(row.status));
  if (further.length === 0) return null;
  return {
    label: 'Back to draft',
    status: 'draft',
    does: 'status',
    ids: further.map((row) => row.id),
    blocked: null,
  };
}
