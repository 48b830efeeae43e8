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
        <h2 className={styles['title']}>Share the workspace as one file</h2>
        <p className={styles['lead']}>
          A workspace file (a .holdfast bundle) holds this whole workspace. Export one, send it to a colleague
          by email or USB stick, and merge theirs into yours. Nothing is overwritten: if you both changed the
          same thing, both versions are kept for you to choose. Merging the same file twice changes nothing.
        </p>
        <div className={styles['actions']}>
          <Button
            data-testid="save-bundle"
            icon={<FileDown size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={() => void bundles.save()}
          >
            Export workspace file
          </Button>
          <Button
            data-testid="merge-bundle"
            icon={<FolderOpen size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={() => void bundles.merge()}
          >
            Import and merge
          </Button>
        </div>
        <p className={styles['later']}>
          Shared folders and live team sync are coming later. Until then, this computer connects to no other.
        </p>
      </div>
    </section>
  );
}
