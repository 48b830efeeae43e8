import { useMemo } from 'react';
import { keepArrived } from '../media';
import { counted } from '../words/phrases';
import { useSession } from '../store/session';
import { useWindowState } from '../store/window-state';

/** A workspace as one file: out and in. Failures and outcomes stand in the status line. */
export interface Bundles {
  save(): Promise<void>;
  merge(): Promise<void>;
  mergeBytes(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
}

export function useBundles(workspaceName: string): Bundles {
  const { client, workspaceId } = useSession();
  const notify = useWindowState((state) => state.notify);
  return useMemo(() => {
    async function mergeBytes(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
      const merged = await client.ask('mergeBundle', { bytes: file.bytes });
      if (!merged.ok) return notify({ text: merged.error.message, tone: 'care' });
      await keepArrived(workspaceId, merged.value.files);
      const news =
        merged.value.changes === 0 ? 'It contained nothing new.' : 'Its changes are now in your plan.';
      notify({ text: `Merged ${file.name}. ${news}`, tone: 'neutral' });
    }
    return {
      mergeBytes,
      async save() {
        const made = await client.ask('bundle', null);
        if (!made.ok) return notify({ text: made.error.message, tone: 'care' });
        const { bytes, leftOut } = made.value;
        const saved = await window.holdfast.saveFile(`${workspaceName}.holdfast`, bytes);
        if (!saved.ok) notify({ text: saved.error.message, tone: 'care' });
        else if (saved.value) {
          const text = `Workspace file exported: ${saved.value.savedAs}${leftOut === 0 ? '' : `. ${leftOutWords(leftOut)}`}`;
          notify({ text, tone: leftOut === 0 ? 'neutral' : 'care' });
        }
      },
      async merge() {
        const picked = await window.holdfast.pickFile('bundle');
        if (!picked.ok) notify({ text: picked.error.message, tone: 'care' });
        else if (picked.value) await mergeBytes(picked.value);
      },
    };
  }, [client, notify, workspaceId, workspaceName]);
}

/** A film belongs on a stick or a shared drive of its own: a bundle is for mails too. */
function leftOutWords(count: number): string {
  return `${counted(count, 'photo or video was', 'photos or videos were')} too large for it or not on this computer.`;
}
