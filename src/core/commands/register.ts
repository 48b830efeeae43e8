import type { Json } from '../json';
import type { Edit } from '../model/edits';
import { WORKSPACE_ID } from '../model/ids';
import { ALONE } from '../model/register';
import { familyById } from '../platform';
import { entryFields, registerField } from '../register/fields';
import { familiesOf, platformEntry } from '../register/owners';
import { isWebAddress } from '../register/web-address';
import { ok, refuse, type Refusal } from '../result';
import { isLocalDate } from '../time';
import { defineCommand, type PlanReader } from '../command/command';
import type { CommandInputs, ToolFields } from './inputs';

function set(fields: Record<string, Json>): Edit[] {
  return Object.keys(fields).length === 0 ? [] : [{ op: 'set', id: WORKSPACE_ID, fields }];
}

function liveTool(view: PlanReader, id: string) {
  return view.workspace()?.register?.tools.find((tool) => tool.id === id && tool.deletedAt === null);
}

const GONE = refuse('gone', 'That is no longer on the list.');

function wrongTool(fields: ToolFields): Refusal | null {
  if (fields.name !== undefined && !fields.name.trim()) {
    return { code: 'no-name', message: 'Enter a name, such as Buffer.' };
  }
  // Shown as a link in the room where people are in a hurry: nothing but a web address may stand there.
  if (fields.address && !isWebAddress(fields.address)) {
    return { code: 'bad-address', message: 'Start the address with https://, or leave it empty.' };
  }
  return null;
}

/** Adds a tool the work hangs on. */
export const addTool = defineCommand<CommandInputs['tool.add']>({
  name: 'tool.add',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    const wrong = wrongTool(input);
    if (wrong) return { ok: false, error: wrong };
    const id = `tool_${env.draw()}`;
    const name = input.name.trim();
    return ok({
      label: `added tool ${name}`,
      edits: set(entryFields('tool', id, { ...input, name })),
      made: [id],
    });
  },
});

export const updateTool = defineCommand<CommandInputs['tool.update']>({
  name: 'tool.update',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id, fields }) {
    const tool = liveTool(view, id);
    if (!tool) return GONE;
    const wrong = wrongTool(fields);
    if (wrong) return { ok: false, error: wrong };
    return ok({ label: `changed details of ${tool.name}`, edits: set(entryFields('tool', id, fields)) });
  },
});

export const removeTool = defineCommand<CommandInputs['tool.remove']>({
  name: 'tool.remove',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id }, env) {
    const tool = liveTool(view, id);
    if (!tool) return GONE;
    return ok({
      label: `removed ${tool.name}`,
      edits: set(entryFields('tool', id, { deletedAt: env.now })),
    });
  },
});

/**
 * Says who owns what, from when and on whose word. A platform that is taken out of its family and given to none
 * stands alone from then on; it may be given to another later.
 */
export const setOwner = defineCommand<CommandInputs['owner.set']>({
  name: 'owner.set',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const register = view.workspace()?.register;
    const families = familiesOf(register);
    if (!input.name.trim()) return refuse('no-name', 'Enter a company name.');
    if (input.id === 'own')
      return refuse('own-family', 'Your own channels cannot belong to another company.');
    if (!isLocalDate(input.asOf)) return refuse('bad-date', 'Enter a date such as 2026-11-20.');
    const named = families.find(({ id }) => id === input.id);
    if (input.id !== null && named === undefined) return GONE;
    // A platform that stands alone has no owner to change: it gets one.
    const known = named?.id.startsWith(`${ALONE}-`) ? undefined : named;
    const id = known?.id ?? `owner_${env.draw()}`;
    const owner = {
      name: input.name.trim(),
      asOf: input.asOf,
      source: input.source.trim() || null,
      deletedAt: null,
    };
    const wrong = (input.sources ?? []).find(({ address }) => address !== '' && !isWebAddress(address));
    if (wrong) return refuse('bad-address', `Start the address of ${wrong.name} with https://.`);
    const told = { sources: input.sources, voices: input.voices };
    const before = new Set(known?.platforms ?? []);
    const joined = input.platforms.filter((platform) => !before.has(platform));
    const left = [...before].filter((platform) => !input.platforms.includes(platform));
    return ok({
      label: `changed details of ${owner.name}`,
      edits: set({
        ...entryFields('owner', id, owner),
        ...Object.fromEntries([
          ...joined.map((platform) => [registerField('platform', platform, 'owner'), id]),
          ...left.map((platform) => [registerField('platform', platform, 'owner'), ALONE]),
          ...input.platforms.flatMap((platform) => Object.entries(entryFields('platform', platform, told))),
        ]),
      }),
      made: known ? [] : [id],
    });
  },
});

/** Takes back what the workspace said about an owner: as shipped again, or gone when it was added here. */
export const resetOwner = defineCommand<CommandInputs['owner.reset']>({
  name: 'owner.reset',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id }, env) {
    const register = view.workspace()?.register;
    const family = familiesOf(register).find((one) => one.id === id);
    if (family === undefined) return GONE;
    const shipped = familyById(id);
    const theirs = new Set([...family.platforms, ...(shipped?.platforms ?? [])]);
    const entry = register?.owners.find((one) => one.id === id);
    const owner = shipped
      ? { name: null, asOf: null, source: null, deletedAt: null }
      : { deletedAt: env.now };
    return ok({
      label: shipped ? `reset ${shipped.name} to defaults` : `removed ${family.name}`,
      edits: set({
        ...(entry ? entryFields('owner', id, owner) : {}),
        ...Object.fromEntries(
          [...theirs].flatMap((platform) => {
            const { owner: given, sources, voices } = platformEntry(register, platform);
            const said = { owner: given, sources, voices };
            return Object.entries(said)
              .filter(([, value]) => value !== null)
              .map(([name]) => [registerField('platform', platform, name), null]);
          }),
        ),
      }),
    });
  },
});

/** What is known of a platform: what it runs on, and whether a name is wanted there. */
export const setPlatform = defineCommand<CommandInputs['platform.set']>({
  name: 'platform.set',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, { platforms, fields }) {
    const edits = platforms.flatMap((platform) => set(entryFields('platform', platform, fields)));
    return ok({ label: 'changed details of a platform', edits });
  },
});

/** Marks a source of information as dead for now, or as answering again. */
export const markSource = defineCommand<CommandInputs['platform.source']>({
  name: 'platform.source',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, { platform, source, dead }, env) {
    const field = registerField('platform', platform, 'dead', source);
    return ok({
      label: dead ? `${source} does not answer` : `${source} answers again`,
      edits: set({ [field]: dead ? env.now : null }),
    });
  },
});
