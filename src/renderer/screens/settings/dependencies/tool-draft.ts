import type { ToolFields } from '../../../../core/commands/tools';
import { sameJson, type Json } from '../../../../core/json';
import type { Tool, ToolKind } from '../../../../core/model/register';
import { splitNames } from '../register-draft';

/** A tool as it is being filled in: what it runs on is one line of text. */
export type ToolDraft = Omit<Tool, 'id' | 'deletedAt' | 'providers'> & { readonly providers: string };

/** What every part of the form about a tool is given. */
export interface ToolFieldsProps {
  readonly draft: ToolDraft;
  set(change: Partial<ToolDraft>): void;
}

/** What the form opens with: the tool as it is known, or an empty one of that kind. */
export function draftOf(tool: Tool | ToolKind): ToolDraft {
  if (typeof tool !== 'string') return { ...tool, providers: tool.providers.join(', ') };
  return {
    kind: tool,
    name: '',
    owner: '',
    keeper: '',
    providers: '',
    channels: [],
    hangs: '',
    fallback: '',
    meanwhile: '',
    address: '',
  };
}

/** The whole form as the command for a new tool takes it. */
export function fieldsOf(draft: ToolDraft): ToolFields & Pick<Tool, 'kind' | 'name'> {
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    owner: draft.owner.trim(),
    keeper: draft.keeper.trim(),
    providers: splitNames(draft.providers) ?? [],
    channels: draft.channels,
    hangs: draft.hangs.trim(),
    fallback: draft.fallback.trim(),
    meanwhile: draft.meanwhile.trim(),
    address: draft.address.trim(),
  };
}

/** Only what was changed here: a colleague may be filling in the rest. */
export function changedFields(before: ToolFields, now: ToolFields): ToolFields {
  const old = new Map<string, Json>(Object.entries(before));
  const fields: [string, Json][] = Object.entries(now);
  return Object.fromEntries(fields.filter(([name, value]) => !sameJson(old.get(name), value)));
}
