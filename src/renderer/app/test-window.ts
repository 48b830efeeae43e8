import type { CommandInputs, CommandName } from '../../core/commands';
import { asPostId } from '../../core/model/ids';
import { occupiesItsTime } from '../../core/model/status';
import type { Session } from '../store/session';
import { useWindowState } from '../store/window-state';

/**
 * What tests of the running app need and a person does not: commands by name and the titles on disk. Only in
 * development; it offers nothing that a script in this page could not reach anyway.
 */
export function offerToTests(session: Session): void {
  if (!session.info.isDevelopment) return;
  Object.assign(window, {
    session,
    run: <Name extends CommandName>(name: Name, input: CommandInputs[Name]) =>
      session.client.run(name, input),
    postTitles: async () => (await session.db.posts.toArray()).map((post) => post.title),
    counts: async () => ({
      posts: await session.db.posts.count(),
      deliveries: await session.db.deliveries.count(),
      updates: await session.db.updates.count(),
    }),
    standing: async () =>
      (await session.db.deliveries.orderBy('at').toArray()).filter(
        (row) => row.gone === 0 && occupiesItsTime(row.status),
      ),
    channelNames: async () =>
      Object.fromEntries((await session.db.channels.toArray()).map((row) => [row.id, row.name])),
    openComposer: (postId: string | null) => {
      const { openComposer, closeComposer } = useWindowState.getState();
      if (postId === null) closeComposer();
      else openComposer(asPostId(postId));
    },
    isCompared: () => session.client.state.isCompared,
    isReady: () => session.client.state.phase === 'ready',
  });
}
