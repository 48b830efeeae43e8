import { shell } from 'electron';
import { composerOf } from '../../core/copy-pack/composers';
import { readObject, readText } from '../ipc/read';
import { serve } from '../ipc/serve';

const MAX_ID = 64;

/**
 * Pages on which a person writes a post, for the day on which the scheduler is down. The window names a platform; the
 * address is that of resources/composers.json, whose hosts are checked when it is read, and carries nothing of ours.
 */
export function serveComposers(): void {
  serve(
    'shell:open-composer',
    (raw) => ({ platform: readText(readObject(raw, ['platform'])['platform'], MAX_ID) }),
    async ({ platform }) => {
      const composer = composerOf(platform);
      if (composer === undefined) return false;
      await shell.openExternal(composer.url);
      return true;
    },
  );
}
