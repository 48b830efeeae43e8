import { join } from 'node:path';
import { Journal } from './journal';
import { LastAppendFile } from './last-append';

/** The open journals, one a workspace however often the window asks; two writers on one folder would mix. */
export class Journals {
  readonly #open = new Map<string, Promise<Journal>>();

  /** @param workspaceFolder where the workspace keeps its files; rejects with the system's error */
  open(workspaceFolder: string): Promise<Journal> {
    const known = this.#open.get(workspaceFolder);
    if (known !== undefined) return known;
    const lastAppend = new LastAppendFile(join(workspaceFolder, 'last-append.json'), Date.now);
    const opening = Journal.open(join(workspaceFolder, 'journal'), { lastAppend });
    this.#open.set(workspaceFolder, opening);
    // A journal that could not be opened may be asked for again, once the disk is back.
    opening.catch(() => this.#open.delete(workspaceFolder));
    return opening;
  }

  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  /** Resolves when every accepted change is on the disk. */
  async close(): Promise<void> {
    const journals = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    await Promise.all(
      journals.map((journal) => (journal.status === 'fulfilled' ? journal.value.close() : null)),
    );
  }
}
