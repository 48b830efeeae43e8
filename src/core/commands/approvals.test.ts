import { describe, expect, it } from 'vitest';
import { MemoryWorkspace } from '../../ledger';
import type { Command, CommandContext } from '../command/command';
import { COMMANDS, type CommandInputs, type CommandName } from './index';
import { asChannelId, asDeliveryId, asPostId, type ChannelId, type PostId } from '../model/ids';
import { contentHash, reviewOf } from '../review';

/** One desk of a team: commands by name, run as one person. */
class Desk {
  readonly workspace: MemoryWorkspace;
  private drawn = 0;
  now = Date.parse('2026-11-27T10:20:00Z');

  constructor(
    readonly by: string,
    from?: Desk,
  ) {
    this.workspace = from
      ? MemoryWorkspace.open(from.workspace.toBundle(), { device: by })
      : MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Test', device: by });
  }

  attempt<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    this.now += 60_000;
    return this.workspace.run(command, input, this.env());
  }

  run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const result = this.attempt(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  }

  env(): CommandContext {
    const draw = () => `${this.by}${String((this.drawn += 1)).padStart(6, '0')}`;
    return { now: this.now, by: this.by, draw, postMonth: () => '2026-11' };
  }

  refusal<Name extends CommandName>(name: Name, input: CommandInputs[Name]): string | null {
    const result = this.attempt(name, input);
    return result.ok ? null : result.error.code;
  }

  /** How a post stands: its review, its deliveries, what is listed as to settle. */
  stand(id: PostId) {
    const { posts, deliveries, approvals, conflicts } = this.workspace.rows;
    const post = posts.get(id);
    if (!post) throw new Error('no such post');
    const own = [...deliveries.values()].filter((row) => row.postId === id);
    const { state, approval, note } = reviewOf(post, own, [...approvals.values()]);
    return {
      state,
      by: approval?.by ?? null,
      note: note && `${note.kind}: ${note.text}`,
      deliveries: own.map((row) => row.status),
      listed: [...conflicts.values()].map((conflict) => conflict.kind),
    };
  }
}

/** A post on Facebook with an own version on X. */
function team() {
  const ana = new Desk('ana');
  ana.run('workspace.create', { name: 'Bramble', zone: 'Europe/London' });
  const fb = asChannelId(ana.run('channel.create', { platform: 'facebook', name: 'Bramble' }).made[0] ?? '');
  const x = asChannelId(ana.run('channel.create', { platform: 'x', name: '@bramble' }).made[0] ?? '');
  const { made } = ana.run('post.create', {
    text: 'Doors open at nine.',
    deliveries: [{ channelId: fb, wall: '2026-11-27T11:00' }],
  });
  const [post, delivery] = [asPostId(made[0] ?? ''), asDeliveryId(made[1] ?? '')];
  ana.run('post.text', { id: post, channelId: x, text: 'Open at 9!' });
  return { ana, fb, x, post, delivery };
}

describe('approval (R133)', () => {
  it('is asked for, given, and stands under exactly what the post says', () => {
    const { ana, post } = team();
    ana.run('approval.ask', { ids: [post], note: 'Is the hour right?' });
    expect(ana.stand(post)).toEqual({
      state: 'review',
      by: null,
      note: 'asked: Is the hour right?',
      deliveries: ['review'],
      listed: [],
    });
    ana.run('approval.give', { ids: [post] });
    expect(ana.stand(post)).toMatchObject({
      state: 'approved',
      by: 'ana',
      deliveries: ['approved'],
      listed: [],
    });
    expect(ana.refusal('approval.give', { ids: [post] })).toBe('approved');
  });

  it.each([
    [
      'the text',
      (d: Desk, post: PostId) => d.run('post.text', { id: post, channelId: null, text: 'At ten.' }),
    ],
    [
      'one channel’s version',
      (d: Desk, post: PostId, x: ChannelId) => d.run('post.text', { id: post, channelId: x, text: 'Ten!' }),
    ],
    [
      'the link',
      (d: Desk, post: PostId) => d.run('post.update', { ids: [post], fields: { link: 'https://a.example' } }),
    ],
    [
      'a photo’s description',
      (d: Desk, post: PostId) =>
        d.run('post.update', {
          ids: [post],
          fields: { media: [{ sha256: '', name: 'a.jpg', mime: 'image/jpeg', alt: 'A loaf' }] },
        }),
    ],
  ])('goes out of date when %s changes, and is listed until it is given again', (_what, change) => {
    const { ana, post, x } = team();
    ana.run('approval.give', { ids: [post] });
    change(ana, post, x);
    expect(ana.stand(post)).toMatchObject({ state: 'stale', by: 'ana', listed: ['stale-approval'] });
    ana.run('approval.give', { ids: [post] });
    expect(ana.stand(post)).toMatchObject({ state: 'approved', listed: [] });
  });

  it('outlives what the world does not see: times, notes, labels, kind', () => {
    const { ana, post, delivery } = team();
    ana.run('approval.give', { ids: [post] });
    ana.run('delivery.move', { moves: [{ id: delivery, wall: '2026-11-28T11:00' }] });
    const fields = {
      notes: 'ask the baker',
      sources: 'The Guardian, page 3',
      labelsAdd: ['offer'],
      kind: 'news',
    } as const;
    ana.run('post.update', { ids: [post], fields });
    expect(ana.stand(post)).toMatchObject({ state: 'approved', listed: [] });
  });

  it('keeps what was signed, so that what has changed since can be shown', () => {
    const { ana, post, x } = team();
    ana.run('approval.give', { ids: [post] });
    ana.run('post.text', { id: post, channelId: null, text: 'At ten.' });
    const [approval] = [...ana.workspace.rows.approvals.values()];
    expect(approval?.content).toEqual({
      title: 'Doors open at nine.',
      text: 'Doors open at nine.',
      link: '',
      media: [],
      variants: { [x]: 'Open at 9!' },
    });
  });

  it('is never put under words the approver has not seen', () => {
    const { ana, post } = team();
    const read = ana.workspace.rows.posts.get(post);
    ana.run('post.text', { id: post, channelId: null, text: 'At ten.' });
    expect(ana.refusal('approval.give', { ids: [post], seen: read ? contentHash(read) : '' })).toBe(
      'changed',
    );
  });

  it('is given by approvers alone once somebody is marked one, by whatever way', () => {
    const { ana, post, delivery } = team();
    const head = { name: 'Head', zone: 'Europe/London', approver: true };
    ana.run('workspace.person', { id: null, person: head });
    expect([
      ana.refusal('approval.give', { ids: [post] }),
      ana.refusal('approval.send-back', { ids: [post], note: 'no' }),
      ana.refusal('delivery.status', { ids: [delivery], status: 'approved' }),
      ana.refusal('approval.ask', { ids: [post] }),
    ]).toEqual(['not-approver', 'not-approver', 'not-approver', null]);
    const boss = new Desk('head', ana);
    expect(boss.refusal('approval.give', { ids: [post] })).toBe(null);
  });

  it('comes before scheduling once approvers are named; what was scheduled before comes back without it', () => {
    const { ana, post, delivery } = team();
    ana.run('delivery.status', { ids: [delivery], status: 'scheduled' });
    const head = { name: 'Head', zone: 'Europe/London', approver: true };
    ana.run('workspace.person', { id: null, person: head });
    ana.run('delivery.status', { ids: [delivery], status: 'held' });
    expect(ana.refusal('delivery.status', { ids: [delivery], status: 'scheduled' })).toBe(null);
    ana.run('delivery.status', { ids: [delivery], status: 'draft' });
    expect(ana.refusal('delivery.status', { ids: [delivery], status: 'scheduled' })).toBe('unapproved');
    const boss = new Desk('head', ana);
    boss.run('approval.give', { ids: [post] });
    ana.workspace.mergeBundle(boss.workspace.toBundle());
    expect(ana.refusal('delivery.status', { ids: [delivery], status: 'scheduled' })).toBe(null);
  });

  it('is sent back with what should change, and an earlier signature goes with it', () => {
    const { ana, post } = team();
    ana.run('approval.give', { ids: [post] });
    expect(ana.refusal('approval.send-back', { ids: [post], note: ' ' })).toBe('no-note');
    ana.run('approval.send-back', { ids: [post], note: 'Say which door.' });
    expect(ana.stand(post)).toEqual({
      state: 'draft',
      by: null,
      note: 'sent-back: Say which door.',
      deliveries: ['draft'],
      listed: [],
    });
  });

  it('is withdrawn and taken back, each as one step', () => {
    const { ana, post } = team();
    const given = ana.run('approval.give', { ids: [post] });
    const withdrawn = ana.run('approval.withdraw', { ids: [post] });
    expect(ana.stand(post)).toMatchObject({ state: 'review', deliveries: ['review'] });
    ana.workspace.undo(withdrawn.undo, ana.env());
    expect(ana.stand(post)).toMatchObject({ state: 'approved', deliveries: ['approved'] });
    ana.workspace.undo(given.undo, ana.env());
    expect(ana.stand(post)).toMatchObject({ state: 'draft', by: null, deliveries: ['draft'] });
  });

  it('is asked for and given in the bank, where a post has no delivery to carry its state', () => {
    const { ana } = team();
    const post = asPostId(ana.run('post.create', { text: 'We are open as usual.' }).made[0] ?? '');
    ana.run('approval.ask', { ids: [post] });
    expect(ana.stand(post)).toMatchObject({ state: 'review', deliveries: [] });
    ana.run('approval.give', { ids: [post] });
    expect(ana.stand(post)).toMatchObject({ state: 'approved', by: 'ana' });
  });

  it('asked again after a change takes a scheduled post out of what goes to the scheduler', () => {
    const { ana, post, delivery } = team();
    ana.run('approval.give', { ids: [post] });
    ana.run('delivery.status', { ids: [delivery], status: 'scheduled' });
    ana.run('post.text', { id: post, channelId: null, text: 'At ten.' });
    ana.run('approval.ask', { ids: [post] });
    expect(ana.stand(post)).toMatchObject({ state: 'review', by: 'ana', deliveries: ['review'] });
  });
});

describe('two people apart', () => {
  function apart() {
    const { ana, post } = team();
    return { ana, head: new Desk('head', ana), post };
  }

  it('an approval meets an edit it did not know: stale on both machines, in either order', () => {
    const { ana, head, post } = apart();
    head.run('approval.give', { ids: [post] });
    ana.run('post.text', { id: post, channelId: null, text: 'Doors open at ten.' });
    const [a, h] = [ana.workspace.toBundle(), head.workspace.toBundle()];
    ana.workspace.mergeBundle(h);
    head.workspace.mergeBundle(a);
    const expected = {
      state: 'stale',
      by: 'head',
      note: null,
      deliveries: ['approved'],
      listed: ['stale-approval'],
    };
    expect([ana.stand(post), head.stand(post)]).toEqual([expected, expected]);
    head.run('approval.give', { ids: [post] });
    ana.workspace.mergeBundle(head.workspace.toBundle());
    expect(ana.stand(post)).toMatchObject({ state: 'approved', listed: [] });
  });

  it('an approval meets only a new time: it stands', () => {
    const { ana, head, post } = apart();
    head.run('approval.give', { ids: [post] });
    const [delivery] = [...ana.workspace.rows.deliveries.values()];
    if (delivery) ana.run('delivery.move', { moves: [{ id: delivery.id, wall: '2026-11-29T10:00' }] });
    ana.workspace.mergeBundle(head.workspace.toBundle());
    expect(ana.stand(post)).toMatchObject({ state: 'approved', deliveries: ['approved'], listed: [] });
  });

  it('two approve the same words: both signatures stand and nothing is to settle', () => {
    const { ana, head, post } = apart();
    head.run('approval.give', { ids: [post] });
    ana.run('approval.give', { ids: [post] });
    ana.workspace.mergeBundle(head.workspace.toBundle());
    expect(ana.stand(post)).toMatchObject({ state: 'approved', listed: [] });
    expect(ana.workspace.rows.approvals.size).toBe(2);
  });

  it('one sends back while another asks: both notes are kept, the later one counts', () => {
    const { ana, head, post } = apart();
    ana.run('approval.ask', { ids: [post], note: 'please' });
    head.now += 3_600_000;
    head.run('approval.send-back', { ids: [post], note: 'The price is wrong.' });
    ana.workspace.mergeBundle(head.workspace.toBundle());
    expect(ana.workspace.rows.posts.get(post)?.reviews.map((note) => note.text)).toEqual([
      'please',
      'The price is wrong.',
    ]);
  });
});
