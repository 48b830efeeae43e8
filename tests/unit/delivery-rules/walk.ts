import { checkOnChannel } from '../../../src/core/check';
import type { CommandInputs, CommandName } from '../../../src/core/commands';
import { copyPack } from '../../../src/core/copy-pack';
import { breachesOf, ruleContexts, rulesAt, type EntryPoint } from '../../../src/core/delivery-rules';
import { itemOf, type ExportItem } from '../../../src/core/export';
import { exportAll } from '../../../src/core/handover';
import { asCampaignId, asDeliveryId, type DeliveryId } from '../../../src/core/model/ids';
import { teamOf } from '../../../src/core/model/person';
import { solemnDays } from '../../../src/core/outage/solemn';
import type { Plan, PlannedMove } from '../../../src/core/replan/types';
import { missingApprovals } from '../../../src/core/review';
import { buildRequests, creationsOf } from '../../../src/core/schedulers-api';
import { wallToInstant } from '../../../src/core/time';
import { DAY_MS } from '../../../src/core/time/units';
import { MemoryWorkspace } from '../../../src/ledger';
import { planOf, workspaceOf } from '../../../src/ledger/testing/plan-file-trips';
import { ABOUT_CHANNEL, DELIVERY, ELSEWHERE, FINE, forced, POST, ZONE, type Scene } from './scene';
import { toDo } from './to-do';

/** What came of going in: refused, refused unless somebody insists, through and said, through and not a word. */
export type Outcome = 'refused' | 'insist' | 'said' | '–';

type Walk = (scene: Scene) => Outcome;

/** The status before: what is not yet approved must not be decided already. */
const before = ({ rule }: Scene): string => (rule === 'unapproved' ? 'draft' : 'scheduled');
const isAboutChannel = ({ rule }: Scene): boolean => ABOUT_CHANNEL.includes(rule);

/** Runs a command, insists where that is offered, and looks what is said of what stands there then. */
function ran<Name extends CommandName>(
  scene: Scene,
  entry: EntryPoint,
  name: Name,
  input: CommandInputs[Name],
): Outcome {
  const result = scene.run(name, input);
  if (result.ok) return saidAfter(scene, entry, result.value.made.map(asDeliveryId)[0]);
  if (result.error.code !== scene.rule)
    throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  if (result.error.place?.mayInsist !== true) return 'refused';
  const again = scene.run(name, { ...input, insist: true });
  if (!again.ok) throw new Error(again.error.message);
  return 'insist';
}

/** What the window says after a command: the rules that the entry point says, on the delivery as it stands. */
function saidAfter(scene: Scene, entry: EntryPoint, made: DeliveryId = DELIVERY): Outcome {
  const { workspace, env, rule } = scene;
  const { rows } = workspace;
  const row = rows.deliveries.get(made);
  const post = rows.posts.get(POST);
  if (!row || !post) throw new Error('nothing stands there');
  const context = ruleContexts({
    now: env.now,
    channels: [...rows.channels.values()],
    outages: [...rows.outages.values()],
    solemnDays: solemnDays(row.at - DAY_MS, row.at + DAY_MS, ZONE, []),
    regions: workspace.view().workspace()?.regions ?? [],
    rows: [...rows.deliveries.values()],
  })(row);
  if (context === null) throw new Error('no channel');
  const findings = () => checkOnChannel(context.channel, post, row);
  const said = breachesOf(row, { ...context, findings }, rulesAt(entry, 'say')).map((breach) => breach.rule);
  return outcomeOf(said, rule);
}

function outcomeOf(said: readonly string[], rule: string): Outcome {
  const others = said.filter((one) => one !== rule);
  if (others.length > 0) throw new Error(`the scene breaks more than ${rule}: ${others.join(', ')}`);
  return said.length > 0 ? 'said' : '–';
}

/** One delivery as files and requests see it. */
function itemsOf({ workspace, put, wall, channelId }: Scene): ExportItem[] {
  put({ wall, channelId, status: 'scheduled' });
  const { rows } = workspace;
  const view = workspace.view();
  const [delivery, post, channel] = [
    rows.deliveries.get(DELIVERY),
    rows.posts.get(POST),
    rows.channels.get(channelId),
  ];
  if (!delivery || !post || !channel) throw new Error('nothing to hand over');
  const missing = missingApprovals(view.approvals(), teamOf(view.workspace(), view.people()));
  return [itemOf(delivery, post, channel, null, { outages: view.outages(), approval: missing(post) })];
}

/** @param sentences of which one is about the rule, where it is said at all */
function handed(
  { rule, workspace, env }: Scene,
  { blocked, warnings }: { blocked: readonly { reason: string }[]; warnings: readonly string[] },
): Outcome {
  if (blocked.length > 0) return 'refused';
  const row = workspace.rows.deliveries.get(DELIVERY);
  const post = workspace.rows.posts.get(POST);
  const channel = row && workspace.rows.channels.get(row.channelId);
  if (!row || !post || !channel) throw new Error('nothing was handed over');
  const [breach] = breachesOf(
    row,
    {
      now: env.now,
      channel,
      outages: workspace.view().outages(),
      solemnDays: [],
      others: [],
      findings: () => checkOnChannel(channel, post),
      approval: () => null,
    },
    [rule],
  );
  return breach !== undefined && warnings.some((one) => one.endsWith(breach.say)) ? 'said' : '–';
}

const file =
  (scheduler: string): Walk =>
  (scene) => {
    const result = exportAll({ scheduler, items: itemsOf(scene), zone: ZONE, now: scene.env.now });
    if (!result.ok) throw new Error(result.error.message);
    return handed(scene, result.value);
  };

export const WALKS: { readonly [E in EntryPoint]: Walk } = {
  move(scene) {
    const { put, wall, channelId, dayBefore, rule } = scene;
    const isElsewhere = isAboutChannel(scene);
    const from = rule === 'past' || isElsewhere ? FINE : dayBefore;
    put({ wall: from, channelId: isElsewhere ? ELSEWHERE : channelId, status: before(scene) });
    return ran(scene, 'move', 'delivery.move', { moves: [{ id: DELIVERY, wall, channelId }] });
  },
  shift(scene) {
    scene.put({ wall: scene.dayBefore, channelId: scene.channelId, status: before(scene) });
    return ran(scene, 'shift', 'delivery.shift', { ids: [DELIVERY], days: 1 });
  },
  place(scene) {
    const { channelId, wall } = scene;
    return ran(scene, 'place', 'delivery.add', {
      postId: POST,
      placements: [{ channelId, wall, status: 'scheduled' }],
    });
  },
  schedule(scene) {
    scene.put({ wall: scene.wall, channelId: scene.channelId, status: 'draft' });
    return ran(scene, 'schedule', 'delivery.status', { ids: [DELIVERY], status: 'scheduled' });
  },
  release(scene) {
    const fields = { heldWas: before(scene) };
    scene.put({ wall: scene.wall, channelId: scene.channelId, status: 'held', fields });
    const outcome = ran(scene, 'release', 'hold.release', { ids: [DELIVERY] });
    // Out of a hold comes what went in, never more.
    if (scene.row()?.status !== 'held' && scene.row()?.status !== before(scene))
      throw new Error('more than it was');
    return outcome;
  },
  campaign(scene) {
    const { put, dayBefore, channelId } = scene;
    const isElsewhere = isAboutChannel(scene);
    put({
      wall: isElsewhere ? FINE : dayBefore,
      channelId: isElsewhere ? ELSEWHERE : channelId,
      status: before(scene),
    });
    return ran(scene, 'campaign', 'campaign.move', {
      campaignId: asCampaignId(scene.campaignId),
      ids: [DELIVERY],
      how: isElsewhere ? { kind: 'reroute', channelId } : { kind: 'postpone', days: 1 },
      reason: '',
    });
  },
  plan(scene) {
    const { put, dayBefore, channelId, wall, rule, env } = scene;
    const isElsewhere = isAboutChannel(scene);
    const from = isElsewhere ? ELSEWHERE : channelId;
    put({ wall: dayBefore, channelId: from, status: before(scene) });
    const move: PlannedMove = {
      deliveryId: DELIVERY,
      kind: isElsewhere ? 'divert' : 'postpone',
      fromAt: wallToInstant(dayBefore, ZONE).at,
      toAt: wallToInstant(wall, ZONE).at,
      fromChannelId: from,
      toChannelId: channelId,
      toWall: wall,
      toZone: ZONE,
      costTicks: 0,
      reason: '',
      needsWriter: isElsewhere,
    };
    const plan = (more: Partial<PlannedMove>): Plan => ({
      name: 'custom',
      affected: [DELIVERY],
      moves: [{ ...move, ...more }],
      scoreTicks: 0,
      greedyScoreTicks: 0,
      warnings: [],
      atRisk: [],
    });
    const result = scene.run('replan.apply', { outageId: null, plan: plan({}) });
    if (result.ok) return outcomeOf(toDo(scene.workspace, env.now), rule);
    if (result.error.code !== rule) throw new Error(result.error.message);
    const again = scene.run('replan.apply', { outageId: null, plan: plan({ pastUseful: true }) });
    return again.ok ? 'insist' : 'refused';
  },
  import(scene) {
    const { put, wall, channelId, rule, env, workspace } = scene;
    put({ wall, channelId, status: rule === 'past' ? 'draft' : 'scheduled' });
    return outcomeOf(toDo(workspaceOf(planOf(workspace)), env.now), rule);
  },
  merge(scene) {
    const { wall, channelId, rule, env, workspace } = scene;
    const theirs = MemoryWorkspace.open(workspace.toBundle(), { device: 'dev2' });
    const status = rule === 'past' ? 'draft' : 'scheduled';
    const fields = { postId: POST, channelId, when: { wall, zone: ZONE }, status };
    theirs.run(forced, [{ op: 'create', kind: 'delivery', id: DELIVERY, fields }], { ...env, by: 'Ben' });
    const merged = workspace.mergeBundle(theirs.toBundle());
    if (!merged.ok) return 'refused';
    return outcomeOf(toDo(workspace, env.now), rule);
  },
  file: file('buffer'),
  outbox(scene) {
    const items = itemsOf(scene);
    return handed(scene, buildRequests('buffer-api', creationsOf(items), { items, now: scene.env.now }));
  },
  'copy-pack'(scene) {
    const items = itemsOf(scene);
    const { env, workspace } = scene;
    const down = new Set(
      workspace
        .view()
        .outages()
        .flatMap(({ channelIds }) => channelIds),
    );
    const [entry] = copyPack(items, { from: 0, until: Infinity, now: env.now, down });
    return entry === undefined ? 'refused' : entry.cautions.length > 0 ? 'said' : '–';
  },
  'calendar-file': file('ics'),
};
