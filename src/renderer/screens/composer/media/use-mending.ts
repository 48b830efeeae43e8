import { useState } from 'react';
import { mediaKey, type Cut } from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import { platformOrGeneric, type Platform } from '../../../../core/platform';
import type { MediaMend } from '../../../../core/findings';
import { makeCopy } from '../../../media';
import { useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { useComposing } from '../composing';
import { useChecks } from '../use-checks';

/** Something the app can do so that a platform takes a file. */
export interface Mend {
  readonly platform: Platform;
  readonly kind: MediaMend;
}

export interface Mending {
  /** One for each platform of the post that has something against the file. */
  readonly mends: readonly Mend[];
  /** The platform a copy is being made for. */
  readonly making: string | null;
  /** Makes a copy for a platform and puts it in the file's place there. @param cut null for the whole picture */
  copy(platform: Platform, cut: Cut | null): Promise<boolean>;
  leaveOut(platform: Platform): void;
  /** The original goes out there again. */
  putBack(platform: Platform): void;
}

/** What the post's platforms have against one of its files, and what can be done about it. */
export function useMending(media: Media, at: number): Mending {
  const { workspaceId } = useSession();
  const { post, frame, save } = useComposing();
  const notify = useWindowState((state) => state.notify);
  const checks = useChecks();
  const [making, setMaking] = useState<string | null>(null);
  const key = mediaKey(media);

  const platformOf = new Map(frame.channels.map(({ id, platform }) => [id, platform]));
  const mends = new Map<string, Mend>();
  for (const { channelId, findings } of checks) {
    const platform = platformOrGeneric(platformOf.get(channelId) ?? '');
    for (const { file, mend } of findings) {
      if (mend === undefined || (file !== undefined && file !== at)) continue;
      const before = mends.get(platform.id);
      // Another shape comes with size and type of its own; a surplus of files is everybody's.
      if (before === undefined || mend === 'crop') mends.set(platform.id, { platform, kind: mend });
    }
  }

  const own = (platform: Platform, copy: MediaCopyOrNone) =>
    save('post.media', {
      id: post.id,
      change: {
        kind: 'own',
        key,
        platform: platform.id,
        ...(copy === undefined ? {} : { copy }),
      },
    });

  return {
    mends: [...mends.values()].filter(({ platform }) => !Object.hasOwn(media.own ?? {}, platform.id)),
    making,
    async copy(platform, cut) {
      setMaking(platform.id);
      const made = await makeCopy(workspaceId, media, platform, cut);
      setMaking(null);
      if (!made.ok) notify({ text: made.error.message, tone: 'care' });
      return made.ok && (await own(platform, made.value)).ok;
    },
    leaveOut: (platform) => void own(platform, null),
    putBack: (platform) => void own(platform, undefined),
  };
}

type MediaCopyOrNone = NonNullable<Media['own']>[string] | undefined;
