import { Button } from '../../ui';
import { Section } from './Section';
import styles from './SettingsScreen.module.css';

export interface BundlesPartProps {
  readonly bundles: { save(): Promise<void>; merge(): Promise<void> };
}

/** The whole workspace as one file: out, and in again. */
export function BundlesPart({ bundles }: BundlesPartProps) {
  return (
    <Section
      anchor="bundles"
      title="Workspace file"
      words="The whole workspace as one .holdfast file (a bundle): a backup, or a copy for a colleague. Merging never overwrites."
    >
      <div className={styles['buttons']}>
        <Button data-testid="save-bundle" onClick={() => void bundles.save()}>
          Export workspace file
        </Button>
        <Button data-testid="merge-bundle" onClick={() => void bundles.merge()}>
          Import and merge
        </Button>
      </div>
    </Section>
  );
}
