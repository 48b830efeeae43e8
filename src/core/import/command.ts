import type { CommandContext, CommandPlan, PlanReader } from '../command/command';
import { defineCommand } from '../command/command';
import type { Json } from '../json';
import type { Edit } from '../model/edits';
import { WORKSPACE_ID } from '../model/ids';
import { ok } from '../result';
import { frameEdits } from './import-frame';
import { ItemWriter } from './item-writer';
import { postsById } from './post-with-key';
import { isStanding } from './standing';
import { thingEdits } from './thing-writer';
import type { ImportProgress } from './plan-table';
import type { ImportOutcome, ImportSource } from './types';
import { counted } from '../words/counting';

export interface ImportInput {
  readonly source: ImportSource;
  /** The mapping to remember for the next file with the same header. */
  readonly remember?: { readonly fingerprint: string; readonly mapping: Json } | null;
}

export interface ImportPlan extends CommandPlan {
  readonly outcome: ImportOutcome;
}

const CHUNK_ITEMS = 250;

/** Plans an import step by step; stopping between two steps leaves no trace. */
export function* importEditSteps(
  view: PlanReader,
  input: ImportInput,
  env: CommandContext,
): Generator<ImportProgress, ImportPlan> {
  const { source, remember } = input;
  const frame = frameEdits(view, source, env);
  const writer = new ItemWriter(view, env, frame.refs);
  for (const [index, item] of source.items.entries()) {
    if (index % CHUNK_ITEMS === 0) yield { done: index, total: source.items.length };
    writer.writeItem(item);
  }
  writer.writeStandIns();
  const things = thingEdits(
    view,
    source.things,
    { ...frame.refs, posts: writer.posts, deliveries: writer.deliveries },
    env,
  );
  yield { done: source.items.length, total: source.items.length };
  const edits: Edit[] = [...frame.edits, ...writer.edits, ...things];
  const mappings = view.workspace()?.mappings;
  if (remember && mappings !== undefined && edits.length > 0) {
    edits.push({
      op: 'set',
      id: WORKSPACE_ID,
      fields: { mappings: { ...mappings, [remember.fingerprint]: remember.mapping } },
    });
  }
  const posts = source.items.filter(isStanding).length;
  return {
    edits,
    label: `imported ${counted(posts, 'post')}`,
    made: writer.made,
    outcome: writer.outcome(),
  };
}

function drain(steps: Generator<ImportProgress, ImportPlan>): ImportPlan {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Writes an import in one go: one command, one undo. Known keys are changed where the file differs, the rest
 * is made; nothing is ever removed. With nothing to change there are no edits.
 */
export const importCommand = defineCommand<ImportInput>()({
  name: 'import',
  undo: 'yours',
  reads: ({ source }) => ({ keys: true, posts: postsById(source.items) }),
  plan: (view, input, env) => {
    const { edits, label, made } = drain(importEditSteps(view, input, env));
    return ok(made === undefined ? { edits, label } : { edits, label, made });
  },
});

/** What the import command would do now, without doing it. */
export function importOutcome(view: PlanReader, source: ImportSource): ImportOutcome {
  let drawn = 0;
  const env: CommandContext = { now: 0, draw: () => `trial${drawn++}`, by: '', postMonth: () => '1970-01' };
  return drain(importEditSteps(view, { source }, env)).outcome;
}
