import type { WorkspaceRegistry } from '../workspaces/registry';
import { MediaStore } from './store';

/** The media of each workspace on this machine. */
export class MediaStores {
  readonly #stores = new Map<string, MediaStore>();

  constructor(private readonly registry: WorkspaceRegistry) {}

  /** Null when there is no such workspace here. */
  async of(workspaceId: string): Promise<MediaStore | null> {
    const known = this.#stores.get(workspaceId);
    if (known !== undefined) return known;
    const folder = await this.registry.folderOf(workspaceId);
    if (folder === null) return null;
    const store = this.#stores.get(workspaceId) ?? new MediaStore(folder);
    this.#stores.set(workspaceId, store);
    return store;
  }
}
