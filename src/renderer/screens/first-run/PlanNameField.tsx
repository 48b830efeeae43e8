import { Field, focusNow, TextInput, type FieldProps } from '../../ui';

export interface PlanNameFieldProps extends Pick<FieldProps, 'className' | 'hint' | 'error'> {
  readonly name: string;
  onName(name: string): void;
}

/** Whose plan it will be: that names the workspace. */
export function PlanNameField({ name, onName, ...field }: PlanNameFieldProps) {
  return (
    <Field label="Whose plan is it?" {...field}>
      <TextInput
        value={name}
        onChange={onName}
        placeholder="Your brand or client"
        data-testid="workspace-name"
        ref={focusNow}
        maxLength={80}
      />
    </Field>
  );
}
