import { describe, expect, it } from 'vitest';
import { setUpTestWorkspace as setUp, TEST_NOW as NOW } from '../../ledger/testing/test-workspace';
import { asDeliveryId, asOutageId, asPostId } from '../model/ids';
import { wallToInstant } from '../time';

describe('commands', () => {
  it('titles a post by its first line and puts a dated one into the calendar', () => {
    const { workspace, post, delivery, row } = setUp();
    expect(workspace.rows.posts.get(post)).toMatchObject({ title: 'Doors open at nine.', bank: false });
    expect(row(delivery)).toMatchObject({
      wall: '2026-11-27T11:00',
      zone: 'Europe/London',
      at: wallToInstant('2026-11-27T11:00', 'Europe/London').at,
      status: 'scheduled',
    });
  });

  it('keeps the wall time when days are shifted over a change of clocks, and the instant when hours are', () => {
    const { run, delivery, row } = setUp();
    run('delivery.move', { moves: [{ id: delivery, wall: '2027-03-27T09:00' }] });
    run('delivery.shift', { ids: [delivery], days: 1 });
    expect(row()?.wall).toBe('2027-03-28T09:00');
    run('delivery.shift', { ids: [delivery], days: -1 });
    run('delivery.shift', { ids: [delivery], hours: 24 });
    expect(row()?.wall).toBe('2027-03-28T10:00');
  });

  it('moves all deliveries or none', () => {
    const { refuse, delivery, row } = setUp();
    const moves = [
      { id: delivery, wall: '2026-11-28T11:00' },
      { id: asDeliveryId('2026-11_nothere.x'), wall: '2026-11-28T12:00' },
    ];
    expect(refuse('delivery.move', { moves })).toBe('gone');
    expect(row()?.wall).toBe('2026-11-27T11:00');
  });

  it('does not move what is already out', () => {
    const { run, refuse, delivery } = setUp();
    run('delivery.status', { ids: [delivery], status: 'published' });
    expect(refuse('delivery.shift', { ids: [delivery], days: 1 })).toBe('published');
  });

  it('gives a channel its own words and takes them back without losing the common text', () => {
    const { workspace, run, post, x } = setUp();
    run('post.text', { id: post, channelId: x, text: 'Open at 9!' });
    expect(workspace.rows.posts.get(post)?.variants).toEqual({ [x]: { text: 'Open at 9!' } });
    run('post.text', { id: post, channelId: x, text: 'Open at 9 sharp!' });
    expect(workspace.rows.posts.get(post)?.variants).toEqual({ [x]: { text: 'Open at 9 sharp!' } });
    run('post.inherit', { id: post, channelId: x });
    expect(workspace.rows.posts.get(post)).toMatchObject({ text: 'Doors open at nine.', variants: {} });
  });

  it('sends a post to the bank and places it from there', () => {
    const { workspace, run, post, delivery, row, x } = setUp();
    run('post.to-bank', { ids: [post] });
    expect(workspace.rows.posts.get(post)?.bank).toBe(true);
    expect(row(delivery)?.gone).toBe(1);
    const [made] = run('post.from-bank', {
      id: post,
      placements: [{ channelId: x, wall: '2026-12-01T09:00' }],
    }).made;
    expect(workspace.rows.posts.get(post)?.bank).toBe(true);
    expect(row(made)).toMatchObject({ channelId: x, wall: '2026-12-01T09:00', gone: 0 });
  });

  it('takes a post whose last delivery is removed to the bank, and leaves one with another place where it is', () => {
    const { workspace, run, post, delivery, x } = setUp();
    const [second] = run('delivery.add', {
      postId: post,
      placements: [{ channelId: x, wall: '2026-12-01T09:00' }],
    }).made.map(asDeliveryId);
    run('delivery.delete', { ids: [delivery] });
    expect(workspace.rows.posts.get(post)?.bank).toBe(false);
    if (second) run('delivery.delete', { ids: [second] });
    expect(workspace.rows.posts.get(post)?.bank).toBe(true);
  });

  it('declares a family down, applies a plan as one command and takes it back whole', () => {
    const { workspace, env, run, delivery, row, x, fb } = setUp();
    const outageId = asOutageId(
      run('outage.declare', {
        down: ['meta'],
        since: NOW,
        until: NOW + 6 * 3_600_000,
        reason: 'no answer',
      }).made[0] ?? '',
    );
    expect(workspace.rows.outages.get(outageId)?.channelIds).toEqual([fb]);
    const at = row()?.at ?? 0;
    const applied = run('replan.apply', {
      outageId,
      plan: {
        name: 'balanced',
        affected: [delivery],
        moves: [
          {
            deliveryId: delivery,
            kind: 'divert',
            fromAt: at,
            toAt: at,
            fromChannelId: fb,
            toChannelId: x,
            toWall: '2026-11-27T11:00',
            toZone: 'Europe/London',
            costTicks: 0,
            reason: 'X takes it.',
            needsWriter: false,
          },
        ],
        scoreTicks: 0,
        greedyScoreTicks: 0,
        warnings: [],
        atRisk: [],
      },
    });
    const living = () => [...workspace.rows.deliveries.values()].filter((each) => each.gone === 0);
    expect(living().map((each) => [each.channelId, each.status, each.moveKind])).toEqual([
      [fb, 'cancelled', 'divert'],
      [x, 'scheduled', 'divert'],
    ]);
    expect(workspace.undo(applied.undo, env).ok).toBe(true);
    expect(living().map((each) => [each.channelId, each.status])).toEqual([[fb, 'scheduled']]);
    expect(workspace.rows.outages.get(outageId)?.appliedPlan).toBe(null);
  });

  it('refuses a plan that was made before the calendar changed', () => {
    const { run, refuse, delivery, row, fb } = setUp();
    const fromAt = row()?.at ?? 0;
    run('delivery.shift', { ids: [delivery], hours: 1 });
    const move = {
      deliveryId: delivery,
      kind: 'drop' as const,
      fromAt,
      toAt: null,
      fromChannelId: fb,
      toChannelId: null,
      toWall: null,
      toZone: null,
      costTicks: 0,
      reason: '',
      needsWriter: false,
    };
    const plan = {
      name: 'balanced' as const,
      affected: [delivery],
      moves: [move],
      scoreTicks: 0,
      greedyScoreTicks: 0,
      warnings: [],
      atRisk: [],
    };
    expect(refuse('replan.apply', { outageId: null, plan })).toBe('stale-plan');
  });

  it('says so when nothing answers to the name of what is down', () => {
    const { refuse } = setUp();
    const range = { since: NOW, until: NOW + 1, reason: '' };
    expect(refuse('outage.declare', { down: ['mета'], ...range })).toBe('unknown-down');
    expect(refuse('outage.declare', { down: ['pinterest'], ...range })).toBe('none-down');
  });
});

describe('the bank', () => {
  const inBank = { title: 'Starter', text: 'Feed it twice a day.', bank: true, timing: 'evergreen' } as const;
  const setUpBank = () => {
    const desk = setUp();
    const [id = ''] = desk.run('post.create', inBank).made;
    return { ...desk, id: asPostId(id) };
  };

  it('keeps what is placed from it, any number of times', () => {
    const { workspace, run, id, fb, x } = setUpBank();
    run('post.from-bank', { id, placements: [{ channelId: fb, wall: '2026-12-01T09:00' }] });
    run('post.from-bank', { id, placements: [{ channelId: x, wall: '2026-12-08T09:00' }] });
    run('delivery.add', { postId: id, placements: [{ channelId: x, wall: '2026-12-15T09:00' }] });
    expect(workspace.rows.posts.get(id)?.bank).toBe(true);
    expect(workspace.view().deliveriesOf(id)).toHaveLength(3);
  });

  it('lets a draft go that only waited there for its date', () => {
    const { workspace, run, fb } = setUpBank();
    const [id = ''] = run('post.create', { text: 'Doors', bank: true }).made;
    run('delivery.add', { postId: asPostId(id), placements: [{ channelId: fb, wall: '2026-12-01T09:00' }] });
    expect(workspace.rows.posts.get(id)?.bank).toBe(false);
  });

  it('is left by what stands in the calendar, and by nothing else', () => {
    const { workspace, run, refuse, id, fb } = setUpBank();
    expect(refuse('post.leave-bank', { ids: [id] })).toBe('nowhere-else');
    run('post.from-bank', { id, placements: [{ channelId: fb, wall: '2026-12-01T09:00' }] });
    run('post.leave-bank', { ids: [id] });
    expect(workspace.rows.posts.get(id)?.bank).toBe(false);
    expect(refuse('post.leave-bank', { ids: [id] })).toBe('nothing');
  });

  it('takes a post out of the calendar again and keeps it', () => {
    const { workspace, run, id, fb } = setUpBank();
    run('post.from-bank', { id, placements: [{ channelId: fb, wall: '2026-12-01T09:00' }] });
    run('post.to-bank', { ids: [id] });
    expect(workspace.rows.posts.get(id)?.bank).toBe(true);
    expect(
      workspace
        .view()
        .deliveriesOf(id)
        .every(({ deletedAt }) => deletedAt !== null),
    ).toBe(true);
  });
});
