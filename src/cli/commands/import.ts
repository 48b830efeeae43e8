import {
  importCommand as writeImport,
  importOutcome,
  planImport,
  readImport,
  type ImportChoices,
} from '../../core/import';
import { createWorkspace } from '../../core/commands/workspace';
import { localDate } from '../../core/time';
import { readBundle, type MemoryWorkspace } from '../../ledger';
import { basename } from 'node:path';
import { envFor, nowOf } from '../clock';
import { livingDeliveries } from '../names';
import { need, word, type OptionValues } from '../options';
import { EXIT, orWrongUse, WrongUse, type Outcome } from '../output';
import { counted } from '../../core/words/counting';
import { openOrNew, readInput, saveBundle } from '../workspace-file';

const USAGE =
  'import <file> --into <bundle> [--zone Z] [--channel NAME] [--date-order dmy|mdy] [--now ISO] [--json]';

interface Imported {
  readonly added: number;
  readonly updated: number;
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
}

/** A file of any known kind into a bundle, which is made when it is not there. */
export async function importCommand(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const path = word(words, 0, USAGE);
  const into = need(options.into, USAGE);
  const bytes = await readInput(path);
  const workspace = await openOrNew(into);
  const file = orWrongUse(readImport(basename(path), bytes));
  const done =
    file.kind === 'bundle'
      ? mergeInto(workspace, bytes)
      : importFile(workspace, file, choicesOf(options), nowOf(options.now));
  await saveBundle(workspace, into);
  const { added, updated, skipped } = done;
  return {
    json: { added, updated, skipped },
    lines: [
      `${counted(added, 'delivery', 'deliveries')} added, ${updated} updated, ${skipped.length} skipped.`,
      ...skipped.map(({ row, reason }) => `  row ${row}: ${reason}`),
    ],
    exit: skipped.length > 0 ? EXIT.problems : EXIT.ok,
  };
}

function choicesOf(options: OptionValues): ImportChoices {
  const order = options['date-order'];
  if (order !== undefined && order !== 'dmy' && order !== 'mdy') {
    throw new WrongUse('--date-order wants dmy or mdy.');
  }
  const choices: { -readonly [Name in keyof ImportChoices]: ImportChoices[Name] } = {};
  if (options.zone !== undefined) choices.zone = options.zone;
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
  const preview = planImport(file, known(), choices, localDate(now, known().zone));
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
  };
}

function optionFor(ask: 'dateOrder' | 'channel' | 'time'): string {
  if (ask === 'dateOrder') return '--date-order dmy or mdy';
  return ask === 'channel' ? '--channel <one of yours, or a platform>' : 'a time column';
}

function mergeInto(workspace: MemoryWorkspace, bytes: Uint8Array): Imported {
  const before = new Set(livingDeliveries(workspace).map((row) => row.id));
  orWrongUse(workspace.mergeBundle(orWrongUse(readBundle(bytes))));
  const after = livingDeliveries(workspace);
  return { added: after.filter((row) => !before.has(row.id)).length, updated: 0, skipped: [] };
}
