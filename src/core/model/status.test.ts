import { describe, expect, it } from 'vitest';
import {
  canBeHeld,
  countsAsSent,
  isFirm,
  isMeantToGoOut,
  isOver,
  isSubmitted,
  isUnapproved,
  isUnfinished,
  isUnready,
  keepsItsPlace,
  mayBecome,
  mayLeaveHoldAs,
  MOVERS,
  occupiesItsTime,
  stands,
  statusChoices,
  STATUSES,
  statusBeforeHold,
  statusWithoutHold,
  waits,
  type Status,
} from './status';

const those = (says: (status: Status) => boolean): string => STATUSES.filter(says).join(' ');

describe('the life of a delivery', () => {
  it('says of every status what it means', () => {
    expect({
      isUnfinished: those(isUnfinished),
      isUnapproved: those(isUnapproved),
      isSubmitted: those(isSubmitted),
      isFirm: those(isFirm),
      isMeantToGoOut: those(isMeantToGoOut),
      waits: those(waits),
      stands: those(stands),
      isUnready: those(isUnready),
      canBeHeld: those(canBeHeld),
      occupiesItsTime: those(occupiesItsTime),
      keepsItsPlace: those(keepsItsPlace),
      countsAsSent: those(countsAsSent),
      isOver: those(isOver),
    }).toEqual({
      isUnfinished: 'idea draft',
      isUnapproved: 'idea draft review',
      isSubmitted: 'review approved scheduled',
      isFirm: 'approved scheduled',
      isMeantToGoOut: 'draft approved scheduled',
      waits: 'draft review approved scheduled',
      stands: 'idea draft review approved scheduled',
      isUnready: 'idea draft review held',
      canBeHeld: 'draft review approved scheduled',
      occupiesItsTime: 'idea draft review approved scheduled published',
      keepsItsPlace: 'idea draft review approved scheduled published held',
      countsAsSent: 'scheduled published',
      isOver: 'published cancelled',
    });
  });

  it('allows these moves to these people, and no other', () => {
    const moves = Object.fromEntries(
      MOVERS.map((by) => [
        by,
        STATUSES.map(
          (from) => `${from}: ${those((to) => to !== from && mayBecome(from, to, by)) || 'nothing'}`,
        ),
      ]),
    );
    expect(moves).toEqual({
      writer: [
        'idea: draft review scheduled published cancelled',
        'draft: idea review scheduled published held cancelled',
        'review: idea draft scheduled published held cancelled',
        'approved: idea draft review scheduled published held cancelled',
        'scheduled: idea draft review published held cancelled',
        'published: idea draft review scheduled cancelled',
        'held: idea draft review approved scheduled published cancelled',
        'cancelled: idea draft review scheduled published',
      ],
      approver: [
        'idea: approved',
        'draft: approved',
        'review: draft approved',
        'approved: draft review',
        'scheduled: draft review approved',
        'published: approved',
        'held: draft review approved',
        'cancelled: approved',
      ],
      scheduler: [
        'idea: published cancelled',
        'draft: published cancelled',
        'review: published cancelled',
        'approved: published cancelled',
        'scheduled: published cancelled',
        'published: nothing',
        'held: published cancelled',
        'cancelled: published',
      ],
      outage: [
        'idea: cancelled',
        'draft: held cancelled',
        'review: held cancelled',
        'approved: draft held cancelled',
        'scheduled: draft held cancelled',
        'published: nothing',
        'held: idea draft review approved scheduled cancelled',
        'cancelled: nothing',
      ],
    });
  });

  it('lets whoever changes nothing, whatever the status', () => {
    expect(STATUSES.filter((status) => MOVERS.every((by) => mayBecome(status, status, by)))).toEqual(
      STATUSES,
    );
  });

  it('lets nothing out of a hold as more than it went in', () => {
    const ways = STATUSES.filter(canBeHeld).map((was) => `${was}: ${those((to) => mayLeaveHoldAs(was, to))}`);
    expect(ways).toEqual([
      'draft: idea draft published cancelled',
      'review: idea draft review published cancelled',
      'approved: idea draft review approved published cancelled',
      'scheduled: idea draft review approved scheduled published cancelled',
    ]);
  });

  it('knows what a held one was, and takes it for a draft where nobody wrote it down', () => {
    expect([null, ...STATUSES].map((was) => statusBeforeHold(was))).toEqual([
      'draft',
      'draft',
      'draft',
      'review',
      'approved',
      'scheduled',
      'draft',
      'draft',
      'draft',
    ]);
    expect(statusWithoutHold({ status: 'held', heldWas: 'review' })).toBe('review');
    expect(statusWithoutHold({ status: 'approved', heldWas: 'draft' })).toBe('approved');
  });

  it('offers a person what may become of it, out of a hold nothing beyond what it was', () => {
    const offered = STATUSES.map(
      (status) => `${status}: ${statusChoices({ status, heldWas: null }).join(' ')}`,
    );
    expect(offered).toEqual([
      'idea: idea draft review approved scheduled published cancelled',
      'draft: idea draft review approved scheduled published held cancelled',
      'review: idea draft review approved scheduled published held cancelled',
      'approved: idea draft review approved scheduled published held cancelled',
      'scheduled: idea draft review approved scheduled published held cancelled',
      'published: idea draft review approved scheduled published cancelled',
      'held: idea draft published held cancelled',
      'cancelled: idea draft review approved scheduled published cancelled',
    ]);
    expect(statusChoices({ status: 'held', heldWas: 'approved' })).toEqual([
      'idea',
      'draft',
      'review',
      'approved',
      'published',
      'held',
      'cancelled',
    ]);
  });
});
