import { isOpen } from '../../core/model/outage';
import { applyReplan } from '../../core/commands/replan-apply';
import { declareOutage } from '../../core/commands/outages';
import { asOutageId, type ChannelId } from '../../core/model/ids';
import { DEFAULT_POLICY } from '../../core/outage/policy';
import { replanInput } from '../../core/outage/replan-input';
import { resolveDown } from '../../core/outage/resolve';
import { familiesOf } from '../../core/register';
import { solemnDays } from '../../core/outage/solemn';
import { replan, toPoints, type Plan, type PlannedMove, type PlanName } from '../../core/replan';
import { isoWithOffset } from '../../core/time';
import type { MemoryWorkspace } from '../../ledger';
import { envFor, instant, nowOf } from '../clock';
import { livingDeliveries, Names } from '../names';
import { need, outOption, word, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { openBundle, saveBundle } from '../workspace-file';
import { DAY_MS } from '../../core/time/units';

const PLANS: readonly PlanName[] = ['balanced', 'tomorrow', 'wait', 'divert', 'hold'];

/** What an outage hits and where it can go; with `--apply`, done and written to another bundle. */
export async function replanCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const workspace = await openBundle(word(words, 0, 'replan'));
  const now = nowOf(options.now);
  const from = instant(need(options.from, 'replan'), '--from');
  const until = instant(need(options.until, 'replan'), '--until');
  if (until <= from) throw new WrongUse('--until must come after --from.');
  const name = planName(options.planName ?? 'balanced');
  const out = outOption(options, 'replan');
  const down = need(options.down, 'replan')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const channels = [...workspace.rows.channels.values()];
  const [settings] = workspace.rows.workspaces.values();
  const channelIds = orWrongUse(resolveDown(down, channels, familiesOf(settings?.register)));
  const plan = replan(inputOf(workspace, { channelIds, since: from, until }, now), name);
  if (out !== null) await apply(workspace, plan, { down, from, until, now }, out);
  return outcomeOf(workspace, plan, out !== null);
}

function planName(text: string): PlanName {
  const found = PLANS.find((each) => each === text);
  if (!found) throw new WrongUse(`There is no plan called “${text}”. Known: ${PLANS.join(', ')}.`);
  return found;
}

function inputOf(
  workspace: MemoryWorkspace,
  outage: { channelIds: readonly ChannelId[]; since: number; until: number },
  now: number,
) {
  const { rows } = workspace;
  const open = [...rows.outages.values()].filter(isOpen);
  const own = [...rows.days.values()].filter((day) => day.deletedAt === null);
  const [settings] = rows.workspaces.values();
  return replanInput({
    now,
    channels: [...rows.channels.values()],
    deliveries: livingDeliveries(workspace),
    posts: rows.posts,
    outages: [outage, ...open],
    orderedCampaigns: new Set(
      [...rows.campaigns.values()].filter((row) => row.ordered).map((row) => row.id as string),
    ),
    regions: settings?.regions ?? [],
    solemnDays: solemnDays(outage.since, outage.until + 16 * DAY_MS, settings?.zone ?? 'UTC', own),
    policy: DEFAULT_POLICY,
  });
}

async function apply(
  workspace: MemoryWorkspace,
  plan: Plan,
  outage: { down: string[]; from: number; until: number; now: number },
  out: string,
): Promise<void> {
  const env = envFor(workspace, outage.now);
  const { down, from, until } = outage;
  const declared = orWrongUse(
    workspace.run(declareOutage, { down, since: from, until, reason: 'declared on the command line' }, env),
  );
  const [made] = declared.made;
  const outageId = made === undefined ? null : asOutageId(made);
  orWrongUse(workspace.run(applyReplan, { outageId, plan }, env));
  await saveBundle(workspace, out);
}

function outcomeOf(workspace: MemoryWorkspace, plan: Plan, applied: boolean): Outcome {
  const names = new Names(workspace);
  const moves = plan.moves.map((move) => moveJson(workspace, names, move));
  return {
    json: {
      plan: plan.name,
      affected: plan.affected,
      moves,
      score: toPoints(plan.scoreTicks),
      firstComeScore: toPoints(plan.greedyScoreTicks),
      atRisk: plan.atRisk,
      warnings: plan.warnings,
      applied,
    },
    lines: [
      ...moves.map(
        (move) =>
          `${move.kind}  ${move.title}  ${move.from} ${move.channel ?? ''} -> ${move.to ?? 'nowhere'} ${move.toChannel ?? ''}  ${move.reason}`,
      ),
      `${counted(moves.length, 'delivery', 'deliveries')} affected, disruption ${toPoints(plan.scoreTicks)} (first come, first served: ${toPoints(plan.greedyScoreTicks)}).`,
      ...plan.warnings,
    ],
    exit: EXIT.ok,
  };
}

function moveJson(workspace: MemoryWorkspace, names: Names, move: PlannedMove) {
  const row = workspace.rows.deliveries.get(move.deliveryId);
  const zone = row?.zone ?? 'UTC';
  return {
    delivery: move.deliveryId,
    key: row?.key ?? null,
    title: row?.title ?? '',
    kind: move.kind,
    from: isoWithOffset(move.fromAt, zone),
    to: move.toAt === null ? null : isoWithOffset(move.toAt, move.toZone ?? zone),
    channel: names.channel(move.fromChannelId),
    toChannel: names.channel(move.toChannelId),
    reason: move.reason,
    cost: toPoints(move.costTicks),
    needsWriter: move.needsWriter,
  };
}
