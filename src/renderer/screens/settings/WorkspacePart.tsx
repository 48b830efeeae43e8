import { useEffect, useMemo, useState } from 'react';
import type { Workspace } from '../../../core/model/workspace';
import { useRun } from '../../store/session';
import { Checkbox, Field, Select, TextInput } from '../../ui';
import { zoneOptions } from '../../words/zones';
import { Section } from './Section';
import { COUNTRIES, countryName, WORLD } from './regions';
import styles from './WorkspacePart.module.css';

/** Name, zone and regions of the workspace; each is saved when it is changed. */
export function WorkspacePart({ space }: { space: Workspace }) {
  const run = useRun();
  const [name, setName] = useState(space.name);
  // An undo or a colleague may change it while this stands open.
  useEffect(() => setName(space.name), [space.name]);
  const [problem, setProblem] = useState<string | null>(null);
  const zones = useMemo(() => zoneOptions([space.zone]), [space.zone]);
  const codes = [...new Set([...COUNTRIES, ...space.regions.filter((code) => !isWorld(code))])];

  async function rename(): Promise<void> {
    if (name.trim() === space.name) return;
    const saved = await run('workspace.update', { name: name.trim() });
    setProblem(saved.ok ? null : saved.error.message);
  }

  function setCountry(code: string, on: boolean): void {
    const countries = space.regions.filter((one) => !isWorld(one) && one !== code);
    void run('workspace.update', { regions: [...WORLD, ...countries, ...(on ? [code] : [])] });
  }

  return (
    <Section anchor="workspace" title="Workspace" words="The name of the plan and its time zone.">
      <Field label="Name" error={problem} className={styles['name']}>
        <TextInput
          value={name}
          onChange={setName}
          maxLength={80}
          data-testid="settings-name"
          onBlur={() => void rename()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void rename();
          }}
        />
      </Field>
      <Field
        label="Time zone"
        hint="Times in other zones are labelled. A channel can have its own zone. Times already planned do not change."
      >
        <Select
          value={space.zone}
          options={zones}
          onChange={(zone) => void run('workspace.update', { zone })}
          data-testid="settings-zone"
        />
      </Field>
      <fieldset className={styles['regions']}>
        <legend>Days and holidays for</legend>
        <p>Worldwide and United Nations days are always included.</p>
        <div className={styles['countries']}>
          {codes.map((code) => (
            <Checkbox
              key={code}
              checked={space.regions.includes(code)}
              onChange={(on) => setCountry(code, on)}
            >
              {countryName(code)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}

function isWorld(code: string): boolean {
  return WORLD.some((one) => one === code);
}
