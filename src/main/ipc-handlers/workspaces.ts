import { readNothing, readObject, readText } from '../ipc/read';
import { serve } from '../ipc/serve';
import type { WorkspaceRegistry } from '../workspaces/registry';

/** Longer names are cut by the registry; this only keeps absurd ones out. */
const MAX_NAME_ASKED = 1000;
const MAX_ID = 64;

/** The list of workspaces on this machine. */
export function serveWorkspaces(registry: WorkspaceRegistry): void {
  serve('workspaces:list', readNothing, () => registry.list());
  serve(
    'workspaces:create',
    (raw) => {
      const { name, id } = readObject(raw, ['name', 'id']);
      const called = { name: readText(name, MAX_NAME_ASKED) };
      return id === undefined ? called : { ...called, id: readText(id, MAX_ID) };
    },
    ({ name, id }) => registry.create(name, id),
  );
  serve(
    'workspaces:touch',
    (raw) => {
      const { id, name } = readObject(raw, ['id', 'name']);
      const known = { id: readText(id, MAX_ID) };
      return name === undefined ? known : { ...known, name: readText(name, MAX_NAME_ASKED) };
    },
    ({ id, name }) => registry.touch(id, name),
  );
}
