import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Disk, DiskFile, FileFacts, OpenFlags } from '../disk';
import { systemCode } from '../system-code';
import { systemDisk } from '../system-disk';
import { refusedName, type Habits } from './habits';
import { Lasting, type Chance } from './lasting';

/** What a fault may be put on. */
export type Step = 'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'flushFolder';

export interface Trouble {
  /** The code with which this step fails, or null. A write that fails puts half of its bytes in the file first. */
  readonly fault?: (step: Step, path: string) => string | null;
  /** The process is killed at this step, counted from 1. */
  readonly killAt?: number;
  readonly chance?: Chance;
}

/**
 * A real folder behind a disk with other habits: what other programs hold cannot be renamed or removed, calls fail
 * that fail there, and the power can go. Time passes only while somebody waits.
 */
export class SimulatedDisk implements Disk {
  readonly habits: 'posix' | 'windows';
  /** Resolves when the process is killed. From then on nothing answers any more, as with a process that is gone. */
  readonly killed: Promise<void>;
  readonly #lasting: Lasting;
  /** Until when each file is held; `whole` means that nobody may even open it, as Excel does. */
  readonly #held = new Map<string, { until: number; whole: boolean }>();
  readonly #open = new Set<DiskFile>();
  #now = 0;
  #steps = 0;
  #isKilled = false;
  #kill: () => void = () => undefined;

  constructor(
    private readonly root: string,
    private readonly is: Habits,
    private readonly trouble: Trouble = {},
  ) {
    this.habits = is.kind;
    this.#lasting = new Lasting(root);
    this.killed = new Promise((resolve) => (this.#kill = resolve));
  }

  /** Another program holds a file from now on. */
  hold(path: string, ms = Infinity, whole = false): void {
    this.#held.set(path, { until: this.#now + ms, whole });
  }

  /** The power goes and comes back: the folder holds what was safe and, by chance, more. */
  async powerCut(chance: Chance): Promise<void> {
    this.#isKilled = true;
    for (const file of this.#open) await file.close().catch(() => undefined);
    const { folders, files } = this.#lasting.surviving(chance);
    for (const name of readdirSync(this.root))
      rmSync(join(this.root, name), { recursive: true, force: true });
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    for (const [path, bytes] of files) writeFileSync(path, bytes);
  }

  async open(asked: string, flags: OpenFlags, mode?: number): Promise<DiskFile> {
    await this.#pass('open', asked);
    const path = await this.#spelled(asked);
    const refused = flags === 'wx' || flags === 'ax' ? this.#refusedName(path) : null;
    if (refused !== null) throw failure(refused);
    if (this.#holder(path)?.whole === true) throw failure('EBUSY');
    const isNew = flags !== 'r' && (await systemDisk.lstat(path).catch(() => null)) === null;
    const file = await systemDisk.open(path, flags, mode);
    this.#open.add(file);
    if (isNew) this.#madeFile(path);
    return this.#watched(file, path, flags);
  }

  async rename(askedFrom: string, askedTo: string): Promise<void> {
    await this.#pass('rename', askedTo);
    const [from, to] = [await this.#spelled(askedFrom), await this.#spelled(askedTo)];
    if (this.#holder(from) !== undefined) throw failure('EBUSY');
    if (this.#holder(to) !== undefined) throw failure('EPERM');
    await systemDisk.rename(from, to).catch((problem: unknown) => {
      // Windows has one answer for everything that stands in the way.
      throw this.habits === 'windows' && systemCode(problem) === 'EISDIR' ? failure('EPERM') : problem;
    });
    this.#lasting.renamed(from, to);
    this.#serverKeeps();
  }

  async remove(asked: string): Promise<void> {
    await this.#pass('remove', asked);
    const path = await this.#spelled(asked);
    if (this.#holder(path) !== undefined) throw failure('EBUSY');
    await systemDisk.remove(path);
    this.#lasting.removed(path);
    this.#serverKeeps();
  }

  async makeFolder(asked: string): Promise<string | undefined> {
    await this.#alive();
    const path = await this.#spelled(asked);
    const first = await systemDisk.makeFolder(path);
    this.#lasting.madeFolder(path);
    this.#serverKeeps();
    return first;
  }

  async flushFolder(path: string): Promise<void> {
    await this.#pass('flushFolder', path);
    if (this.is.flushFolder !== null) throw failure(this.is.flushFolder);
    this.#lasting.flushedFolder(path);
  }

  async truncate(asked: string, size: number): Promise<void> {
    await this.#pass('truncate', asked);
    const path = await this.#spelled(asked);
    if (this.#holder(path)?.whole === true) throw failure('EBUSY');
    await systemDisk.truncate(path, size);
    const content = this.#lasting.fileAt(path);
    this.#lasting.cut(content, size);
    this.#lasting.flushed(content);
  }

  async realpath(path: string): Promise<string> {
    await this.#alive();
    if (this.is.realpath !== null) throw failure(this.is.realpath);
    return systemDisk.realpath(path);
  }

  stat = async (path: string): Promise<FileFacts> => systemDisk.stat(await this.#asked(path));
  lstat = async (path: string): Promise<FileFacts> => systemDisk.lstat(await this.#asked(path));
  readlink = async (path: string): Promise<string> => systemDisk.readlink(await this.#asked(path));
  readdir = async (path: string): Promise<string[]> => systemDisk.readdir(await this.#asked(path));
  fileNumber = async (path: string): Promise<bigint> => systemDisk.fileNumber(await this.#asked(path));
  freeBytes = async (path: string): Promise<number> => systemDisk.freeBytes(await this.#asked(path));

  async wait(ms: number): Promise<void> {
    await this.#alive();
    this.#now += ms;
  }

  #watched(file: DiskFile, path: string, flags: OpenFlags): DiskFile {
    const lasting = this.#lasting;
    const content = lasting.fileAt(path);
    const writes = flags !== 'r';
    return {
      read: async (...args) => (await this.#alive(), file.read(...args)),
      stat: async () => (await this.#alive(), file.stat()),
      chmod: async (mode) => (await this.#alive(), file.chmod(mode)),
      writeFile: async (given) => {
        const bytes = Buffer.from(given);
        const take = async (some: Uint8Array): Promise<void> => {
          await file.writeFile(some);
          lasting.wrote(content, some);
        };
        const fault = await this.#step('write', path, () =>
          take(bytes.subarray(0, Math.floor(this.#chance() * (bytes.length + 1)))),
        );
        await take(fault === null ? bytes : bytes.subarray(0, bytes.length / 2));
        if (fault !== null) throw failure(fault);
      },
      sync: () => this.#sync(content, path),
      datasync: () => this.#sync(content, path),
      truncate: async (size) => {
        await this.#pass('truncate', path);
        // Opened to append, a file has no right to be cut on Windows.
        if (this.habits === 'windows' && (flags === 'a' || flags === 'ax')) throw failure('EPERM');
        await file.truncate(size);
        lasting.cut(content, size);
      },
      close: async () => {
        await this.#alive();
        this.#open.delete(file);
        await file.close();
        if (writes && this.is.scannedForMs > 0) this.hold(path, this.is.scannedForMs);
      },
    };
  }

  async #sync(content: ReturnType<Lasting['fileAt']>, path: string): Promise<void> {
    const fault = await this.#step('sync', path);
    if (fault !== null) {
      this.#lasting.flushFailed(content);
      throw failure(fault);
    }
    this.#lasting.flushed(content);
    // On NTFS a file's flush writes out the log of names as well.
    if (this.habits === 'windows') this.#lasting.flushedName(content);
  }

  #madeFile(path: string): void {
    this.#lasting.made(path);
    this.#serverKeeps();
  }

  #serverKeeps(): void {
    if (this.is.namesLast) this.#lasting.flushedNames();
  }

  #chance(): number {
    return this.trouble.chance?.() ?? 0;
  }

  async #pass(step: Step, path: string): Promise<void> {
    const fault = await this.#step(step, path);
    if (fault !== null) throw failure(fault);
  }

  /** Counts a step and tells its fault, or is killed `half` through it. */
  async #step(step: Step, path: string, half?: () => Promise<void>): Promise<string | null> {
    await this.#alive();
    this.#steps += 1;
    if (this.#steps === this.trouble.killAt) {
      await half?.();
      this.#isKilled = true;
      this.#kill();
      await this.#alive();
    }
    return this.trouble.fault?.(step, path) ?? null;
  }

  async #alive(): Promise<void> {
    if (this.#isKilled) await new Promise<never>(() => undefined);
  }

  async #asked(path: string): Promise<string> {
    await this.#alive();
    return this.#spelled(path);
  }

  /** Windows takes 'PLAN.csv' for 'plan.csv'. */
  async #spelled(path: string): Promise<string> {
    if (this.habits !== 'windows') return path;
    const way = relative(this.root, path);
    if (way === '' || way.startsWith('..')) return path;
    let at = this.root;
    for (const name of way.split(sep)) {
      const names = await systemDisk.readdir(at).catch((): string[] => []);
      const known = names.includes(name)
        ? name
        : names.find((one) => one.toLowerCase() === name.toLowerCase());
      at = join(at, known ?? name);
    }
    return at;
  }

  #refusedName(path: string): string | null {
    return this.habits === 'windows' && dirname(path) !== path ? refusedName(basename(path)) : null;
  }

  #holder(path: string): { until: number; whole: boolean } | undefined {
    const held = this.#held.get(path);
    if (held === undefined || held.until <= this.#now) return undefined;
    return held;
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`the disk says ${code}`), { code });
}
