import { useState } from 'react';
import { TOOL_KINDS, type Tool, type ToolKind } from '../../../../core/model/register';
import type { RegisterFrame } from '../../../store/queries/register';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Field, Select, TextArea, TextInput } from '../../../ui';
import { TOOL_WORDS } from '../../../words/register-words';
import { RegisterSheet } from '../RegisterSheet';
import { changedFields, draftOf, fieldsOf, type ToolDraft } from './tool-draft';
import { ToolDependents } from './ToolDependents';
import { ToolRunner } from './ToolRunner';
import styles from './ToolSheet.module.css';

export interface ToolSheetProps {
  /** What is changed, or the kind of a new one. */
  readonly tool: Tool | ToolKind;
  readonly frame: RegisterFrame;
  onClose(): void;
}

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
  const set = (change: Partial<ToolDraft>) => setDraft({ ...draft, ...change });
  const hint = HINTS[draft.kind];

  async function save(): Promise<void> {
    const fields = fieldsOf(draft);
    const saved = known
      ? await run('tool.update', { id: known.id, fields: changedFields(fieldsOf(before), fields) })
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
      saveTestId="tool-sheet-save"
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
        <ToolRunner draft={draft} set={set} open={known === null} />
        <ToolDependents draft={draft} set={set} channels={frame.channels} />
      </div>
    </RegisterSheet>
  );
}
