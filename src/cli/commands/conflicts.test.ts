import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS, type CommandInputs, type CommandName } from '../../core/commands';
import type { Command, CommandContext } from '../../core/command/command';
import { asChannelId, asDeliveryId, asPostId } from '../../core/model/ids';
import { MemoryWorkspace, writeBundle } from '../../ledger';
import { conflicts } from './bundles';
import { exportCommand } from './export';

function desk(by: string) {
  let drawn = 0;
  const env: CommandContext = {
    now: Date.parse('2026-11-27T10:20:00Z'),
    by,
    draw: () => `${by.toLowerCase()}${String((drawn += 1)).padStart(6, '0')}`,
    postMonth: () => '2026-11',
  };
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Test', device: by });
  function run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    return workspace.run(command, input, env);
  }
  function made<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const result = run(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.made;
  }
  return { workspace, run, made };
}

/** Ana and Ben at one plan, apart: the same words, and a channel that one removed and the other planned on. */
function apart() {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  ana.made('workspace.create', { name: 'Test', zone: 'Europe/London' });
  const [x] = ana.made('channel.create', { platform: 'x', name: '@bramble' }).map(asChannelId);
  const [fb] = ana.made('channel.create', { platform: 'facebook', name: 'Bramble' }).map(asChannelId);
  if (!x || !fb) throw new Error('no channel');
  const [madePost = '', madeDelivery = ''] = ana.made('post.create', {
    text: 'Doors open at nine.',
    deliveries: [{ channelId: x, wall: '2026-11-28T09:00', status: 'scheduled' }],
  });
  const [post, delivery] = [asPostId(madePost), asDeliveryId(madeDelivery)];
  ben.workspace.mergeBundle(ana.workspace.toBundle());
  ana.made('post.text', { id: post, channelId: null, text: 'Doors open at ten.' });
  ben.made('post.text', { id: post, channelId: null, text: 'Doors open at eleven.' });
  ana.made('channel.delete', { id: fb });
  ben.made('delivery.add', { postId: post, placements: [{ channelId: fb, wall: '2026-11-29T09:00' }] });
  ana.workspace.mergeBundle(ben.workspace.toBundle());
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-conflicts-')), 'plan.holdfast');
  writeFileSync(file, writeBundle(ana.workspace.toBundle()));
  return { ana, file, post, delivery };
}

it('says what is to be settled, who wrote what, and names no ids', async () => {
  const { file } = apart();
  const { lines, exit } = await conflicts([file]);
  expect({ lines: lines.toSorted(), exit }).toEqual({
    lines: [
      '2 conflicts.',
      'Doors open at nine.: planned on Facebook Bramble, which was removed',
      'Doors open at nine.: two versions of the text; it stays in review until one is chosen',
      '  Ana, 2026-11-27T10:20Z: removed the channel (current)',
      '  Ana, 2026-11-27T10:20Z: “Doors open at ten.”',
      '  Ben, 2026-11-27T10:20Z: planned it for 2026-11-29 09:00 Europe/London',
      '  Ben, 2026-11-27T10:20Z: “Doors open at eleven.”',
    ].toSorted(),
    exit: 1,
  });
});

it('two versions of the words keep a post from being scheduled, approved or handed over, and say so', async () => {
  const { ana, file, post, delivery } = apart();
  const refusal = 'two-versions';
  const codes = [
    ana.run('delivery.status', { ids: [delivery], status: 'scheduled' }),
    ana.run('delivery.status', { ids: [delivery], status: 'approved' }),
    ana.run('approval.give', { ids: [post] }),
    ana.run('delivery.status', { ids: [delivery], status: 'draft' }),
  ].map((result) => (result.ok ? 'done' : result.error.code));
  expect(codes).toEqual([refusal, refusal, refusal, 'done']);
  const out = mkdtempSync(join(tmpdir(), 'holdfast-conflicts-'));
  const { json } = await exportCommand([file], { scheduler: 'buffer', out, now: '2026-11-27T10:20:00Z' });
  expect(json).toMatchObject({
    rows: 0,
    blocked: [{ reason: 'Two people changed the text: choose a version first.' }],
  });
});
