import type { Tool } from '../model/register';
import { entryFields } from '../register/fields';
import { isWebAddress } from '../register/web-address';
import { ok, refused, type Refusal } from '../result';
import { defineCommand, type PlanReader } from '../command/command';
import { GONE, registerEdits } from './register-edits';

export type ToolFields = Partial<Omit<Tool, 'id' | 'deletedAt'>>;

function liveTool(view: PlanReader, id: string) {
  return view.workspace()?.register?.tools.find((tool) => tool.id === id && tool.deletedAt === null);
}

function wrongTool(fields: ToolFields): Refusal<'no-name' | 'bad-address'> | null {
  if (fields.name !== undefined && !fields.name.trim()) {
    return { code: 'no-name', message: 'Enter a name, such as Buffer.' };
  }
  // Shown as a link in the room where people are in a hurry: nothing but a web address may stand there.
  if (fields.address && !isWebAddress(fields.address)) {
    return { code: 'bad-address', message: 'Start the address with https://, or leave it empty.' };
  }
  return null;
}

export type AddToolInput = ToolFields & Pick<Tool, 'kind' | 'name'>;

/** Adds a tool the work hangs on. */
export const addTool = defineCommand<AddToolInput>()({
  name: 'tool.add',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    const wrong = wrongTool(input);
    if (wrong) return refused(wrong);
    const id = `tool_${env.draw()}`;
    const name = input.name.trim();
    return ok({
      label: `added tool ${name}`,
      edits: registerEdits(entryFields('tool', id, { ...input, name })),
      made: [id],
    });
  },
});

export interface UpdateToolInput {
  readonly id: string;
  readonly fields: ToolFields;
}

export const updateTool = defineCommand<UpdateToolInput>()({
  name: 'tool.update',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id, fields }) {
    const tool = liveTool(view, id);
    if (!tool) return GONE;
    const wrong = wrongTool(fields);
    if (wrong) return refused(wrong);
    return ok({
      label: `changed details of ${tool.name}`,
      edits: registerEdits(entryFields('tool', id, fields)),
    });
  },
});

export interface RemoveToolInput {
  readonly id: string;
}

export const removeTool = defineCommand<RemoveToolInput>()({
  name: 'tool.remove',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id }, env) {
    const tool = liveTool(view, id);
    if (!tool) return GONE;
    return ok({
      label: `removed ${tool.name}`,
      edits: registerEdits(entryFields('tool', id, { deletedAt: env.now })),
    });
  },
});
