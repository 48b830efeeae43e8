import { bankUses } from '../../core/bank/uses';
import {
  importCommand as writeImport,
  importOutcome,
  planImport,
  readImport,
  withoutOwnEvents,
  type ImportChoices,
} from '../../core/import';
import { createWorkspace } from '../../core/commands/workspace';
import { localDate } from '../../core/time';
import { readBundle, type MemoryWorkspace } from '../../ledger';
import { basename } from 'node:path';
import { envFor, nowOf } from '../clock';
import { livingDeliveries } from '../names';
import { need, word, zoneOption, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { readMediaBeside } from '../media-beside';
import { openOrNew, readInput, saveBundle } from '../workspace-file';

interface Imported {
  readonly added: number;
  readonly updated: number;
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  /** What was taken for granted, in sentences for a person; not in the JSON. */
  readonly warnings?: readonly string[];
  /** Of a bundle: what two people decided differently. */
  readonly conflicts?: number;
}

/** A file of any known kind into a bundle, which is made when it is not there. */
export async function importCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const path = word(words, 0, 'import');
  const into = need(options.into, 'import');
  const choices = choicesOf(options);
  const bytes = await readInput(path);
  const workspace = await openOrNew(into);
  const before = bankPosts(workspace).length;
  const file = orWrongUse(readImport(basename(path), bytes));
  const done =
    file.kind === 'bundle'
      ? mergeInto(workspace, bytes)
      : importFile(workspace, file, choices, nowOf(options.now));
  const missing = file.kind === 'plan' ? await readMediaBeside(workspace, path, file.plan) : null;
  await saveBundle(workspace, into);
  const { warnings = [], ...json } = done;
  const { added, updated, skipped, conflicts = 0 } = json;
  const toBank = Math.max(0, bankPosts(workspace).length - before);
  const what = [
    ...(added > toBank || toBank === 0 ? [counted(added - toBank, 'delivery', 'deliveries')] : []),
    ...(toBank > 0 ? [counted(toBank, 'bank post')] : []),
  ].join(' and ');
  return {
    json,
    lines: [
      `${what} added, ${updated} updated, ${skipped.length} skipped.`,
      ...skipped.map(({ row, reason }) => `  row ${row}: ${reason}`),
      ...warnings,
      ...(missing === null ? [] : [missing]),
      ...(conflicts > 0 ? [`${counted(conflicts, 'conflict')} to decide: see holdfast conflicts.`] : []),
    ],
    exit: skipped.length > 0 || conflicts > 0 ? EXIT.problems : EXIT.ok,
  };
}

/** Posts in the bank without a date: they count as added too, and are named apart. */
function bankPosts({ rows }: MemoryWorkspace) {
  const { placed } = bankUses([...rows.deliveries.values()]);
  return [...rows.posts.values()].filter(
    (post) => post.bank && post.deletedAt === null && !placed.has(post.id),
  );
}

function choicesOf(options: OptionValues): ImportChoices {
  const order = options['date-order'];
  if (order !== undefined && order !== 'dmy' && order !== 'mdy') {
    throw new WrongUse('--date-order wants dmy or mdy.');
  }
  const choices: { -readonly [Name in keyof ImportChoices]: ImportChoices[Name] } = {};
  const zone = zoneOption(options.zone);
  if (zone !== undefined) choices.zone = zone;
  if (options.channel !== undefined) choices.channel = options.channel;
  if (order !== undefined) choices.dateOrder = order;
  return choices;
}

function importFile(
  workspace: MemoryWorkspace,
  file: Parameters<typeof planImport>[0],
  choices: ImportChoices,
  now: number,
): Imported {
  const env = envFor(workspace, now);
  const isNew = workspace.view().workspace() === undefined;
  const known = () => {
    const view = workspace.view();
    return {
      zone: view.workspace()?.zone ?? choices.zone ?? 'UTC',
      channels: view.channels(),
      campaigns: view.campaigns(),
      mappings: view.workspace()?.mappings ?? {},
    };
  };
  const read = planImport(file, known(), choices, localDate(now, known().zone));
  const preview = withoutOwnEvents(read, new Map(livingDeliveries(workspace).map(({ id, at }) => [id, at])));
  const [question] = preview.questions;
  if (question) throw new WrongUse(`${question.say} Say it with ${optionFor(question.ask)}.`);
  if (isNew) {
    const { name = 'Imported plan', zone = preview.zone } = preview.source.workspace ?? {};
    orWrongUse(workspace.run(createWorkspace, { name, zone }, env));
  }
  const { added, updated } = importOutcome(workspace.view(), preview.source);
  orWrongUse(workspace.run(writeImport, { source: preview.source, remember: preview.remember }, env));
  return {
    added,
    updated,
    skipped: preview.skipped.map(({ row, reason }) => ({ row, reason })),
    warnings: preview.warnings,
  };
}

function optionFor(ask: 'dateOrder' | 'channel' | 'time'): string {
  if (ask === 'dateOrder') return '--date-order dmy or mdy';
  return ask === 'channel' ? '--channel <one of yours, or a platform>' : 'a time column';
}

/** Another copy of the same plan joins this one. A delivery that reads differently afterwards counts as updated. */
function mergeInto(workspace: MemoryWorkspace, bytes: Uint8Array): Imported {
  const reading = () => new Map(countedIn(workspace).map((row) => [row.id, JSON.stringify(row)]));
  const before = reading();
  orWrongUse(workspace.mergeBundle(orWrongUse(readBundle(bytes))));
  const after = [...reading()];
  return {
    added: after.filter(([id]) => !before.has(id)).length,
    updated: after.filter(([id, row]) => before.has(id) && before.get(id) !== row).length,
    skipped: [],
    conflicts: workspace.rows.conflicts.size,
  };
}

/** What an import counts: deliveries, and posts of the bank. */
function countedIn(workspace: MemoryWorkspace): readonly { readonly id: string }[] {
  return [...livingDeliveries(workspace), ...bankPosts(workspace)];
}
