import { useState } from 'react';
import { TOOL_KINDS, type Tool, type ToolKind } from '../../../../core/model/register';
import type { ToolFields } from '../../../../core/commands/tools';
import { sameJson, type Json } from '../../../../core/json';
import type { RegisterFrame } from '../../../store/queries/register';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../../ui';
import { accountName } from '../../../words/names';
import { TOOL_WORDS } from '../../../words/register-words';
import { splitNames } from '../register-draft';
import { Disclosure } from '../Disclosure';
import { RegisterSheet } from './RegisterSheet';
import styles from './ToolSheet.module.css';

export interface ToolSheetProps {
  /** What is changed, or the kind of a new one. */
  readonly tool: Tool | ToolKind;
  readonly frame: RegisterFrame;
  onClose(): void;
}

type Draft = Omit<Tool, 'id' | 'deletedAt' | 'providers'> & { readonly providers: string };

const HINTS: Readonly<Partial<Record<ToolKind, { readonly name: string; readonly fallback: string }>>> = {
  scheduler: { name: 'Buffer', fallback: 'Post manually' },
  website: { name: 'The host of your website', fallback: 'A plain page on another host' },
  email: { name: 'Mailchimp', fallback: 'Send the list from Outlook' },
  shop: { name: 'Shopify', fallback: 'Orders by phone' },
  design: { name: 'Canva', fallback: 'Photos kept ready on disk' },
  calendar: { name: 'Google Workspace', fallback: 'The printed plan' },
  checker: { name: 'Downdetector', fallback: 'Ask two colleagues elsewhere' },
  files: { name: 'Dropbox', fallback: 'USB stick with this month’s photos' },
};

/** One tool: who runs it, what hangs on it, what takes its place. */
export function ToolSheet({ tool, frame, onClose }: ToolSheetProps) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const known = typeof tool === 'string' ? null : tool;
  const [before] = useState(() => draftOf(tool));
  const [draft, setDraft] = useState(before);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const hint = HINTS[draft.kind];

  async function save(): Promise<void> {
    const fields = fieldsOf(draft);
    const saved = known
      ? await run('tool.update', { id: known.id, fields: changed(fieldsOf(before), fields) })
      : await run('tool.add', fields);
    if (saved.ok) onClose();
    else setRefusal(saved.error.message);
  }

  async function remove(id: string): Promise<void> {
    const removed = await run('tool.remove', { id });
    if (!removed.ok) return setRefusal(removed.error.message);
    notify({ text: `${before.name} removed.`, tone: 'neutral', undo: true });
    onClose();
  }

  return (
    <RegisterSheet
      title={known ? known.name : `New: ${TOOL_WORDS[draft.kind]}`}
      testId="tool-sheet"
      refusal={refusal}
      away={known ? { label: 'Remove', act: () => void remove(known.id) } : undefined}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field label="Kind" layout="row">
        <Select
          value={draft.kind}
          options={TOOL_KINDS.map((kind) => ({ value: kind, label: TOOL_WORDS[kind] }))}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field label="Name" layout="row">
        <TextInput
          data-autofocus
          data-testid="tool-name"
          value={draft.name}
          onChange={(name) => set({ name })}
          placeholder={hint?.name}
          maxLength={80}
        />
      </Field>
      <Field label="When it is down" layout="row" hint="What you would use instead.">
        <TextInput
          data-testid="tool-fallback"
          value={draft.fallback}
          onChange={(fallback) => set({ fallback })}
          placeholder={hint?.fallback}
          maxLength={300}
        />
      </Field>
      <Field label="Meanwhile" layout="row" hint="What you can still do until it is back.">
        <TextArea
          rows={2}
          value={draft.meanwhile}
          onChange={(meanwhile) => set({ meanwhile })}
          placeholder="Write ahead, sort photos, catch up on replies"
          maxLength={1000}
        />
      </Field>
      <div className={styles['folds']}>
        <Disclosure
          title="Run by"
          now={[draft.owner, draft.keeper].filter(Boolean).join(', ') || 'not noted'}
          open={known === null}
        >
          <Field label="Company" layout="row">
            <TextInput value={draft.owner} onChange={(owner) => set({ owner })} maxLength={120} />
          </Field>
          <Field label="Runs on" layout="row" hint="Host or network. Separate with commas.">
            <TextInput
              value={draft.providers}
              onChange={(providers) => set({ providers })}
              placeholder="Such as Cloudflare"
              maxLength={200}
            />
          </Field>
          <Field label="Our contact" layout="row">
            <TextInput value={draft.keeper} onChange={(keeper) => set({ keeper })} maxLength={120} />
          </Field>
          <Field label="Status page" layout="row">
            <TextInput
              value={draft.address}
              onChange={(address) => set({ address })}
              placeholder="https://…"
              maxLength={300}
            />
          </Field>
        </Disclosure>
        <Disclosure
          title="What depends on it"
          now={`${draft.channels.length} of ${frame.channels.length} channels`}
        >
          <div className={styles['channels']} role="group" aria-label="Channels that depend on it">
            {frame.channels.map((channel) => (
              <Checkbox
                key={channel.id}
                checked={draft.channels.includes(channel.id)}
                onChange={(on) =>
                  set({
                    channels: frame.channels
                      .map(({ id }) => id)
                      .filter((id) => (id === channel.id ? on : draft.channels.includes(id))),
                  })
                }
              >
                {accountName(channel)}
              </Checkbox>
            ))}
          </div>
          <Field label="Also" layout="row">
            <TextInput
              value={draft.hangs}
              onChange={(hangs) => set({ hangs })}
              placeholder="The weekly newsletter"
              maxLength={300}
            />
          </Field>
        </Disclosure>
      </div>
    </RegisterSheet>
  );
}

function draftOf(tool: Tool | ToolKind): Draft {
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

function fieldsOf(draft: Draft): ToolFields & Pick<Tool, 'kind' | 'name'> {
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
function changed(before: ToolFields, now: ToolFields): ToolFields {
  const old = new Map<string, Json>(Object.entries(before));
  const fields: [string, Json][] = Object.entries(now);
  return Object.fromEntries(fields.filter(([name, value]) => !sameJson(old.get(name), value)));
}
