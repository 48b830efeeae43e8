import { expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands';
import { ImportHarness } from './workspace';

/** A plan in which everything the register knows is said, and some things that only a newer Holdfast knows. */
const PLAN = {
  format: 'holdfast-plan/1',
  workspace: {
    name: 'Bramble',
    zone: 'Europe/London',
    register: {
      tools: [
        {
          key: 'buffer/one',
          kind: 'scheduler',
          name: 'Buffer',
          owner: 'Buffer Inc',
          keeper: 'Ana',
          providers: ['Amazon Web Services'],
          hangs: 'all posts',
          fallback: 'post by hand',
          meanwhile: 'write ahead',
          address: 'https://status.buffer.com',
          channels: ['fb'],
          price: 12,
        },
      ],
      owners: [{ key: 'loom', name: 'Loom Ltd', asOf: '2026-11-20', source: 'press' }],
      platforms: [
        {
          platform: 'threads',
          owner: 'loom',
          noHandle: true,
          dead: [{ source: 'Downdetector', at: '2026-11-18T12:00:00+00:00' }],
          sources: [{ kind: 'press', name: 'Radio', address: '' }],
          voices: [],
          providers: ['Cloudflare'],
        },
      ],
      mood: 'calm',
    },
  },
  channels: [
    {
      key: 'fb',
      platform: 'facebook',
      name: 'Bramble',
      zone: 'Europe/London',
      gapMinutes: 90,
      fallbacks: [],
      state: 'active',
      purposes: ['service'],
      register: {
        segments: ['b2c', 'press'],
        role: 'support',
        tempo: 'hours',
        weight: 'high',
        control: 'rented',
        providers: ['Akamai'],
        replacement: 'a page elsewhere',
        access: 'Ana',
        lastUsed: '2026-11-19',
        loginChecked: '2026-11-01',
        warmUp: 'three posts',
        goesWords: 'the town forum',
        community: true,
        goesTo: ['x'],
        twin: 'x',
        followers: 1200,
      },
    },
    {
      key: 'x',
      platform: 'x',
      name: '@bramble',
      zone: 'Europe/London',
      gapMinutes: 60,
      fallbacks: [],
      state: 'dormant',
      purposes: [],
    },
  ],
  campaigns: [],
  posts: [],
  days: [],
};

it('carries the whole register through a plan file and back, unknown fields too (R6, R63, R87)', () => {
  const desk = new ImportHarness();
  desk.import('plan.json', JSON.stringify(PLAN));
  expect(JSON.parse(desk.plan())).toEqual(PLAN);
  const again = new ImportHarness();
  again.import('plan.json', desk.plan());
  expect(again.plan()).toBe(desk.plan());
});

it('changes nothing when the same file comes again; what it says anew is taken over, what was removed is back', () => {
  const desk = new ImportHarness();
  desk.import('plan.json', JSON.stringify(PLAN));
  const before = desk.plan();
  desk.import('plan.json', JSON.stringify(PLAN));
  expect(desk.plan()).toBe(before);
  const { env, workspace } = desk;
  expect(workspace.run(COMMANDS['tool.remove'], { id: 'buffer/one' }, env).ok).toBe(true);
  const changed = JSON.stringify(PLAN).replace('post by hand', 'copy packs');
  desk.import('plan.json', changed);
  expect(desk.workspace.view().workspace()?.register?.tools).toMatchObject([
    { id: 'buffer/one', fallback: 'copy packs', deletedAt: null },
  ]);
});

it('says nothing of a register where nothing was said', () => {
  const desk = new ImportHarness();
  const { register: _register, ...workspace } = PLAN.workspace;
  const channels = PLAN.channels.map(({ register: _said, ...channel }) => channel);
  desk.import('plan.json', JSON.stringify({ ...PLAN, workspace, channels }));
  expect(desk.plan()).not.toContain('register');
});

it('names the place of what it cannot read', () => {
  const broken = JSON.stringify(PLAN).replace('2026-11-01', 'in May');
  expect(() => new ImportHarness().preview('plan.json', broken)).toThrow(
    'channels[0].register.loginChecked is not a date like 2026-11-20. Nothing was imported. Fix it there and import the file again.',
  );
  const script = JSON.stringify(PLAN).replace('https://status.buffer.com', 'javascript:alert(1)');
  expect(() => new ImportHarness().preview('plan.json', script)).toThrow(
    'workspace.register.tools[0].address should begin with https://. Nothing was imported. Fix it there and import the file again.',
  );
});
