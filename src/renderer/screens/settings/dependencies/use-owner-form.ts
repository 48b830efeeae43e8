import { useState } from 'react';
import { sameJson } from '../../../../core/json';
import { ALL_PLATFORMS, familyById, type Family } from '../../../../core/platform';
import { informationSources, officialVoices, type RankedSource } from '../../../../core/register';
import type { LocalDate } from '../../../../core/time/types';
import type { RegisterFrame } from '../../../store/queries/register';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { sourcesToText, textToSources, textToVoices, voicesToText } from './source-lines';

export interface OwnerFormInput {
  /** null: a new one. */
  readonly owner: Family | null;
  readonly frame: RegisterFrame;
  readonly today: LocalDate;
  onClose(): void;
}

/** An owner as it is being filled in: its sources and voices one a line. */
export interface OwnerDraft {
  readonly name: string;
  readonly asOf: LocalDate;
  readonly source: string;
  readonly platforms: readonly string[];
  readonly sourceText: string;
  readonly voiceText: string;
}

/** What is typed about one owner, beside what was known when the form opened, and its way into the register. */
export function useOwnerForm({ owner, frame, today, onClose }: OwnerFormInput) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [sources] = useState(() => informationSources(owner?.platforms ?? [], frame.register).map(bare));
  const [voices] = useState(() => officialVoices(owner?.platforms ?? [], frame.register));
  const [draft, setDraft] = useState<OwnerDraft>(() => ({
    name: owner?.name ?? '',
    asOf: owner?.asOf ?? today,
    source: owner?.source ?? '',
    platforms: owner?.platforms ?? [],
    sourceText: sourcesToText(sources),
    voiceText: voicesToText(voices),
  }));
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (change: Partial<OwnerDraft>): void => setDraft((before) => ({ ...before, ...change }));

  async function save(): Promise<void> {
    const { sourceText, voiceText, ...facts } = draft;
    const said = textToSources(sourceText, sources);
    const spoken = textToVoices(voiceText, platformOfName);
    const saved = await run('owner.set', {
      id: owner?.id ?? null,
      ...facts,
      ...(sameJson(plain(said), plain(sources)) ? {} : { sources: said }),
      ...(sameJson(plain(spoken), plain(voices)) ? {} : { voices: spoken }),
    });
    if (saved.ok) onClose();
    else setRefusal(saved.error.message);
  }

  async function reset(id: string): Promise<void> {
    const done = await run('owner.reset', { id });
    if (!done.ok) return setRefusal(done.error.message);
    notify({
      text: familyById(id) ? `${draft.name} reset to defaults.` : `${draft.name} removed.`,
      tone: 'neutral',
      undo: true,
    });
    onClose();
  }

  return { draft, set, sources, voices, refusal, save, reset };
}

function bare({ kind, name, address }: RankedSource) {
  return { kind, name, address };
}

function plain(list: readonly object[]) {
  return list.map((one) => ({ ...one })) as { readonly [key: string]: string }[];
}

function platformOfName(word: string): string | undefined {
  const wanted = word.toLowerCase();
  return ALL_PLATFORMS.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)?.id;
}
