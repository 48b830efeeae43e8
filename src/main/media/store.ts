import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { SNIFF_BYTES, keptMime, sniff } from '../../core/media';
import { ok, refuse } from '../../core/result';
import type { Result } from '../../core/result';
import type { Disk, DiskFile } from '../../disk/disk';
import { makeOwnFolder } from '../../disk/folders';
import { readStretch } from '../../disk/read-stretch';
import { flushName, putInPlace, replaceFile } from '../../disk/replace-file';
import { ReadBackDiffers } from '../../disk/system-code';
import { systemDisk } from '../../disk/system-disk';
import { discard } from '../../disk/temporary';
import { withFile } from '../../disk/with-file';
import type { KeptFile, MediaState } from '../../preload/contract';
import { copyHashed, hashFile } from './copy-hashed';
import type { Copied, Copying } from './copy-hashed';
import { keepRefusal } from './refusals';

/** Left free for the plan itself when media come in. Source: reliability notes, low space. */
const KEEP_FREE_BYTES = 200 * 1024 * 1024;
const MAX_NAME = 200;

/** What is asked of a copy: its name where the path's own will not do, and how to follow or end it. */
export interface Keeping extends Copying {
  onTotal?(bytes: number): void;
}

/**
 * Pictures and films of one workspace, each a file named by its SHA-256 (`media/ab/ab…`) and written whole or not at
 * all: the same file twice is one copy, and no file is ever changed.
 */
export class MediaStore {
  readonly #files: string;
  readonly #thumbs: string;
  /** Size and time of files that were found to be what their name says. */
  readonly #sound = new Map<string, string>();
  readonly #damaged = new Set<string>();
  #ready: Promise<void> | undefined;

  /** @param workspaceFolder where the workspace keeps its files */
  constructor(
    workspaceFolder: string,
    private readonly disk: Disk = systemDisk,
  ) {
    this.#files = join(workspaceFolder, 'media');
    this.#thumbs = join(workspaceFolder, 'thumbs');
  }

  /** Copies a file of the person's own in; what it is, its first bytes say. */
  async keepFile(path: string, keeping: Keeping = {}): Promise<Result<KeptFile>> {
    try {
      if (!(await this.disk.stat(path)).isFile())
        return refuse('not-a-file', 'This is a folder; choose the files in it.');
      return await withFile(await this.disk.open(path, 'r'), async (file) => {
        const { size } = await file.stat();
        keeping.onTotal?.(size);
        return this.#keep(basename(path), size, await readStretch(file, 0, SNIFF_BYTES), (to) =>
          copyHashed(this.disk, file, to, keeping),
        );
      });
    } catch (problem) {
      return keepRefusal(problem, path, keeping.signal?.aborted === true);
    }
  }

  /** Keeps what has no file of its own: a picture from the clipboard, a copy cut in the window. */
  async keepBytes(name: string, bytes: Uint8Array): Promise<Result<KeptFile>> {
    try {
      return await this.#keep(name, bytes.byteLength, bytes.subarray(0, SNIFF_BYTES), async (to) => {
        await replaceFile(to, bytes, { place: 'ours', disk: this.disk });
        return { sha256: await hashFile(this.disk, to), bytes: bytes.byteLength };
      });
    } catch (problem) {
      return keepRefusal(problem, '', false);
    }
  }

  /** Whether a file is here and still what its name says; read whole once, then again when it was touched. */
  async stateOf(sha256: string): Promise<MediaState> {
    const path = this.#pathOf(sha256);
    try {
      const facts = await this.#lookAt(path);
      if (facts !== null && this.#sound.get(sha256) === facts) return 'here';
      const isSound = facts !== null && (await hashFile(this.disk, path)) === sha256;
      if (isSound) this.#markSound(sha256, facts);
      else this.#damaged.add(sha256);
      return isSound ? 'here' : 'damaged';
    } catch {
      this.#sound.delete(sha256);
      return 'missing';
    }
  }

  /** The file to show, open, or null when there is none that can be trusted. */
  async open(sha256: string): Promise<DiskFile | null> {
    return this.#damaged.has(sha256) ? null : this.#openOwn(this.#pathOf(sha256));
  }

  async openThumb(sha256: string): Promise<DiskFile | null> {
    return this.#openOwn(placeIn(this.#thumbs, sha256));
  }

  /** A small picture that the window made of a file; it can be made again at any time. */
  async keepThumb(sha256: string, bytes: Uint8Array): Promise<void> {
    const mime = keptMime(bytes.subarray(0, SNIFF_BYTES));
    if (mime !== 'image/webp' && mime !== 'image/jpeg' && mime !== 'image/png') return;
    const path = placeIn(this.#thumbs, sha256);
    await makeOwnFolder(dirname(path), this.disk);
    await replaceFile(path, bytes, { place: 'ours', disk: this.disk });
  }

  async #keep(
    name: string,
    size: number,
    head: Uint8Array,
    write: (to: string) => Promise<Copied>,
  ): Promise<Result<KeptFile>> {
    const kind = sniff(head);
    if (!kind.ok) return kind;
    await (this.#ready ??= this.#prepare());
    if ((await this.disk.freeBytes(this.#files)) < size + KEEP_FREE_BYTES) {
      return refuse(
        'disk-low',
        'There is too little room on the disk to keep this file. Nothing was added, and your plan is safe. Make room, then add it again.',
        true,
      );
    }
    const incoming = join(this.#files, `${randomBytes(8).toString('hex')}.incoming`);
    try {
      const { sha256, bytes } = await write(incoming);
      await this.#settle(incoming, sha256);
      return ok({ sha256, name: shownName(name), mime: kind.value, bytes });
    } finally {
      // Gone already, or the copy was not wanted; one that cannot be removed is cleared away at the next start.
      await discard(this.disk, incoming);
    }
  }

  /** A sound file that is there already stays, as it may be playing; anything else gives way to the new one. */
  async #settle(incoming: string, sha256: string): Promise<void> {
    const path = this.#pathOf(sha256);
    const state = await this.stateOf(sha256);
    if (state === 'here') return flushName(path, 'ours', this.disk);
    await makeOwnFolder(dirname(path), this.disk);
    if (state === 'damaged' && (await hashFile(this.disk, incoming)) !== sha256) throw new ReadBackDiffers();
    await putInPlace(incoming, path, 'ours', this.disk);
    const facts = await this.#lookAt(path);
    if (facts !== null) this.#markSound(sha256, facts);
  }

  /** Size and time of a file of this store; null for whatever else stands there: a link may lead anywhere. */
  async #lookAt(path: string): Promise<string | null> {
    const [folder, file] = [await this.disk.lstat(dirname(path)), await this.disk.lstat(path)];
    return folder.isDirectory() && file.isFile() ? `${file.size} ${file.mtimeMs}` : null;
  }

  async #openOwn(path: string): Promise<DiskFile | null> {
    try {
      return (await this.#lookAt(path)) === null ? null : await this.disk.open(path, 'r');
    } catch {
      return null; // not there, or not readable: shown as missing
    }
  }

  /** Copies that a crash left half are of no use to anybody. */
  async #prepare(): Promise<void> {
    await makeOwnFolder(this.#files, this.disk);
    for (const name of await this.disk.readdir(this.#files)) {
      if (name.endsWith('.incoming')) await discard(this.disk, join(this.#files, name));
    }
  }

  #markSound(sha256: string, facts: string): void {
    this.#sound.set(sha256, facts);
    this.#damaged.delete(sha256);
  }

  #pathOf(sha256: string): string {
    return placeIn(this.#files, sha256);
  }
}

/** Whether a text can name a kept file; nothing else may become part of a path. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** @throws Error on anything but a SHA-256: the caller's bug */
function placeIn(folder: string, sha256: string): string {
  if (!isSha256(sha256)) throw new Error('not the name of a kept file');
  return join(folder, sha256.slice(0, 2), sha256);
}

/** A name is only ever shown, so it loses what could mislead the eye, and its length. */
function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, MAX_NAME);
}
