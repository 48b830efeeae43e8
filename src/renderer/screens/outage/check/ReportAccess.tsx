import { Field, Select, TextInput } from '../../../ui';
import type { ReportFieldsProps } from './report-draft';
import { ACCOUNT_OPTIONS, NETWORK_OPTIONS, VIA_OPTIONS } from './report-words';

/** How the platform was reached: with which account, through which app, on which network and device. */
export function ReportAccess({ draft, set }: ReportFieldsProps) {
  return (
    <>
      <Field label="With">
        <Select
          value={draft.account}
          options={ACCOUNT_OPTIONS}
          onChange={(account) => set({ account })}
          data-testid="check-report-account"
        />
      </Field>
      <Field label="Through">
        <Select
          value={draft.via}
          options={VIA_OPTIONS}
          onChange={(via) => set({ via })}
          data-testid="check-report-via"
        />
      </Field>
      <Field label="Network">
        <Select
          value={draft.network}
          options={NETWORK_OPTIONS}
          onChange={(network) => set({ network })}
          data-testid="check-report-network"
        />
      </Field>
      <Field label="Device">
        <TextInput
          value={draft.device}
          onChange={(device) => set({ device })}
          placeholder="Phone, laptop"
          maxLength={80}
          data-testid="check-report-device"
        />
      </Field>
    </>
  );
}
