import { describe, expect, test } from 'vitest';
import { COMMANDS, type CommandInputs, type CommandName } from '../core/commands';
import type { Command, CommandContext } from '../core/command/command';
import { asCampaignId, type CampaignId } from '../core/model/ids';
import { approvalState, contentHash, signedWords } from '../core/review';
import { MemoryWorkspace } from './memory-workspace';
import { MORNING } from './testing/replica';

/** Somebody's copy of a plan with one campaign that has a brief. */
class Copy {
  readonly workspace: MemoryWorkspace;
  readonly campaign: CampaignId;
  readonly #by: string;
  #n = 0;

  constructor(by: string, from?: Copy) {
    this.#by = by;
    if (from === undefined) {
      this.workspace = MemoryWorkspace.empty({ workspaceId: 'w1', name: 'Plan', device: by });
      this.run('workspace.create', { name: 'Plan', zone: 'Europe/London' });
      const made = this.run('campaign.create', { name: 'Autumn' });
      this.campaign = asCampaignId(made?.made[0] ?? '');
      this.run('campaign.brief', { id: this.campaign, text: 'Soup at noon, bread at nine.' });
    } else {
      this.workspace = MemoryWorkspace.open(from.workspace.toBundle(), { device: by });
      this.campaign = from.campaign;
    }
  }

  /** What was done; undefined when it was refused. */
  run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const ran = this.tryTo(name, input);
    return ran.ok ? ran.value : undefined;
  }

  tryTo<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    this.#n += 1;
    const n = this.#n;
    const env: CommandContext = {
      now: MORNING + n,
      by: this.#by,
      draw: () => `${this.#by}${n}0000000`,
      postMonth: () => '2026-11',
    };
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    return this.workspace.run(command, input, env);
  }

  get subject() {
    return { kind: 'campaign', id: this.campaign } as const;
  }

  get words() {
    const row = this.workspace.rows.campaigns.get(this.campaign);
    if (row === undefined) throw new Error('no campaign');
    return signedWords({ kind: 'campaign', row });
  }

  get state() {
    return approvalState(this.words, [...this.workspace.rows.approvals.values()]).state;
  }

  write(text: string): void {
    this.run('campaign.brief', { id: this.campaign, text });
  }
}

describe('the approval of a brief', () => {
  test('is for what it says: saving the same keeps it, other words void it, and the same words again restore it', () => {
    const copy = new Copy('ann');
    const states = [copy.state];
    const then = (act: () => void) => {
      act();
      states.push(copy.state);
    };
    then(() => copy.run('approval.sign', { subject: copy.subject }));
    then(() => copy.write('Soup at noon, bread at nine.'));
    then(() => copy.write('Soup at one, bread at nine.'));
    then(() => copy.write('Soup at noon, bread at nine.'));
    then(() => copy.run('approval.unsign', { subject: copy.subject }));
    expect(states).toEqual(['none', 'approved', 'approved', 'stale', 'approved', 'none']);
  });

  test('is void when a colleague’s words come in by a merge', () => {
    const ann = new Copy('ann');
    const ben = new Copy('ben', ann);
    ann.run('approval.sign', { subject: ann.subject });
    ben.write('Hot soup at noon, bread at nine.');
    ann.workspace.mergeBundle(ben.workspace.toBundle());
    ben.workspace.mergeBundle(ann.workspace.toBundle());
    expect([ann.state, ben.state]).toEqual(['stale', 'stale']);
  });

  test('is not put under words that the approver has not seen, and keeps what was signed', () => {
    const copy = new Copy('ann');
    const seen = contentHash(copy.words);
    copy.write('Soup at one.');
    const refused = copy.tryTo('approval.sign', { subject: copy.subject, seen });
    copy.run('approval.sign', { subject: copy.subject });
    const [approval] = copy.workspace.rows.approvals.values();
    expect([
      refused.ok ? null : refused.error.code,
      approval?.subject,
      approval?.content?.title,
      approval?.content?.text,
    ]).toEqual(['changed', copy.subject, 'Autumn', 'Soup at one.']);
  });
});

test('an approval that names a post alone, as earlier versions wrote it, has that post as its subject', () => {
  const { workspace } = new Copy('ann');
  const meta = { commandId: 'old', command: 'approval.give', by: 'Ann', at: MORNING };
  const post = '2026-11_aaaaaaaa';
  const fields = { postId: post, contentHash: 'x' };
  const edits = [{ op: 'create', kind: 'approval', id: 'ap_old', fields } as const];
  workspace.ledger.load('approvals', []);
  workspace.ledger.apply(edits, meta);
  const [row] = workspace.ledger.project('ap_old').approvals;
  expect(row?.subject).toEqual({ kind: 'post', id: post });
});
