export const STATUSES = [
  'idea',
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'held',
  'cancelled',
] as const;

export type Status = (typeof STATUSES)[number];

/**
 * Who moves a delivery from one status to another: who writes and plans it, who signs it, what its scheduler turned
 * out to have done with it, and an outage's holds and plans.
 */
export const MOVERS = ['writer', 'approver', 'scheduler', 'outage'] as const;
export type Mover = (typeof MOVERS)[number];

/** What a status says about a delivery; the predicates below say each in words. */
type Trait = 'unfinished' | 'unapproved' | 'firm' | 'sent' | 'meant' | 'waits' | 'occupies' | 'over';

interface StatusLife {
  readonly traits: readonly Trait[];
  /** What it may become, and who may make it that. */
  readonly becomes: { readonly [To in Status]?: readonly Mover[] };
}

const W = ['writer'] as const;
const A = ['approver'] as const;
const WA = ['writer', 'approver'] as const;
const WO = ['writer', 'outage'] as const;
const WS = ['writer', 'scheduler'] as const;
const WAO = ['writer', 'approver', 'outage'] as const;
const ANY_END = ['writer', 'scheduler', 'outage'] as const;

/**
 * The life of a delivery: every status, what it says, and every move that is allowed. Out of a hold nothing comes as
 * more than it went in (`mayLeaveHoldAs`); a person may correct what was marked as out or called off, but nothing
 * that is over can be held.
 */
const LIFE: { readonly [From in Status]: StatusLife } = {
  idea: {
    traits: ['unfinished', 'unapproved', 'occupies'],
    becomes: { draft: W, review: W, approved: A, scheduled: W, published: WS, cancelled: ANY_END },
  },
  draft: {
    traits: ['unfinished', 'unapproved', 'meant', 'waits', 'occupies'],
    becomes: { idea: W, review: W, approved: A, scheduled: W, published: WS, held: WO, cancelled: ANY_END },
  },
  review: {
    traits: ['unapproved', 'waits', 'occupies'],
    becomes: { idea: W, draft: WA, approved: A, scheduled: W, published: WS, held: WO, cancelled: ANY_END },
  },
  approved: {
    traits: ['firm', 'meant', 'waits', 'occupies'],
    becomes: { idea: W, draft: WAO, review: WA, scheduled: W, published: WS, held: WO, cancelled: ANY_END },
  },
  scheduled: {
    traits: ['firm', 'sent', 'meant', 'waits', 'occupies'],
    becomes: { idea: W, draft: WAO, review: WA, approved: A, published: WS, held: WO, cancelled: ANY_END },
  },
  published: {
    traits: ['sent', 'occupies', 'over'],
    becomes: { idea: W, draft: W, review: W, approved: A, scheduled: W, cancelled: W },
  },
  held: {
    traits: [],
    becomes: {
      idea: WO,
      draft: WAO,
      review: WAO,
      approved: WAO,
      scheduled: WO,
      published: WS,
      cancelled: ANY_END,
    },
  },
  cancelled: {
    traits: ['over'],
    becomes: { idea: W, draft: W, review: W, approved: A, scheduled: W, published: WS },
  },
};

function has(trait: Trait): (status: Status) => boolean {
  const those: ReadonlySet<Status> = new Set(
    STATUSES.filter((status) => LIFE[status].traits.includes(trait)),
  );
  return (status) => those.has(status);
}

/** Nobody was asked to approve it yet: an idea or a draft. */
export const isUnfinished = has('unfinished');

/** Still to be approved: an idea, a draft, or in review. */
export const isUnapproved = has('unapproved');

/** Decided and to go out as it is: approved or scheduled. This is what a scheduler is told of. */
export const isFirm = has('firm');

/** Out, or taken to go out without anybody's doing: what counts as a use of a post. */
export const countsAsSent = has('sent');

/** Meant to go out by itself: scheduled, approved, or a draft with a date. Source: re-plan model, Input. */
export const isMeantToGoOut = has('meant');

/** Not out yet and wanted at its time: more than an idea, and neither held nor over. */
export const waits = has('waits');

/** Takes its time on its channel: everything that is neither held nor called off. */
export const occupiesItsTime = has('occupies');

/** Nothing more happens to it by itself: published or cancelled. */
export const isOver = has('over');

/** Stands in the calendar and is still to come; what is held does not stand. */
export function stands(status: Status): boolean {
  return occupiesItsTime(status) && !isOver(status);
}

/** Its place is its own: also while it is held, since it may come back there. */
export function keepsItsPlace(status: Status): boolean {
  return status !== 'cancelled';
}

/** In review or further, so that it may be taken back to a draft. */
export function isSubmitted(status: Status): boolean {
  return waits(status) && !isUnfinished(status);
}

/** Still to come, and no scheduler may be told of it yet. */
export function isUnready(status: Status): boolean {
  return !isOver(status) && !isFirm(status);
}

/** What would still go out can be held; an idea, a held one and what is over have nothing to hold. */
export function canBeHeld(status: Status): boolean {
  return LIFE[status].becomes.held !== undefined;
}

/** Whether somebody of this kind may make a delivery of one status another; staying as it is always may be. */
export function mayBecome(from: Status, to: Status, by: Mover): boolean {
  return from === to || (LIFE[from].becomes[to]?.includes(by) ?? false);
}

/** The order in which a delivery comes nearer to going out; what is held or over has no place in it. */
const STAGES: readonly Status[] = STATUSES.filter(stands);

/**
 * Whether a delivery that was `was` before its hold may come out of it as `to`: as that or as less, or as something
 * that is over. Never as more: a hold signs nothing.
 */
export function mayLeaveHoldAs(was: Status, to: Status): boolean {
  return isOver(to) || (stands(to) && STAGES.indexOf(to) <= STAGES.indexOf(was));
}

/** The status a held delivery had before; what older versions did not write down is taken for a draft. */
export function statusBeforeHold(heldWas: Status | null): Status {
  return heldWas !== null && canBeHeld(heldWas) ? heldWas : 'draft';
}

/** What a delivery is, leaving its hold aside. */
export function statusWithoutHold({
  status,
  heldWas,
}: {
  readonly status: Status;
  readonly heldWas: Status | null;
}): Status {
  return status === 'held' ? statusBeforeHold(heldWas) : status;
}

/**
 * What a person may make of a delivery, in the order of `STATUSES` and with the status it has. Whether this person may
 * sign it is for the approvers to say.
 */
export function statusChoices(delivery: {
  readonly status: Status;
  readonly heldWas: Status | null;
}): Status[] {
  const { status } = delivery;
  const may = (to: Status): boolean =>
    status === 'held'
      ? mayLeaveHoldAs(statusBeforeHold(delivery.heldWas), to)
      : mayBecome(status, to, 'writer') || mayBecome(status, to, 'approver');
  return STATUSES.filter((to) => to === status || may(to));
}
