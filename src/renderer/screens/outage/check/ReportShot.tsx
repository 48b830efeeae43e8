import { useState } from 'react';
import { keepFile, MediaThumb } from '../../../media';
import { useSession } from '../../../store/session';
import { Button, Field } from '../../../ui';
import styles from './check.module.css';
import type { ReportFieldsProps } from './report-draft';

/** The screenshot of a report: kept with the workspace's pictures, and shown small once it is. */
export function ReportShot({ draft, set }: ReportFieldsProps) {
  const { workspaceId } = useSession();
  const [problem, setProblem] = useState<string | null>(null);

  async function attach(file: File): Promise<void> {
    const kept = await keepFile(workspaceId, file, {
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    setProblem(kept.ok ? null : kept.error.message);
    if (!kept.ok) return;
    const { sha256, name, mime, bytes } = kept.value;
    set({ shot: { sha256, name, mime, bytes, alt: '' } });
  }

  return (
    <Field label="Screenshot" className={styles['wide']} error={problem}>
      {draft.shot === null ? (
        <input
          type="file"
          accept="image/*"
          aria-label="Screenshot"
          className={styles['file']}
          data-testid="check-report-shot"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void attach(file);
          }}
        />
      ) : (
        <span className={styles['shot']}>
          <span className={styles['shotThumb']}>
            <MediaThumb media={draft.shot} fit="contain" alt="Screenshot" />
          </span>
          {draft.shot.name}
          <Button size="small" variant="quiet" onClick={() => set({ shot: null })}>
            Remove
          </Button>
        </span>
      )}
    </Field>
  );
}
