import type { ChannelId } from '../../../core/model/ids';
import {
  NO_CHANNEL_REGISTER,
  PURPOSES,
  type ChannelRegister,
  type Control,
  type Purpose,
  type Role,
  type Segment,
  type Tempo,
  type Weight,
} from '../../../core/model/register';
import type { Channel } from '../../../core/model/channel';
import { sameJson, type Json } from '../../../core/json';

/** Stands for 'nobody has said': the platform's usual value holds. */
export const USUAL = '';

/** What is noted about a channel, as it stands in the form. */
export interface RegisterDraft {
  readonly purposes: readonly Purpose[];
  /** Purposes of a plan file that Holdfast does not know; kept as they are. */
  readonly otherPurposes: readonly string[];
  readonly segments: readonly Segment[];
  readonly role: Role | typeof USUAL;
  readonly tempo: Tempo | typeof USUAL;
  readonly weight: Weight;
  readonly control: Control | typeof USUAL;
  /** Separated by commas; empty is the usual. */
  readonly providers: string;
  readonly replacement: string;
  readonly access: string;
  /** 'YYYY-MM-DD' or empty. */
  readonly lastUsed: string;
  readonly loginChecked: string;
  readonly warmUp: string;
  readonly goesTo: readonly ChannelId[];
  readonly goesWords: string;
  readonly community: boolean;
  readonly twin: ChannelId | '';
}

export function registerDraftOf(channel: Pick<Channel, 'purposes' | 'register'> | null): RegisterDraft {
  const said = channel?.register ?? NO_CHANNEL_REGISTER;
  const purposes = channel?.purposes ?? [];
  const known = PURPOSES.filter((purpose) => purposes.includes(purpose));
  return {
    ...said,
    purposes: known,
    otherPurposes: purposes.filter((purpose) => !known.some((one) => one === purpose)),
    role: said.role ?? USUAL,
    tempo: said.tempo ?? USUAL,
    weight: said.weight ?? 'normal',
    control: said.control ?? USUAL,
    providers: (said.providers ?? []).join(', '),
    lastUsed: said.lastUsed ?? '',
    loginChecked: said.loginChecked ?? '',
    twin: said.twin ?? '',
  };
}

/** What the form says, as the register holds it. */
function registerOf(draft: RegisterDraft): ChannelRegister {
  return {
    segments: draft.segments,
    role: draft.role === USUAL ? null : draft.role,
    tempo: draft.tempo === USUAL ? null : draft.tempo,
    weight: draft.weight === 'normal' ? null : draft.weight,
    control: draft.control === USUAL ? null : draft.control,
    providers: splitNames(draft.providers),
    replacement: draft.replacement.trim(),
    access: draft.access.trim(),
    lastUsed: draft.lastUsed === '' ? null : draft.lastUsed,
    loginChecked: draft.loginChecked === '' ? null : draft.loginChecked,
    warmUp: draft.warmUp.trim(),
    goesTo: draft.goesTo,
    goesWords: draft.goesWords.trim(),
    community: draft.community,
    twin: draft.community && draft.twin !== '' ? draft.twin : null,
  };
}

/**
 * Only what the person changed since the form was opened: what a colleague wrote into other fields meanwhile
 * stays as they wrote it.
 */
export function changedRegister(before: RegisterDraft, now: RegisterDraft): Partial<ChannelRegister> {
  const old = new Map<string, Json>(Object.entries(registerOf(before)));
  const fields: [string, Json][] = Object.entries(registerOf(now));
  return Object.fromEntries(
    fields.filter(([name, value]) => !sameJson(old.get(name) ?? null, value ?? null)),
  );
}

/** The purposes to write, or undefined when they were left alone. */
export function changedPurposes(before: RegisterDraft, now: RegisterDraft): readonly string[] | undefined {
  if (sameJson(before.purposes, now.purposes)) return undefined;
  return [...now.purposes, ...now.otherPurposes];
}

/** 'Cloudflare, AWS' as names; null for none, which is the usual. */
export function splitNames(text: string): readonly string[] | null {
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? null : [...new Set(names)];
}
