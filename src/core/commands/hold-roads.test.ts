import { describe, expect, it } from 'vitest';
import { setUpTestWorkspace, TEST_NOW } from '../../ledger/testing/test-workspace';
import type { CommandInputs } from '.';
import { asCampaignId, asOutageId, type OutageId } from '../model/ids';
import { canBeHeld, STATUSES, type Status } from '../model/status';
import type { Outcome } from '../reconcile/types';
import type { Plan, PlannedMove } from '../replan/types';

const HOUR = 3_600_000;
const UNTIL = TEST_NOW + 8 * HOUR;
const AT = Date.parse('2026-11-27T11:00Z');
const NO_ID = asOutageId('');
const NO_OUTAGE = { outageId: null, reason: 'The oven is broken.' };

type Scene = ReturnType<typeof scene>;

/** One delivery of a campaign with a status, not held yet. */
function scene(status: Status) {
  const desk = setUpTestWorkspace();
  const { run, delivery, post, fb } = desk;
  const campaign = asCampaignId(run('campaign.create', { name: 'Stollen' }).made[0] ?? '');
  run('post.update', { ids: [post], fields: { campaignId: campaign } });
  run('delivery.status', { ids: [delivery], status });
  const declare = (holds: boolean): OutageId => {
    const input = { down: ['meta'], since: TEST_NOW, until: UNTIL, reason: '' };
    return asOutageId(run('outage.declare', { ...input, holds: holds ? [delivery] : [] }).made[0] ?? '');
  };
  const move = (change: Partial<PlannedMove>): Plan => {
    const toAt = AT + 24 * HOUR;
    const to = { toAt, toChannelId: fb, toWall: '2026-11-28T11:00', toZone: 'Europe/London' };
    const from = { deliveryId: delivery, fromAt: AT, fromChannelId: fb };
    const moves = [
      { ...from, ...to, kind: 'postpone', costTicks: 0, reason: '', needsWriter: false, ...change },
    ] as const;
    const rest = { scoreTicks: 0, greedyScoreTicks: 0, warnings: [], atRisk: [] };
    return { name: 'custom', affected: [delivery], moves, ...rest };
  };
  return { ...desk, campaign, declare, move };
}

/** Every way into a hold. */
const HOLDERS: { readonly [way: string]: (scene: Scene) => OutageId | null } = {
  'a hold by hand': ({ run, delivery }) => {
    run('delivery.status', { ids: [delivery], status: 'held' });
    return null;
  },
  'a hold with a reason': ({ run, delivery }) => {
    run('hold.put', { ids: [delivery], ...NO_OUTAGE });
    return null;
  },
  'a campaign put on hold': ({ run, delivery, campaign }) => {
    run('campaign.move', { campaignId: campaign, ids: [delivery], how: { kind: 'hold' }, reason: '' });
    return null;
  },
  'an outage declared': ({ declare }) => declare(true),
  'a hold for an outage': ({ run, delivery, declare }) => {
    const outage = declare(false);
    run('hold.put', { ids: [delivery], outageId: outage, reason: '' });
    return outage;
  },
  'a longer estimate': ({ run, delivery, declare }) => {
    const outage = declare(false);
    run('outage.update', { id: outage, until: UNTIL + HOUR, holds: [delivery] });
    return outage;
  },
};

/** 'held (was draft)', else the status alone. */
function standing({ row }: Scene): string {
  const { status, heldWas } = row() ?? {};
  return status === 'held' ? `held (was ${heldWas})` : `${status}`;
}

describe('every way into a hold', () => {
  it.each(Object.entries(HOLDERS))('%s keeps what was there', (_way, hold) => {
    const kept = STATUSES.map((status) => {
      const set = scene(status);
      try {
        hold(set);
      } catch {
        // Nothing there to hold.
      }
      return `${status}: ${standing(set)}`;
    });
    expect(kept).toEqual([
      'idea: idea',
      'draft: held (was draft)',
      'review: held (was review)',
      'approved: held (was approved)',
      'scheduled: held (was scheduled)',
      'published: published',
      'held: held (was scheduled)',
      'cancelled: cancelled',
    ]);
  });
});

/** A road out: what is done to a delivery that is held for an outage, or for none. */
type Road = (set: Scene, outage: OutageId | null) => void;

const outcomeOf = ({ delivery, fb }: Scene, outcome: Outcome['outcome']): Outcome => ({
  deliveryId: delivery,
  key: null,
  title: '',
  channelId: fb,
  dueAt: AT,
  outcome,
  evidence: 'Seen in the list.',
  todo: '',
  sentAt: null,
  url: '',
  remoteId: '',
  row: 1,
  found: false,
});

const settled = (found: 'out' | 'not-there'): Road => {
  return (set) => {
    const { run, delivery } = set;
    const held = [{ id: delivery, of: delivery }];
    const outcomes = [outcomeOf(set, 'unknown')];
    run('reconcile.apply', { scheduler: 'buffer', outcomes, withdraw: [], held });
    const url = 'https://www.facebook.com/bramble/posts/1';
    run('reconcile.settle', {
      finding: { deliveryId: delivery, ...(found === 'out' ? { found, url } : { found }) },
    });
  };
};

const campaign = (how: CommandInputs['campaign.move']['how']): Road => {
  return ({ run, delivery, campaign: id }) =>
    void run('campaign.move', { campaignId: id, ids: [delivery], how, reason: '' });
};

const byHand = (status: Status): Road => {
  return ({ run, delivery }) => void run('delivery.status', { ids: [delivery], status });
};

const plan = (change: Partial<PlannedMove>): Road => {
  return ({ run, move }, outage) => void run('replan.apply', { outageId: outage, plan: move(change) });
};

const release: Road = ({ run, delivery }) => void run('hold.release', { ids: [delivery], insist: true });

/** Every road out of a hold, and what may look like one. */
const ROADS: { readonly [road: string]: Road } = {
  release,
  'release, undone': ({ run, workspace, env, delivery }) =>
    void workspace.undo(run('hold.release', { ids: [delivery], insist: true }).undo, env),
  'as an idea': byHand('idea'),
  'as a draft': byHand('draft'),
  'into review': byHand('review'),
  'as approved': byHand('approved'),
  'as scheduled': byHand('scheduled'),
  'as published': byHand('published'),
  'called off': byHand('cancelled'),
  'campaign later': campaign({ kind: 'postpone', days: 1 }),
  'campaign called off': campaign({ kind: 'cancel' }),
  'moved by hand': ({ run, delivery }) =>
    void run('delivery.move', { moves: [{ id: delivery, wall: '2026-11-28T11:00' }] }),
  'asked for approval': ({ run, post }) => void run('approval.ask', { ids: [post] }),
  'approved meanwhile': ({ run, post }) => void run('approval.give', { ids: [post] }),
  'sent back meanwhile': ({ run, post }) =>
    void run('approval.send-back', { ids: [post], note: 'The price is wrong.' }),
  'approved and taken back': ({ run, post }) => {
    run('approval.give', { ids: [post] });
    run('approval.withdraw', { ids: [post] });
  },
  'out by hand': ({ run, delivery }) => void run('delivery.posted', { id: delivery, url: '' }),
  'found out': settled('out'),
  'found not there': settled('not-there'),
};

/** Those that are about the outage that holds it. */
const OUTAGE_ROADS: { readonly [road: string]: Road } = {
  'plan: later': plan({}),
  'plan: elsewhere': plan({ kind: 'divert' }),
  'plan: to the bank': plan({ kind: 'hold' }),
  'plan: called off': plan({ kind: 'drop' }),
  'words alone': ({ run, delivery }) =>
    void run('delivery.without-media', { ids: [delivery], on: true, insist: true }),
  'estimate shorter': ({ run, delivery }, outage) =>
    void run('outage.update', { id: outage ?? NO_ID, until: AT - 1, releases: [delivery] }),
  'channel back': ({ run, fb }, outage) =>
    void run('outage.channel-back', { id: outage ?? NO_ID, channelId: fb, isBack: true }),
  'outage ended': ({ run }, outage) => void run('outage.end', { id: outage ?? NO_ID }),
  'outage ended, released': (set, outage) => {
    set.run('outage.end', { id: outage ?? NO_ID });
    release(set, outage);
  },
  'outage merged': ({ run }, outage) => {
    const input = { down: ['x'], since: TEST_NOW, until: UNTIL, reason: '' };
    run('outage.merge', {
      id: outage ?? NO_ID,
      into: asOutageId(run('outage.declare', input).made[0] ?? ''),
    });
  },
};

/** What becomes of a delivery with each status that can be held, by road; a refusal stands in brackets. */
function ways(hold: (set: Scene) => OutageId | null, roads: { readonly [road: string]: Road }): string[] {
  return Object.entries(roads).map(([road, take]) => {
    const ends = STATUSES.filter(canBeHeld).map((status) => {
      const set = scene(status);
      const outage = hold(set);
      const refused = refusalOf(() => take(set, outage));
      const twin = [...set.workspace.rows.deliveries.values()].find(({ insteadOf }) => insteadOf !== null);
      return `${standing(set)}${twin ? ` + ${twin.status}` : ''}${refused ? ' (refused)' : ''}`;
    });
    return `${road}: ${ends.join(', ')}`;
  });
}

function refusalOf(take: () => void): boolean {
  try {
    take();
    return false;
  } catch {
    return true;
  }
}

describe('every road out of a hold gives back what was there before it, no more', () => {
  it.each(['a hold by hand', 'an outage declared'])('%s', (holder) => {
    expect(ways(HOLDERS[holder] ?? (() => null), ROADS)).toEqual([
      'release: draft, review, approved, scheduled',
      'release, undone: held (was draft), held (was review), held (was approved), held (was scheduled)',
      'as an idea: idea, idea, idea, idea',
      'as a draft: draft, draft, draft, draft',
      'into review: held (was draft) (refused), review, review, review',
      'as approved: held (was draft) (refused), held (was review) (refused), approved, approved',
      'as scheduled: held (was draft) (refused), held (was review) (refused), held (was approved) (refused), scheduled',
      'as published: published, published, published, published',
      'called off: cancelled, cancelled, cancelled, cancelled',
      'campaign later: draft, review, approved, scheduled',
      'campaign called off: cancelled, cancelled, cancelled, cancelled',
      'moved by hand: held (was draft), held (was review), held (was approved), held (was scheduled)',
      'asked for approval: held (was review), held (was review), held (was approved), held (was scheduled)',
      'approved meanwhile: held (was approved), held (was approved), held (was approved), held (was scheduled)',
      'sent back meanwhile: held (was draft), held (was draft), held (was draft), held (was draft)',
      'approved and taken back: held (was review), held (was review), held (was review), held (was review)',
      'out by hand: published, published, published, published',
      'found out: published, published, published, published',
      'found not there: held (was draft), held (was review), held (was approved), held (was scheduled)',
    ]);
  });

  it('by way of its outage', () => {
    expect(ways(({ declare }) => declare(true), OUTAGE_ROADS)).toEqual([
      'plan: later: draft, held (was review) (refused), approved, scheduled',
      'plan: elsewhere: cancelled + draft, held (was review) (refused), cancelled + approved, cancelled + scheduled',
      'plan: to the bank: held (was draft), held (was review) (refused), held (was approved), held (was scheduled)',
      'plan: called off: cancelled, held (was review) (refused), cancelled, cancelled',
      'words alone: draft, review, approved, scheduled',
      'estimate shorter: draft, review, approved, scheduled',
      'channel back: held (was draft), held (was review), held (was approved), held (was scheduled)',
      'outage ended: held (was draft), held (was review), held (was approved), held (was scheduled)',
      'outage ended, released: draft, review, approved, scheduled',
      'outage merged: held (was draft), held (was review), held (was approved), held (was scheduled)',
    ]);
  });
});
