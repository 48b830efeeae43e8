import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Chance, from 0 to below 1. */
export type Chance = () => number;

interface Content {
  /** As programs see it. */
  now: Buffer;
  /** As it is on the disk for sure. */
  flushed: Buffer;
  /** Where a failed flush left bytes that the system believes to be written; never so before `flushed` ends. */
  spoiled: { from: number; to: number } | null;
}

type Change =
  | { kind: 'made'; path: string; content: Content }
  | { kind: 'removed'; path: string }
  | { kind: 'renamed'; from: string; to: string }
  | { kind: 'folder'; path: string };

interface Tree {
  files: Map<string, Content>;
  folders: Set<string>;
}

/**
 * What of a folder is on the disk for sure and what only the system has: the memory of a disk that may lose its
 * power. Content lasts once its file was flushed. Names last in the order in which they were made, as journalling
 * file systems (ext4, NTFS, APFS) keep them, up to the last that a flush asked for.
 */
export class Lasting {
  readonly #before: Tree = { files: new Map(), folders: new Set() };
  readonly #now: Tree;
  readonly #changes: Change[] = [];
  /** So many changes of names are on the disk for sure. */
  #safe = 0;

  /** @param root everything that is in it already is there for good */
  constructor(private readonly root: string) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) this.#before.folders.add(path);
      if (!entry.isFile()) continue;
      const bytes = readFileSync(path);
      this.#before.files.set(path, { now: bytes, flushed: bytes, spoiled: null });
    }
    this.#now = copyOf(this.#before);
  }

  made(path: string): void {
    this.#note({ kind: 'made', path, content: { now: EMPTY, flushed: EMPTY, spoiled: null } });
  }

  removed(path: string): void {
    if (this.#now.files.has(path)) this.#note({ kind: 'removed', path });
  }

  renamed(from: string, to: string): void {
    this.#note({ kind: 'renamed', from, to });
  }

  madeFolder(path: string): void {
    if (path === this.root || this.#now.folders.has(path)) return;
    this.madeFolder(dirname(path));
    this.#note({ kind: 'folder', path });
  }

  /** A token for an open file, which stays the same file under another name. */
  fileAt(path: string): Content | undefined {
    return this.#now.files.get(path);
  }

  wrote(content: Content | undefined, bytes: Uint8Array): void {
    if (content !== undefined) content.now = Buffer.concat([content.now, bytes]);
  }

  cut(content: Content | undefined, size: number): void {
    if (content === undefined) return;
    content.now = content.now.subarray(0, size);
    const { spoiled } = content;
    if (spoiled !== null)
      content.spoiled = spoiled.from >= size ? null : { ...spoiled, to: Math.min(spoiled.to, size) };
  }

  flushed(content: Content | undefined): void {
    if (content === undefined) return;
    content.flushed = Buffer.from(content.now);
    if (content.spoiled !== null) content.flushed.fill(0, content.spoiled.from, content.spoiled.to);
  }

  /** As Linux has it: what could not be written counts as written from then on, and is not. */
  flushFailed(content: Content | undefined): void {
    if (content === undefined || content.now.length <= content.flushed.length) return;
    content.spoiled = { from: content.spoiled?.from ?? content.flushed.length, to: content.now.length };
  }

  flushedFolder(folder: string): void {
    this.#keepUpTo((change) => pathsOf(change).some((path) => dirname(path) === folder));
  }

  flushedName(content: Content | undefined): void {
    const path = [...this.#now.files].find(([, file]) => file === content)?.[0];
    if (path !== undefined) this.#keepUpTo((change) => pathsOf(change).includes(path));
  }

  flushedNames(): void {
    this.#safe = this.#changes.length;
  }

  /** What is found after the power comes back: whatever is safe, and by chance more. */
  surviving(chance: Chance): { folders: string[]; files: Map<string, Buffer> } {
    const tree = copyOf(this.#before);
    const kept = this.#safe + Math.floor(chance() * (this.#changes.length - this.#safe + 1));
    for (const change of this.#changes.slice(0, kept)) apply(tree, change);
    const files = new Map([...tree.files].map(([path, content]) => [path, afterPowerCut(content, chance)]));
    return { folders: [...tree.folders].sort(), files };
  }

  #note(change: Change): void {
    this.#changes.push(change);
    apply(this.#now, change);
  }

  #keepUpTo(isIt: (change: Change) => boolean): void {
    const last = this.#changes.findLastIndex(isIt);
    this.#safe = Math.max(this.#safe, last + 1);
  }
}

const EMPTY = Buffer.alloc(0);

/** The flushed bytes; of what came after them all, some, or a hole of zeros where the size was written first. */
function afterPowerCut({ now, flushed, spoiled }: Content, chance: Chance): Buffer {
  if (now.length < flushed.length) return chance() < 0.5 ? now : flushed;
  const rest = Buffer.from(now);
  flushed.copy(rest);
  if (spoiled !== null) rest.fill(0, spoiled.from, spoiled.to);
  const kept = flushed.length + Math.floor(chance() * (now.length - flushed.length + 1));
  const luck = chance();
  if (luck < 0.4) return flushed;
  if (luck < 0.7) return rest.subarray(0, kept);
  return rest.fill(0, kept);
}

function apply({ files, folders }: Tree, change: Change): void {
  if (change.kind === 'folder') folders.add(change.path);
  else if (change.kind === 'made') files.set(change.path, change.content);
  else if (change.kind === 'removed') files.delete(change.path);
  else {
    const content = files.get(change.from);
    files.delete(change.from);
    if (content !== undefined) files.set(change.to, content);
  }
}

function pathsOf(change: Change): string[] {
  return change.kind === 'renamed' ? [change.from, change.to] : [change.path];
}

function copyOf({ files, folders }: Tree): Tree {
  return { files: new Map(files), folders: new Set(folders) };
}
