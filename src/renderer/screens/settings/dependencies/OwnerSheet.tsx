import { useState } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import {
  ALL_PLATFORMS,
  familyById,
  familyOf,
  platformById,
  platformOrGeneric,
  type Family,
} from '../../../../core/platform';
import { informationSources, officialVoices, type RankedSource } from '../../../../core/register';
import { sameJson } from '../../../../core/json';
import type { RegisterFrame } from '../../../store/queries/register';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Checkbox, Field, TextArea, TextInput } from '../../../ui';
import { DateRow } from '../DateRow';
import { Disclosure } from '../Disclosure';
import { RegisterSheet } from './RegisterSheet';
import { SourceMarks } from './SourceMarks';
import { sourcesToText, textToSources, textToVoices, voicesToText } from './source-lines';
import styles from './OwnerSheet.module.css';

export interface OwnerSheetProps {
  /** null: a new one. */
  readonly owner: Family | null;
  readonly frame: RegisterFrame;
  readonly today: LocalDate;
  onClose(): void;
}

/** One owner: what it runs, since when anybody knows, where to look and who speaks when it is down. */
export function OwnerSheet({ owner, frame, today, onClose }: OwnerSheetProps) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [sources] = useState(() => informationSources(owner?.platforms ?? [], frame.register).map(bare));
  const [voices] = useState(() => officialVoices(owner?.platforms ?? [], frame.register));
  const [name, setName] = useState(owner?.name ?? '');
  const [asOf, setAsOf] = useState(owner?.asOf ?? today);
  const [source, setSource] = useState(owner?.source ?? '');
  const [platforms, setPlatforms] = useState<readonly string[]>(owner?.platforms ?? []);
  const [sourceText, setSourceText] = useState(() => sourcesToText(sources));
  const [voiceText, setVoiceText] = useState(() => voicesToText(voices));
  const [refusal, setRefusal] = useState<string | null>(null);
  // The catalogue's networks, and what the team added itself.
  const added = frame.channels.map(({ platform }) => platform).filter((id) => !platformById(id));
  const offered = [
    ...ALL_PLATFORMS.filter(({ kind }) => kind === 'social'),
    ...[...new Set(added)].map(platformOrGeneric),
  ];

  async function save(): Promise<void> {
    const said = textToSources(sourceText, sources);
    const spoken = textToVoices(voiceText, platformOfName);
    const saved = await run('owner.set', {
      id: owner?.id ?? null,
      name,
      asOf,
      source,
      platforms,
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
      text: familyById(id) ? `${name} reset to defaults.` : `${name} removed.`,
      tone: 'neutral',
      undo: true,
    });
    onClose();
  }

  return (
    <RegisterSheet
      title={owner?.name ?? 'New company'}
      testId="owner-sheet"
      refusal={refusal}
      away={
        owner
          ? {
              label: familyById(owner.id) ? 'Reset to defaults' : 'Remove',
              act: () => void reset(owner.id),
            }
          : undefined
      }
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field label="Name" layout="row">
        <TextInput data-autofocus data-testid="owner-name" value={name} onChange={setName} maxLength={80} />
      </Field>
      <div role="group" aria-label="Runs" className={styles['runs']}>
        <p>Runs</p>
        <div className={styles['platforms']}>
          {offered.map((platform) => (
            <Checkbox
              key={platform.id}
              checked={platforms.includes(platform.id)}
              onChange={(on) => {
                const rest = platforms.filter((id) => id !== platform.id);
                setPlatforms(on ? [...rest, platform.id] : rest);
                // Whoever changes who owns what has looked today.
                setAsOf(today);
              }}
            >
              {platform.name}
              {platforms.includes(platform.id) || owner === null
                ? null
                : ownerWords(platform.id, frame, owner)}
            </Checkbox>
          ))}
        </div>
      </div>
      <DateRow
        label="Last checked"
        hint="Ownership changes. The date shows how current this is."
        value={asOf}
        today={today}
        onChange={setAsOf}
      />
      <Field label="Source" layout="row">
        <TextInput
          value={source}
          onChange={setSource}
          placeholder="Where you found it"
          maxLength={200}
          data-testid="owner-source"
        />
      </Field>
      <div className={styles['folds']}>
        <Disclosure
          title="Where to check if it is down"
          now={sources[0]?.name ?? 'nothing noted'}
          open={owner === null}
        >
          <Field
            label="Best first, one per line"
            hint="A name, then its address. Saved here, so you can read it offline."
          >
            <TextArea rows={3} value={sourceText} onChange={setSourceText} data-testid="owner-sources" />
          </Field>
          <SourceMarks sources={informationSources(owner?.platforms ?? [], frame.register)} />
        </Disclosure>
        <Disclosure
          title="Where it posts updates"
          now={voices[0]?.handle ?? 'nothing noted'}
          open={owner === null}
        >
          <Field label="One account per line" hint="For example: @Meta on X.">
            <TextArea rows={3} value={voiceText} onChange={setVoiceText} data-testid="owner-voices" />
          </Field>
        </Disclosure>
      </div>
    </RegisterSheet>
  );
}

/** Beside a platform that is not theirs: whose it is now. */
function ownerWords(platform: string, frame: RegisterFrame, owner: Family) {
  const now = familyOf(platform, frame.families);
  return now.id === owner.id || now.platforms.length < 2 ? null : (
    <span className={styles['whose']}> {now.name}</span>
  );
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
