import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS, type CommandInputs, type CommandName } from '../../core/commands';
import type { Command, CommandContext } from '../../core/command/command';
import { asChannelId, asPostId } from '../../core/model/ids';
import { MemoryWorkspace, writeBundle } from '../../ledger';
import { conflicts } from './bundles';
import { list } from './list';

/** A bundle in which one post is signed, one signed and then changed, and one neither. */
function bundle(): string {
  let drawn = 0;
  const env: CommandContext = {
    now: Date.parse('2026-11-27T10:20:00Z'),
    by: 'Ana',
    draw: () => `id${String((drawn += 1)).padStart(6, '0')}`,
    postMonth: () => '2026-11',
  };
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w0000001', name: 'Test', device: 'dev1' });
  function run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    const result = workspace.run(command, input, env);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.made;
  }
  run('workspace.create', { name: 'Test', zone: 'Europe/London' });
  const [channelId] = run('channel.create', { platform: 'x', name: 'X' }).map(asChannelId);
  if (!channelId) throw new Error('no channel');
  const post = (text: string, wall: string) =>
    asPostId(run('post.create', { text, deliveries: [{ channelId, wall }] })[0] ?? '');
  const signed = post('Signed.', '2026-11-28T09:00');
  const changed = post('Changed.', '2026-11-28T10:00');
  post('Neither.', '2026-11-28T11:00');
  run('approval.give', { ids: [signed, changed] });
  run('post.text', { id: changed, channelId: null, text: 'Changed since.' });
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-approvals-')), 'plan.holdfast');
  writeFileSync(file, writeBundle(workspace.toBundle()));
  return file;
}

it('the list says of each delivery whether its words are approved', async () => {
  const { json, lines } = await list([bundle()], {});
  const rows = json as readonly { title: string; status: string; approval: string }[];
  expect(rows.map(({ title, status, approval }) => [title, status, approval])).toEqual([
    ['Signed.', 'approved', 'approved'],
    ['Changed.', 'approved', 'stale'],
    ['Neither.', 'draft', 'none'],
  ]);
  expect(lines[1]).toContain('approved (changed since)');
});

it('an approval that has gone out of date is listed once among what is to settle', async () => {
  const { json } = await conflicts([bundle()]);
  const found = json as readonly { kind: string; title: string }[];
  expect(found.map(({ kind, title }) => [kind, title])).toEqual([['stale-approval', 'Changed.']]);
});
