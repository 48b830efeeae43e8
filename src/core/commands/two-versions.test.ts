import { describe, expect, it } from 'vitest';
import { MemoryWorkspace } from '../../ledger';
import { setUpTestWorkspace } from '../../ledger/testing/test-workspace';
import { COMMANDS } from './index';

/** The desk after a colleague rewrote the same words of its post, and both copies have met. */
function rewrittenByTwo() {
  const desk = setUpTestWorkspace();
  const { workspace, env, run, post } = desk;
  const colleague = MemoryWorkspace.open(workspace.toBundle(), { device: 'dev2' });
  const text = (words: string) => ({ id: post, channelId: null, text: words });
  run('post.text', text('Doors open at ten.'));
  const theirs = colleague.run(COMMANDS['post.text'], text('Doors open at noon.'), {
    ...env,
    now: env.now + 1,
    by: 'Colleague',
  });
  if (!theirs.ok) throw new Error(theirs.error.message);
  const merged = workspace.merge(theirs.value.updates);
  if (!merged.ok) throw new Error(merged.error.message);
  const [conflict] = workspace.rows.conflicts.values();
  const settle = (by: string) =>
    run('conflict.settle', {
      id: conflict?.id ?? '',
      keep: conflict?.sides.find((side) => side.by === by)?.changeId ?? '',
    });
  return { ...desk, settle };
}

describe('while two versions of a post’s words are open', () => {
  it('nobody schedules or approves it, and it says why', () => {
    const { refuse, delivery, post, row } = rewrittenByTwo();
    expect([
      row()?.status,
      refuse('delivery.status', { ids: [delivery], status: 'scheduled' }),
      refuse('delivery.status', { ids: [delivery], status: 'approved' }),
      refuse('approval.give', { ids: [post] }),
    ]).toEqual(['review', 'two-versions', 'two-versions', 'two-versions']);
  });

  it('a hold keeps what was set, and a release gives it back once somebody has chosen', () => {
    const { run, delivery, row, settle } = rewrittenByTwo();
    run('hold.put', { ids: [delivery], outageId: null, reason: 'rain' });
    expect([row()?.status, row()?.heldWas]).toEqual(['held', 'scheduled']);
    run('hold.release', { ids: [delivery] });
    expect(row()?.status).toBe('review');
    settle('Colleague');
    expect([row()?.status, row()?.text]).toEqual(['scheduled', 'Doors open at noon.']);
  });

  it('sending it back makes it a draft, also once somebody has chosen', () => {
    const { run, post, row, settle } = rewrittenByTwo();
    run('approval.send-back', { ids: [post], note: 'Which hour?' });
    settle('Writer');
    expect([row()?.status, row()?.text]).toEqual(['draft', 'Doors open at ten.']);
  });

  it('settling goes back in one step, and forward again', () => {
    const { workspace, env, settle, row } = rewrittenByTwo();
    const before = [...workspace.rows.conflicts.values()];
    const back = workspace.undo(settle('Writer').undo, env);
    expect([back.ok, [...workspace.rows.conflicts.values()], row()?.status]).toEqual([
      true,
      before,
      'review',
    ]);
    if (back.ok) workspace.undo(back.value.undo, env);
    expect([workspace.rows.conflicts.size, row()?.status, row()?.text]).toEqual([
      0,
      'scheduled',
      'Doors open at ten.',
    ]);
  });
});

describe('removing a channel', () => {
  it('cancels what was still to go out there, in one step that goes back in one', () => {
    const { workspace, env, run, fb, delivery, row } = setUpTestWorkspace();
    const { undo } = run('channel.delete', { id: fb, deliveries: [delivery] });
    expect([row()?.status, workspace.rows.conflicts.size]).toEqual(['cancelled', 0]);
    workspace.undo(undo, env);
    expect([row()?.status, workspace.rows.channels.get(fb)?.deletedAt]).toEqual(['scheduled', null]);
  });

  it('leaves what was not named as a conflict, which cannot be settled as it stands', () => {
    const { workspace, run, refuse, fb, delivery, row } = setUpTestWorkspace();
    run('channel.delete', { id: fb });
    const [conflict] = workspace.rows.conflicts.values();
    expect([conflict?.kind, conflict?.entityId]).toEqual(['deleted-channel', delivery]);
    expect(refuse('conflict.settle', { id: conflict?.id ?? '', keep: null })).toBe('not-a-choice');
    run('conflict.settle', { id: conflict?.id ?? '', keep: conflict?.winner ?? '' });
    expect([row()?.status, workspace.rows.conflicts.size]).toEqual(['cancelled', 0]);
  });
});
