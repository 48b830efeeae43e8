import { defineCommand } from '../../../src/core/command/command';
import type { Command } from '../../../src/core/command/command';
import { COMMANDS, type CommandInputs, type CommandName } from '../../../src/core/commands';
import type { Rule } from '../../../src/core/delivery-rules';
import { MASTER_SLOT, type Edit } from '../../../src/core/model/edits';
import {
  asChannelId,
  asDeliveryId,
  asPostId,
  type ChannelId,
  type DeliveryId,
} from '../../../src/core/model/ids';
import type { JsonObject } from '../../../src/core/json';
import { addDaysToWall } from '../../../src/core/time';
import { emptyTestWorkspace } from '../../../src/ledger/testing/test-workspace';

/** Writes edits as they are: how something comes to stand that no entry point of ours would let stand. */
export const forced = defineCommand<readonly Edit[]>()({
  name: 'forced',
  undo: 'never',
  reads: () => ({}),
  plan: (_view, edits) => ({ ok: true, value: { label: '', edits } }),
});

export const ZONE = 'Europe/London';
export const POST = asPostId('2026-11_rulepost');
export const DELIVERY = asDeliveryId(`${POST}.one`);
const CAMPAIGN = 'ca_rules';
/** A channel that takes anything at any time. */
export const ELSEWHERE = asChannelId('ch_elsewhere');
const CHANNEL = asChannelId('ch_ruled');
/** Half past one on a Wednesday: against no rule at all. */
export const FINE = '2026-12-02T13:30';

/** What breaks one rule and no other. */
interface Breaking {
  /** When it would break it; `FINE` for what is not about times. */
  readonly wall?: string;
  readonly platform?: string;
  readonly channel?: JsonObject;
  readonly post?: JsonObject;
  readonly text?: string;
  /** Other deliveries on the channel. */
  readonly neighbours?: readonly string[];
  readonly outage?: boolean;
  readonly approver?: boolean;
}

const USE_BY = Date.parse('2026-12-02T12:00Z');

const BREAKING: { readonly [R in Rule]: Breaking } = {
  past: { wall: '2026-11-27T09:00' },
  'skipped-hour': { wall: '2027-03-28T01:30' },
  'past-use-by': { wall: FINE, post: { lastUseful: USE_BY } },
  unapproved: { approver: true },
  'in-outage': { wall: '2026-11-27T12:00', outage: true },
  'refused-by-platform': { platform: 'x', text: 'x'.repeat(400) },
  'needs-media': { platform: 'instagram' },
  'media-refused': {
    platform: 'bluesky',
    post: { media: [{ sha256: '', name: 'a.mp4', mime: 'video/mp4', alt: 'Oven', bytes: 900_000_000 }] },
  },
  'no-alt': {
    platform: 'x',
    post: {
      media: [{ sha256: '', name: 'a.jpg', mime: 'image/jpeg', alt: '', url: 'https://example.org/a.jpg' }],
    },
  },
  'solemn-day': { wall: '2027-01-27T13:30', post: { kind: 'promotion' } },
  blackout: { channel: { blackout: ['2026-12-02'] } },
  'quiet-hours': { channel: { quietHours: { from: '13:00', to: '14:00' } } },
  gap: { channel: { gapMinutes: 60 }, neighbours: ['2026-12-02T13:50'] },
  'daily-cap': { channel: { dailyCap: 1 }, neighbours: ['2026-12-02T09:00'] },
};

/** Rules about what is sent: another channel breaks them, another time does not. */
export const ABOUT_CHANNEL: readonly Rule[] = [
  'refused-by-platform',
  'needs-media',
  'media-refused',
  'no-alt',
];

/** How the delivery stands before somebody comes in. */
export interface Start {
  readonly wall: string;
  readonly channelId: ChannelId;
  readonly status: string;
  readonly fields?: JsonObject;
}

/** A workspace in which one delivery is about to break one rule. */
export function scene(rule: Rule) {
  const breaking = BREAKING[rule];
  const { workspace, env } = emptyTestWorkspace();
  const write = (edits: readonly Edit[]): void => {
    const written = workspace.run(forced, edits, env);
    if (!written.ok) throw new Error(written.error.message);
  };
  const run = <Name extends CommandName>(name: Name, input: CommandInputs[Name]) => {
    const command: Command<CommandInputs[Name]> = COMMANDS[name];
    return workspace.run(command, input, env);
  };
  run('workspace.create', { name: 'Bramble', zone: ZONE });
  const { wall = FINE, platform = 'facebook', channel = {}, post = {}, text = 'Warm loaves.' } = breaking;
  const base = { zone: ZONE, gapMinutes: 0, state: 'active' };
  const aside = asPostId('2026-11_neighbours');
  write([
    { op: 'create', kind: 'channel', id: CHANNEL, fields: { ...base, platform, name: 'Ruled', ...channel } },
    {
      op: 'create',
      kind: 'channel',
      id: ELSEWHERE,
      fields: { ...base, platform: 'website', name: 'Elsewhere' },
    },
    { op: 'create', kind: 'campaign', id: CAMPAIGN, fields: { name: 'Advent' } },
    {
      op: 'create',
      kind: 'post',
      id: POST,
      fields: { title: 'Loaves', kind: 'news', campaignId: CAMPAIGN, bank: true, ...post },
      texts: { [MASTER_SLOT]: text },
    },
    {
      op: 'create',
      kind: 'post',
      id: aside,
      fields: { title: 'Others', kind: 'news' },
      texts: { [MASTER_SLOT]: 'Others' },
    },
    ...(breaking.neighbours ?? []).map((at, n): Edit => ({
      op: 'create',
      kind: 'delivery',
      id: `${aside}.n${n}`,
      fields: { postId: aside, channelId: CHANNEL, when: { wall: at, zone: ZONE }, status: 'scheduled' },
    })),
  ]);
  if (breaking.outage) {
    const [since, until] = [Date.parse('2026-11-27T10:05Z'), Date.parse('2026-11-27T18:00Z')];
    const declared = run('outage.declare', {
      down: [CHANNEL],
      since,
      until,
      reason: '',
    });
    if (!declared.ok) throw new Error(declared.error.message);
  }
  if (breaking.approver) {
    run('workspace.person', { id: null, person: { name: 'Head', zone: ZONE, approver: true } });
  }
  const put = ({ wall: at, channelId, status, fields = {} }: Start): void =>
    write([
      {
        op: 'create',
        kind: 'delivery',
        id: DELIVERY,
        fields: { postId: POST, channelId, when: { wall: at, zone: ZONE }, status, ...fields },
      },
    ]);
  return {
    workspace,
    env,
    run,
    write,
    put,
    rule,
    channelId: CHANNEL,
    wall,
    dayBefore: addDaysToWall(wall, -1),
    campaignId: CAMPAIGN,
    row: (id: DeliveryId = DELIVERY) => workspace.rows.deliveries.get(id),
  };
}

export type Scene = ReturnType<typeof scene>;
