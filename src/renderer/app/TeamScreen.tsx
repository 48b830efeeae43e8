import { FileDown, FolderOpen } from 'lucide-react';
import { Button } from '../ui/Button';
import { ScreenBar } from '../ui/ScreenBar';
import { ConflictCards } from './ConflictCards';
import styles from './TeamScreen.module.css';
import type { Bundles } from './use-bundles';

/** Working together: today by bundle, a file that merges and never overwrites. */
export function TeamScreen({ bundles }: { bundles: Bundles }) {
  return (
    <section className={styles['screen']} data-testid="screen-team" aria-label="Team">
      <ScreenBar title="Team" />
      <div className={styles['page']}>
        <ConflictCards />
        <h2 className={styles['title']}>Work together with one file</h2>
        <p className={styles['lead']}>
          A bundle holds this whole workspace. Save one, give it to a colleague on a stick or by mail, and
          merge theirs into yours. Nothing is overwritten: what both of you changed is kept and shown, and
          merging the same bundle twice changes nothing.
        </p>
        <div className={styles['actions']}>
          <Button
            data-testid="save-bundle"
            icon={<FileDown size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={() => void bundles.save()}
          >
            Save a bundle
          </Button>
          <Button
            data-testid="merge-bundle"
            icon={<FolderOpen size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={() => void bundles.merge()}
          >
            Merge a bundle
          </Button>
        </div>
        <p className={styles['later']}>
          A shared folder and a live connection for the team come later. Until then this computer talks to no
          other.
        </p>
      </div>
    </section>
  );
}
