import type { DeliveryId, ChannelId, PostId } from '../model/ids';
import type { Instant } from '../time/types';
import { type Status, isUnapproved, isUnfinished } from '../model/status';
import type { Review } from '../review';
import type { Finding } from '../findings';
import type { Readiness } from './readiness';
import { DAY_MS } from '../time/units';

/** A post that still waits for its approval is listed this long before it is due. Ours: a working week. */
const APPROVAL_AHEAD_MS = 7 * DAY_MS;

/** What somebody has to do, the gravest first where two are due alike. */
export const WORK_KINDS = [
  'missed',
  'two-versions',
  'bad-time',
  'no-text',
  'no-media',
  'refused',
  'needs-version',
  'stale-approval',
  'unapproved',
  'unfinished',
  'no-alt',
  'empty-weeks',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One delivery with all that the worklist wants to know of it. */
export interface WorkRow {
  readonly id: DeliveryId;
  readonly postId: PostId;
  readonly channelId: ChannelId;
  readonly at: Instant;
  readonly status: Status;
  readonly title: string;
  readonly ownText: boolean;
  readonly review: Review['state'];
  readonly readiness: Readiness;
  readonly findings: readonly Finding[];
  /** Two people wrote its words differently, and nobody has chosen yet. */
  readonly hasTwoVersions: boolean;
  /** Why its time cannot be kept, in a sentence; '' when it can. */
  readonly badTime: string;
}

/** One thing to do: for a post all its channels together. */
export interface WorkItem {
  readonly key: string;
  readonly kind: WorkKind;
  /** Null for empty weeks. */
  readonly postId: PostId | null;
  readonly title: string;
  readonly channelIds: readonly ChannelId[];
  /** When the first of it is due; for empty weeks the start of the first. */
  readonly at: Instant;
  /** What the platform says, where it is about that; '' otherwise. */
  readonly say: string;
  /** How many weeks, for empty ones. */
  readonly weeks: number;
}

/** today: due within a day or past; soon: three days; week: seven; later. */
export const URGENCIES = ['today', 'soon', 'week', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

export function urgencyOf(at: Instant, now: Instant): Urgency {
  const ahead = at - now;
  if (ahead < DAY_MS) return 'today';
  if (ahead < 3 * DAY_MS) return 'soon';
  return ahead < 7 * DAY_MS ? 'week' : 'later';
}

/** Whole weeks in which nothing stands. */
export interface EmptyWeeks {
  /** Start of the first. */
  readonly at: Instant;
  readonly weeks: number;
}

/**
 * What is left to do, most urgent first (R56): what is due sooner before what is due later, and among those due
 * alike what would not go out at all before what would only be poorer.
 * @param rows deliveries that are neither out, cancelled nor held
 */
export function worklist(rows: readonly WorkRow[], empty: readonly EmptyWeeks[], now: Instant): WorkItem[] {
  const items = new Map<string, WorkItem>();
  for (const row of rows) {
    for (const { kind, say } of workOf(row, now)) {
      const key = `${row.postId} ${kind}`;
      const known = items.get(key);
      if (known === undefined) {
        const { postId, title, channelId, at } = row;
        items.set(key, { key, kind, postId, title, channelIds: [channelId], at, say, weeks: 0 });
        continue;
      }
      const channelIds = known.channelIds.includes(row.channelId)
        ? known.channelIds
        : [...known.channelIds, row.channelId];
      items.set(key, { ...known, channelIds, at: Math.min(known.at, row.at) });
    }
  }
  const weeks = empty.map(({ at, weeks: count }): WorkItem => {
    const none = { postId: null, title: '', channelIds: [], say: '' };
    return { ...none, key: `weeks ${at}`, kind: 'empty-weeks', at, weeks: count };
  });
  return [...items.values(), ...weeks].sort((a, b) => inOrder(a, b, now));
}

function inOrder(a: WorkItem, b: WorkItem, now: Instant): number {
  const urgency = (item: WorkItem) => URGENCIES.indexOf(urgencyOf(item.at, now));
  const rank = (item: WorkItem) => WORK_KINDS.indexOf(item.kind);
  return urgency(a) - urgency(b) || rank(a) - rank(b) || a.at - b.at || (a.key < b.key ? -1 : 1);
}

function workOf(row: WorkRow, now: Instant): { kind: WorkKind; say: string }[] {
  const { readiness, findings, status, review } = row;
  const isOpen = isUnapproved(status);
  // What to say comes before all else: the other version may well mend the rest, and what it was before the two of
  // them met (sent, perhaps, when its time has passed) shows once somebody has chosen.
  if (row.hasTwoVersions) return [{ kind: 'two-versions', say: '' }];
  if (row.at < now) return isOpen ? [{ kind: 'missed', say: '' }] : [];
  const work: { kind: WorkKind; say: string }[] = [];
  if (row.badTime !== '') work.push({ kind: 'bad-time', say: row.badTime });
  if (readiness.text === 'missing') return [...work, { kind: 'no-text', say: '' }];
  const sayOf = (of: (finding: Finding) => boolean): string =>
    findings.find((finding) => finding.severity === 'error' && of(finding))?.say ?? '';
  if (readiness.media === 'missing') {
    work.push({ kind: 'no-media', say: sayOf(({ field }) => field === 'media') });
  }
  if (readiness.fit === 'missing') {
    const say = sayOf(({ field, code }) => field !== 'media' && field !== 'alt' && code !== 'empty');
    work.push({ kind: row.ownText ? 'refused' : 'needs-version', say });
  }
  if (readiness.alt === 'missing') work.push({ kind: 'no-alt', say: '' });
  if (review === 'stale') work.push({ kind: 'stale-approval', say: '' });
  else if (status === 'review' && row.at - now < APPROVAL_AHEAD_MS) {
    work.push({ kind: 'unapproved', say: '' });
  } else if (review === 'unsigned' && readiness.approval === 'missing' && row.at - now < APPROVAL_AHEAD_MS) {
    work.push({ kind: 'unapproved', say: '' });
  }
  if (isUnfinished(status)) work.push({ kind: 'unfinished', say: '' });
  return work;
}

/**
 * Weeks without a single post, those next to each other together.
 * @param starts instants at which the coming weeks begin, and the end of the last
 * @param times of all that stands in the calendar
 */
export function emptyWeeks(starts: readonly Instant[], times: readonly Instant[]): EmptyWeeks[] {
  const found: EmptyWeeks[] = [];
  let wasEmpty = false;
  starts.slice(0, -1).forEach((at, index) => {
    const end = starts[index + 1] ?? at;
    const isEmpty = !times.some((time) => time >= at && time < end);
    const last = found.at(-1);
    if (isEmpty && wasEmpty && last) found[found.length - 1] = { ...last, weeks: last.weeks + 1 };
    else if (isEmpty) found.push({ at, weeks: 1 });
    wasEmpty = isEmpty;
  });
  return found;
}
