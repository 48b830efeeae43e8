import { describe, expect, it } from 'vitest';
import { MemoryWorkspace, type Bundle } from '../../ledger';
import { asChannelId, type ChannelId } from '../model/ids';
import { NO_CHANNEL_REGISTER } from '../model/register';
import { familiesOf } from '../register';
import { familyOf } from '../platform';
import type { Command } from '../command/command';
import { COMMANDS, type CommandInputs, type CommandName } from './index';

const NOW = Date.parse('2026-11-20T08:00:00Z');

/** One computer of the team. */
class Desk {
  readonly workspace: MemoryWorkspace;
  private drawn = 0;
  private now = NOW;

  constructor(
    readonly name: string,
    from: Bundle = { workspaceId: 'w1', name: 'Test', shards: new Map() },
  ) {
    this.workspace = MemoryWorkspace.open(from, { device: name });
  }

  private try<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    return this.workspace.run(command, input, this.env());
  }

  env() {
    return {
      now: (this.now += 1000),
      by: this.name,
      draw: () => `${this.name}${String((this.drawn += 1)).padStart(7, '0')}`,
      postMonth: () => '2026-11',
    };
  }

  run<Name extends CommandName>(name: Name, input: CommandInputs[Name]) {
    const ran = this.try(name, input);
    if (!ran.ok) throw new Error(ran.error.message);
    return ran.value;
  }

  refusal<Name extends CommandName>(name: Name, input: CommandInputs[Name]): string | null {
    const ran = this.try(name, input);
    return ran.ok ? null : ran.error.code;
  }

  channel(platform: string): ChannelId {
    return asChannelId(this.run('channel.create', { platform, name: 'Bramble' }).made[0] ?? '');
  }

  register() {
    return this.workspace.view().workspace()?.register;
  }
}

function start() {
  const desk = new Desk('ana');
  desk.run('workspace.create', { name: 'Bramble', zone: 'Europe/London' });
  const [fb, threads, x] = [desk.channel('facebook'), desk.channel('threads'), desk.channel('x')];
  const said = (id: ChannelId) => desk.workspace.rows.channels.get(id)?.register;
  return { desk, fb, threads, x, said };
}

describe('what the team notes about a channel', () => {
  it('is kept field by field, and nothing stands there before anybody says something (R63, R93)', () => {
    const { desk, fb, x, said } = start();
    expect(said(fb)).toBeUndefined();
    desk.run('channel.update', {
      id: fb,
      fields: {
        register: {
          segments: ['b2c', 'press'],
          access: 'Ana and Ben',
          loginChecked: '2026-11-01',
          goesTo: [x],
        },
      },
    });
    expect(said(fb)).toEqual({
      ...NO_CHANNEL_REGISTER,
      segments: ['b2c', 'press'],
      access: 'Ana and Ben',
      loginChecked: '2026-11-01',
      goesTo: [x],
    });
    const { undo } = desk.run('channel.update', {
      id: fb,
      fields: { register: { segments: ['press', 'staff'], weight: 'high' } },
    });
    expect(said(fb)).toMatchObject({ segments: ['press', 'staff'], weight: 'high' });
    desk.workspace.undo(undo, desk.env());
    expect(said(fb)).toMatchObject({ segments: ['b2c', 'press'], weight: null });
  });

  it('is refused where it makes no sense: no date, itself, a twin that would be down too (R148)', () => {
    const { desk, fb, threads, x, said } = start();
    const refusal = (register: object) => desk.refusal('channel.update', { id: fb, fields: { register } });
    expect(refusal({ loginChecked: 'last week' })).toBe('bad-date');
    expect(refusal({ goesTo: [fb] })).toBe('own-audience');
    expect(refusal({ twin: threads })).toBe('twin-inside');
    expect(refusal({ twin: 'ch_gone' })).toBe('gone');
    expect(said(fb)).toBeUndefined();
    expect(refusal({ twin: x })).toBeNull();
  });
});

it('says the same of several channels in one step (R63)', () => {
  const { desk, fb, x, said } = start();
  const { undo, label } = desk.run('channel.note', { ids: [fb, x], register: { access: 'Ana' } });
  expect([label, said(fb)?.access, said(x)?.access]).toEqual(['updated notes on 2 channels', 'Ana', 'Ana']);
  desk.workspace.undo(undo, desk.env());
  expect([said(fb), said(x)]).toEqual([undefined, undefined]);
  expect(desk.refusal('channel.note', { ids: [x, fb], register: { goesTo: [fb] } })).toBe('own-audience');
  expect(said(x)).toBeUndefined();
});

describe('two people apart', () => {
  it('who fill in different fields both find their words, without a conflict', () => {
    const { desk: ana, fb } = start();
    const tool = ana.run('tool.add', { kind: 'scheduler', name: 'Buffer' }).made[0] ?? '';
    const ben = new Desk('ben', ana.workspace.toBundle());
    ana.run('channel.update', { id: fb, fields: { register: { segments: ['b2c'], tempo: 'hours' } } });
    ana.run('tool.update', { id: tool, fields: { fallback: 'post by hand' } });
    ana.run('platform.set', { platforms: ['facebook'], fields: { noHandle: true } });
    ben.run('channel.update', { id: fb, fields: { register: { segments: ['b2b'], access: 'Ben' } } });
    ben.run('tool.update', { id: tool, fields: { owner: 'Buffer Inc' } });
    ben.run('platform.source', { platform: 'facebook', source: 'Meta status', dead: true });
    ana.workspace.mergeBundle(ben.workspace.toBundle());
    ben.workspace.mergeBundle(ana.workspace.toBundle());
    for (const { workspace } of [ana, ben]) {
      expect(workspace.rows.channels.get(fb)?.register).toMatchObject({
        segments: ['b2c', 'b2b'],
        tempo: 'hours',
        access: 'Ben',
      });
      const register = workspace.view().workspace()?.register;
      expect(register?.tools).toMatchObject([
        { name: 'Buffer', owner: 'Buffer Inc', fallback: 'post by hand' },
      ]);
      expect(register?.platforms).toMatchObject([
        { platform: 'facebook', noHandle: true, dead: [{ source: 'Meta status' }] },
      ]);
      expect(workspace.rows.conflicts.size).toBe(0);
    }
    expect(ana.workspace.rows.toRows()).toEqual(ben.workspace.rows.toRows());
  });

  it('who say different things of one field find it in the list of conflicts, and neither word is lost', () => {
    const { desk: ana, fb } = start();
    const ben = new Desk('ben', ana.workspace.toBundle());
    ana.run('channel.update', { id: fb, fields: { register: { access: 'Ana' } } });
    ben.run('channel.update', { id: fb, fields: { register: { access: 'Ben' } } });
    ana.workspace.mergeBundle(ben.workspace.toBundle());
    const [conflict] = [...ana.workspace.rows.conflicts.values()];
    expect(conflict).toMatchObject({ kind: 'same-field', entityId: fb, field: 'register/access' });
    expect(conflict?.sides.map(({ value }) => value).sort()).toEqual(['Ana', 'Ben']);
  });
});

describe('tools (R6, R119)', () => {
  it('are added, changed, taken out and brought back by undo', () => {
    const { desk } = start();
    const id =
      desk.run('tool.add', { kind: 'shop', name: ' Shopify ', providers: ['Cloudflare'] }).made[0] ?? '';
    desk.run('tool.update', {
      id,
      fields: { fallback: 'orders by phone', address: 'https://status.example' },
    });
    expect(desk.register()?.tools).toEqual([
      {
        id,
        kind: 'shop',
        name: 'Shopify',
        owner: '',
        keeper: '',
        providers: ['Cloudflare'],
        channels: [],
        hangs: '',
        fallback: 'orders by phone',
        meanwhile: '',
        address: 'https://status.example',
        deletedAt: null,
      },
    ]);
    const { undo } = desk.run('tool.remove', { id });
    expect(desk.refusal('tool.update', { id, fields: { fallback: 'x' } })).toBe('gone');
    desk.workspace.undo(undo, desk.env());
    expect(desk.register()?.tools[0]?.deletedAt).toBeNull();
  });

  it('need a name, and an address that is one', () => {
    const { desk } = start();
    expect(desk.refusal('tool.add', { kind: 'shop', name: ' ' })).toBe('no-name');
    expect(desk.refusal('tool.add', { kind: 'shop', name: 'A', address: 'javascript:alert(1)' })).toBe(
      'bad-address',
    );
  });
});

describe('owners (R87)', () => {
  const owner = (desk: Desk, platform: string) => familyOf(platform, familiesOf(desk.register()));
  const sale = { id: null, name: 'Loom Ltd', asOf: '2026-11-20', source: 'press', platforms: ['threads'] };

  it('may be added with the platforms they run; from then on an outage of the old owner spares these', () => {
    const { desk, fb, threads } = start();
    desk.run('owner.set', sale);
    expect(owner(desk, 'threads')).toMatchObject({ name: 'Loom Ltd', asOf: '2026-11-20', source: 'press' });
    const times = { since: NOW, until: NOW + 3_600_000, reason: '' };
    desk.run('outage.declare', { ...times, down: ['meta'] });
    expect(desk.workspace.view().outages()[0]?.channelIds).toEqual([fb]);
    expect(desk.run('outage.declare', { ...times, down: [owner(desk, 'threads').id] }).label).toBe(
      'declared Loom Ltd down',
    );
    expect(desk.workspace.view().outages()[1]?.channelIds).toEqual([threads]);
  });

  it('let a platform go: it stands alone until somebody says who has it, and as shipped when that is taken back', () => {
    const { desk } = start();
    desk.run('owner.set', {
      id: 'meta',
      name: 'Meta',
      asOf: '2026-11-20',
      source: '',
      platforms: ['facebook', 'instagram', 'instagram-story', 'threads', 'messenger'],
    });
    expect(owner(desk, 'whatsapp')).toMatchObject({ id: 'alone-whatsapp', name: 'WhatsApp' });
    const alone = {
      id: 'alone-whatsapp',
      name: 'Chat Inc',
      asOf: '2026-11-21',
      source: '',
      platforms: ['whatsapp'],
    };
    desk.run('owner.set', alone);
    expect(owner(desk, 'whatsapp').name).toBe('Chat Inc');
    desk.run('owner.reset', { id: owner(desk, 'whatsapp').id });
    expect(owner(desk, 'whatsapp').id).toBe('meta');
    desk.run('owner.reset', { id: 'meta' });
    expect(owner(desk, 'facebook')).toMatchObject({ name: 'Meta', source: 'as commonly known' });
  });

  it('are refused without a name or a date, and our own channels have none', () => {
    const { desk } = start();
    expect(desk.refusal('owner.set', { ...sale, name: ' ' })).toBe('no-name');
    expect(desk.refusal('owner.set', { ...sale, asOf: 'today' })).toBe('bad-date');
    expect(desk.refusal('owner.set', { ...sale, id: 'own' })).toBe('own-family');
    expect(desk.refusal('owner.set', { ...sale, id: 'nobody' })).toBe('gone');
  });
});
