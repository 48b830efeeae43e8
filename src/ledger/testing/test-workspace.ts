import type { Command, CommandContext } from '../../core/command/command';
import { COMMANDS, type CommandInputs, type CommandName } from '../../core/commands';
import { asChannelId, asDeliveryId, asPostId } from '../../core/model/ids';
import { logWords } from '../../core/outage/log-words';
import { FAMILIES } from '../../core/platform';
import { MemoryWorkspace } from '../memory-workspace';

/** Twenty past ten on the Friday of the story. */
export const TEST_NOW = Date.parse('2026-11-27T10:20:00Z');

/** A workspace in which nothing has been done, and the means to run commands by name. */
export function emptyTestWorkspace() {
  let drawn = 0;
  const env: CommandContext = {
    now: TEST_NOW,
    by: 'Writer',
    draw: () => `id${String((drawn += 1)).padStart(6, '0')}`,
    postMonth: () => '2026-11',
  };
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Test', device: 'dev1' });
  function run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    const result = workspace.run(command, input, env);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  }
  function refuse<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    const result = workspace.run(command, input, env);
    return result.ok ? null : result.error.code;
  }
  return { workspace, env, run, refuse };
}

/** A workspace with a Facebook and an X channel in London, one post on Facebook, and the means to run commands by name. */
export function setUpTestWorkspace() {
  const { workspace, env, run, refuse } = emptyTestWorkspace();
  run('workspace.create', { name: 'Bramble', zone: 'Europe/London' });
  const fb = asChannelId(run('channel.create', { platform: 'facebook', name: 'Bramble' }).made[0] ?? '');
  const x = asChannelId(run('channel.create', { platform: 'x', name: '@bramble' }).made[0] ?? '');
  const made = run('post.create', {
    text: 'Doors open at nine.',
    deliveries: [{ channelId: fb, wall: '2026-11-27T11:00', status: 'scheduled' }],
  }).made;
  const post = asPostId(made[0] ?? '');
  const delivery = asDeliveryId(made[1] ?? '');
  const row = (id: string = delivery) => workspace.rows.deliveries.get(id);
  /** What the log of an outage says, by the clock of UTC. */
  const logSays = (outage: string) => {
    const frame = {
      channels: workspace.view().channels(),
      families: FAMILIES,
      moment: (at: number) => new Date(at).toISOString().slice(11, 16),
    };
    return (workspace.rows.outages.get(outage)?.log ?? []).map((entry) => logWords(entry, frame));
  };
  return { workspace, env, run, refuse, fb, x, post, delivery, row, logSays };
}
