import { Field, Segmented, Select } from '../../ui';
import { TEXT_SCALES, useAppearance } from '../../ui/appearance';
import { Section } from './Section';
import styles from './AppearancePart.module.css';

/** How the window looks on this computer. */
export function AppearancePart() {
  const { theme, textScale, setTheme, setTextScale } = useAppearance();
  return (
    <Section anchor="look" title="Appearance" words="For this computer only. Colleagues keep theirs.">
      <div className={styles['row']}>
        <span className={styles['label']}>Light or dark</span>
        <Segmented
          label="Light or dark"
          testId="theme"
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </div>
      <Field label="Text size" hint="Ctrl + and Ctrl − change it on every screen. Ctrl 0 resets it.">
        <Select
          data-testid="text-size"
          value={String(textScale)}
          options={TEXT_SCALES.map((scale) => ({ value: String(scale), label: `${scale} %` }))}
          onChange={(value) => {
            const scale = TEXT_SCALES.find((one) => String(one) === value);
            if (scale !== undefined) setTextScale(scale);
          }}
        />
      </Field>
    </Section>
  );
}
