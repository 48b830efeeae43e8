import { Field, TextInput } from '../../../ui';
import { Disclosure } from '../Disclosure';
import type { ToolFieldsProps } from './tool-draft';

/** Who runs a tool, on what it runs, whom the team asks, and where its state is told. */
export function ToolRunner({ draft, set, open }: ToolFieldsProps & { readonly open: boolean }) {
  return (
    <Disclosure
      title="Run by"
      now={[draft.owner, draft.keeper].filter(Boolean).join(', ') || 'not noted'}
      open={open}
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
  );
}
