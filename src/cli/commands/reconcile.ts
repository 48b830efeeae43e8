import { schedulerApi, schedulerFormat, SCHEDULER_APIS, SCHEDULERS } from '../../core/schedulers';
import { decodeText } from '../../core/formats/decode';
import { applyReconciled } from '../../core/commands/reconcile-apply';
import { earlierPlaces, readState, reconcile, type Reconciled, type StateFile } from '../../core/reconcile';
import { isoWithOffset } from '../../core/time';
import type { MemoryWorkspace } from '../../ledger';
import { envFor, nowOf } from '../clock';
import { Names } from '../names';
import { need, outOption, word, zoneOption, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { openBundle, readInput, saveBundle } from '../workspace-file';

/** Compares a scheduler's own list with the plan; with `--apply`, writes down what is out into another bundle. */
export async function reconcileCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const bundle = word(words, 0, 'reconcile');
  const scheduler = knownScheduler(need(options.scheduler, 'reconcile'));
  const path = need(options.state, 'reconcile');
  const asked = zoneOption(options.zone);
  const out = outOption(options, 'reconcile');
  const workspace = await openBundle(bundle);
  const { rows, ledger } = workspace;
  const { text } = decodeText(await readInput(path));
  const channels = [...rows.channels.values()];
  const handovers = [...rows.handovers.values()];
  const zone =
    asked ?? handovers.findLast((one) => one.scheduler === scheduler && !one.deletedAt)?.zone ?? null;
  const state = orWrongUse(readState(text, { channels, scheduler, zone }));
  const now = nowOf(options.now);
  const result = reconcile({
    deliveries: [...rows.deliveries.values()],
    handovers,
    channels,
    state: state.rows,
    unread: state.skipped.length,
    now,
    scheduler,
    earlier: new Map([...rows.posts.keys()].flatMap((id) => [...earlierPlaces(ledger.history(id))])),
  });
  const written = out === null ? null : await apply(workspace, result, { scheduler, now, out });
  return outcomeOf(workspace, { scheduler, result, state, written });
}

function knownScheduler(name: string): string {
  // Our own sheet is no scheduler: nobody publishes from it.
  const known = [...SCHEDULERS.filter(({ kind }) => kind !== 'sheet'), ...SCHEDULER_APIS].map(({ id }) => id);
  if (known.includes(name)) return name;
  const names = known.join(', ');
  throw new WrongUse(`There is no scheduler called “${name}”. Known: ${names}.`);
}

/** @returns whether the plan has learned anything; the bundle is written either way */
async function apply(
  workspace: MemoryWorkspace,
  { outcomes, withdraw, held }: Reconciled,
  { scheduler, now, out }: { scheduler: string; now: number; out: string },
): Promise<boolean> {
  const ran = workspace.run(applyReconciled, { outcomes, withdraw, held, scheduler }, envFor(workspace, now));
  if (!ran.ok && ran.error.code !== 'nothing') throw new WrongUse(ran.error.message);
  await saveBundle(workspace, out);
  return ran.ok;
}

interface Report {
  readonly scheduler: string;
  readonly result: Reconciled;
  readonly state: StateFile;
  readonly written: boolean | null;
}

function outcomeOf(workspace: MemoryWorkspace, { scheduler, result, state, written }: Report): Outcome {
  const names = new Names(workspace);
  const { totals, withdraw, unmatched, warnings, proof } = result;
  const outcomes = result.outcomes.map((one) => {
    const zone = workspace.rows.deliveries.get(one.deliveryId)?.zone ?? 'UTC';
    return {
      delivery: one.deliveryId,
      key: one.key,
      title: one.title,
      channel: names.channel(one.channelId),
      due: isoWithOffset(one.dueAt, zone),
      outcome: one.outcome,
      evidence: one.evidence,
      todo: one.todo,
      sentAt: one.sentAt === null ? null : isoWithOffset(one.sentAt, zone),
      url: one.url,
      row: one.row,
    };
  });
  const duplicates = result.duplicates.map((one) => ({
    deliveries: one.deliveryIds,
    title: one.title,
    channel: names.channel(one.channelId),
    rows: one.rows,
    say: one.say,
  }));
  const format = schedulerFormat(scheduler) ?? schedulerApi(scheduler);
  const json = {
    scheduler,
    outcomes,
    totals,
    duplicates,
    withdraw,
    unmatched,
    skipped: state.skipped,
    warnings,
    proof,
    note: format?.overdue ?? '',
    ...(written === null ? {} : { applied: written }),
  };
  const left = [...unmatched, ...state.skipped];
  return {
    json,
    lines: [
      ...outcomes.map((one) =>
        `${one.outcome.padEnd(9)} ${one.due}  ${one.channel ?? ''}  ${one.title}: ${one.evidence} ${one.todo}`.trimEnd(),
      ),
      ...duplicates.map(({ say }) => say),
      ...left.map(({ row, reason }) => `Row ${row}: ${reason}`),
      ...warnings,
      `${counted(withdraw.length, 'copy', 'copies')} to withdraw. ${proof.say}`,
      json.note,
    ],
    exit: isClean(json) ? EXIT.ok : EXIT.problems,
  };
}

/** Nothing left for a person to do. */
function isClean(json: {
  readonly outcomes: readonly { readonly todo: string }[];
  readonly duplicates: readonly unknown[];
  readonly unmatched: readonly unknown[];
  readonly skipped: readonly unknown[];
  readonly warnings: readonly unknown[];
}): boolean {
  const lists = [json.duplicates, json.unmatched, json.skipped, json.warnings];
  return json.outcomes.every(({ todo }) => todo === '') && lists.every((list) => list.length === 0);
}
