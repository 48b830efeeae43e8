import { join } from 'node:path';
import { ok, refuse } from '../../core/result';
import type { Refusal, Result } from '../../core/result';
import type { Disk } from '../../disk/disk';
import { makeOwnFolder } from '../../disk/folders';
import { writeRefusal } from '../../disk/refusal';
import { systemDisk } from '../../disk/system-disk';
import type { WorkspaceEntry } from '../../preload/contract';
import { JsonFile } from '../files/json-file';
import { isWorkspaceId, readEntries } from './entries';
import { NO_SUCH_WORKSPACE } from './no-such-workspace';

export const MAX_NAME = 120;
const ID_LENGTH = 12;

export interface RegistryTools {
  /** Epoch milliseconds, UTC. */
  now: () => number;
  draw: (length: number) => string;
}

/**
 * The list of workspaces on this machine: `workspaces.json` beside the folders it names. The folders are the truth;
 * when the list cannot be read it is kept aside and made again from them, so that no plan goes out of sight.
 */
export class WorkspaceRegistry {
  readonly #file: JsonFile<WorkspaceEntry[]>;
  readonly #folder: string;
  readonly #tools: RegistryTools;
  #entries: Promise<WorkspaceEntry[]> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    userData: string,
    tools: RegistryTools,
    private readonly disk: Disk = systemDisk,
  ) {
    this.#file = new JsonFile(join(userData, 'workspaces.json'), readEntries, disk);
    this.#folder = join(userData, 'workspaces');
    this.#tools = tools;
  }

  /** Last opened first. */
  async list(): Promise<WorkspaceEntry[]> {
    const entries = await this.#load();
    return [...entries].sort((a, b) => b.openedAt - a.openedAt || (a.id < b.id ? -1 : 1));
  }

  /** @param id of a plan that was begun elsewhere; when it is here already, that one is answered */
  async create(name: string, id?: string): Promise<Result<WorkspaceEntry>> {
    const kept = cleanName(name);
    if (kept === '') return refuse('no-name', 'Enter a workspace name, such as the brand.');
    if (id !== undefined && !isWorkspaceId(id)) {
      return refuse('bad-id', 'This workspace file does not say which workspace it belongs to.');
    }
    const here = (await this.#load()).find((entry) => entry.id === id);
    if (here !== undefined) return ok(here);
    const now = this.#tools.now();
    const entry = { id: id ?? this.#tools.draw(ID_LENGTH), name: kept, createdAt: now, openedAt: now };
    const folder = join(this.#folder, entry.id);
    return this.#replace(async (entries) => {
      await makeOwnFolder(folder, this.disk);
      return [...entries, entry];
    }, entry);
  }

  /** Marks a workspace as opened now, and renames it when `name` is given. */
  async touch(id: string, name?: string): Promise<Result<WorkspaceEntry>> {
    const found = (await this.#load()).find((entry) => entry.id === id);
    if (found === undefined) return NO_SUCH_WORKSPACE;
    const kept = name === undefined ? found.name : cleanName(name);
    if (kept === '') return refuse('no-name', 'A workspace needs a name.');
    const entry = { ...found, name: kept, openedAt: this.#tools.now() };
    return this.#replace(async (entries) => entries.map((other) => (other.id === id ? entry : other)), entry);
  }

  /** Where a workspace keeps its files, or null when there is no such workspace. */
  async folderOf(id: string): Promise<string | null> {
    return (await this.#load()).some((entry) => entry.id === id) ? join(this.#folder, id) : null;
  }

  /** One change at a time, so that a refused one takes back nothing but itself. */
  #replace(
    change: (entries: WorkspaceEntry[]) => Promise<WorkspaceEntry[]>,
    entry: WorkspaceEntry,
  ): Promise<Result<WorkspaceEntry>> {
    const turn = this.#turn.then(() => this.#replaceNow(change, entry));
    this.#turn = turn;
    return turn;
  }

  async #replaceNow(
    change: (entries: WorkspaceEntry[]) => Promise<WorkspaceEntry[]>,
    entry: WorkspaceEntry,
  ): Promise<Result<WorkspaceEntry>> {
    const before = await this.#load();
    try {
      const after = await change(before);
      await this.#file.save(after);
      this.#entries = Promise.resolve(after);
      return ok(entry);
    } catch (problem) {
      return notSaved(problem);
    }
  }

  #load(): Promise<WorkspaceEntry[]> {
    this.#entries ??= this.#read();
    return this.#entries;
  }

  async #read(): Promise<WorkspaceEntry[]> {
    const stored = await this.#file.loadPatiently();
    if (stored.state === 'read') return stored.value;
    if (stored.state === 'unreadable') await this.#file.setAside(this.#tools.now());
    const found = await this.#foldersAsEntries();
    if (found.length > 0) await this.#file.save(found);
    return found;
  }

  async #foldersAsEntries(): Promise<WorkspaceEntry[]> {
    await makeOwnFolder(this.#folder, this.disk);
    const names = (await this.disk.readdir(this.#folder)).filter(isWorkspaceId).sort();
    return Promise.all(
      names.map(async (id, index) => {
        const { birthtimeMs, mtimeMs } = await this.disk.stat(join(this.#folder, id));
        const name = `Recovered workspace ${index + 1}`;
        return { id, name, createdAt: Math.round(birthtimeMs), openedAt: Math.round(mtimeMs) };
      }),
    );
  }
}

/** Control and text-direction marks out, white space to single spaces, at most MAX_NAME characters. */
function cleanName(name: string): string {
  const visible = name.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/\s+/g, ' ');
  return [...visible.trim()].slice(0, MAX_NAME).join('').trim();
}

function notSaved(problem: unknown): { ok: false; error: Refusal } {
  return {
    ok: false,
    error: writeRefusal(problem, 'the list of workspaces', 'The workspaces themselves are safe.'),
  };
}
