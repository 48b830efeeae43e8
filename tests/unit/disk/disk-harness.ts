import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../../../src/disk/disk';
import { makeOwnFolder } from '../../../src/disk/folders';
import type { SimulatedDisk } from '../../../src/disk/testing/simulated-disk';
import { Journal } from '../../../src/main/journal/journal';
import { JsonFile } from '../../../src/main/files/json-file';
import { clearLeftovers } from '../../../src/main/files/leftovers';
import { saveFile } from '../../../src/main/files/save';
import { MediaStore } from '../../../src/main/media/store';
import { OutboxLog } from '../../../src/main/outbox/log';
import { QUICK } from '../../../src/main/outbox/testing/pace';
import { decodeRecords, encodeRecord } from '../../../src/ledger/record';

export const DISK_ACTIONS = [
  'append',
  'append',
  'burst',
  'settings',
  'export',
  'outbox',
  'media',
  'hold',
  'scan',
] as const;
export type DiskAction = (typeof DISK_ACTIONS)[number];

const PICTURE = readFileSync(join(import.meta.dirname, '../../fixtures/media/plain.png'));

/** What may stand in a place after a crash: the last that was acknowledged, or anything tried since. */
class Slot<T> {
  #may: (T | undefined)[] = [undefined];

  tries(value: T): void {
    this.#may.push(value);
  }

  acknowledged(value: T): void {
    this.#may = [value];
  }

  /** Whether this may be found; from now on it is what stands. */
  mayHold(found: T | undefined): boolean {
    const may = this.#may.includes(found);
    this.#may = [found];
    return may;
  }
}

interface Parts {
  readonly disk: SimulatedDisk;
  readonly journal: Journal;
  readonly settings: JsonFile<number>;
  readonly log: OutboxLog;
  readonly media: MediaStore;
}

/** Everything of the main process that writes files, in one folder, and what it was told is saved. */
export class DiskHarness {
  acknowledged = 0;
  readonly #profile: string;
  readonly #workspace: string;
  readonly #outboxFolder: string;
  readonly #export: string;
  readonly #journal: { saved: string[]; tried: Set<string> } = { saved: [], tried: new Set() };
  readonly #settings = new Slot<number>();
  readonly #exported = new Slot<string>();
  readonly #told = { saved: new Set<string>(), tried: new Set<string>() };
  readonly #media = new Set<string>();
  #count = 0;
  #sequence = 0;
  #open: Parts | null = null;

  constructor(folder: string) {
    this.#profile = join(folder, 'profile');
    this.#workspace = join(this.#profile, 'workspaces', 'w1');
    this.#outboxFolder = join(this.#workspace, 'outbox');
    this.#export = join(folder, 'chosen', 'team.holdfast');
    mkdirSync(join(folder, 'chosen'));
  }

  /** False when the disk refused. */
  async open(disk: SimulatedDisk): Promise<boolean> {
    try {
      await makeOwnFolder(this.#profile, disk);
      const journal = await Journal.open(join(this.#workspace, 'journal'), { disk, maxSegmentBytes: 600 });
      const { log } = await OutboxLog.open(this.#outboxFolder, 1, { pace: QUICK, disk });
      const settings = settingsIn(this.#profile, disk);
      settings.load();
      this.#open = { disk, journal, log, settings, media: new MediaStore(this.#workspace, disk) };
      return true;
    } catch {
      return false;
    }
  }

  async does(deed: DiskAction, chance: () => number): Promise<void> {
    const { disk, journal, log, settings, media } = this.#parts();
    this.#count += 1;
    switch (deed) {
      case 'append':
        return this.#append(journal);
      case 'burst':
        await Promise.all([this.#append(journal), this.#append(journal), this.#append(journal)]);
        return;
      case 'settings': {
        const value = this.#count;
        this.#settings.tries(value);
        return this.#note(await hasWorked(settings.save(value)), () => this.#settings.acknowledged(value));
      }
      case 'export': {
        const text = `bundle ${this.#count} `.repeat(40);
        this.#exported.tries(text);
        const saved = await saveFile(this.#export, new TextEncoder().encode(text), disk);
        return this.#note(saved.ok, () => this.#exported.acknowledged(text));
      }
      case 'outbox': {
        const accountId = `a${this.#count}`;
        this.#told.tried.add(accountId);
        const outcome = { kind: 'sign-in', say: 'sign in again' } as const;
        const isSaved = await hasWorked(
          log.append([{ kind: 'looked', accountId, at: this.#count, outcome }]),
        );
        return this.#note(isSaved, () => this.#told.saved.add(accountId));
      }
      case 'media': {
        const bytes = Buffer.concat([PICTURE, Buffer.from(`picture ${this.#count % 4}`)]);
        const kept = await media.keepBytes('loaf.png', bytes);
        return this.#note(kept.ok, () => this.#media.add(createHash('sha256').update(bytes).digest('hex')));
      }
      case 'hold':
        return disk.hold(this.#export, chance() * 20_000, chance() < 0.5);
      case 'scan':
        return disk.hold(join(this.#profile, 'settings.json'), chance() * 20_000);
    }
  }

  /** Starts anew and looks for what was acknowledged. @returns what is wrong, a sentence each */
  async faults(disk: SimulatedDisk): Promise<string[]> {
    await clearLeftovers(this.#profile, disk);
    if (!(await this.open(disk))) return ['does not start'];
    const { journal, log, settings, media } = this.#parts();
    const found: string[] = [];
    const wrong = (isWrong: boolean, say: string): void => void (isWrong && found.push(say));

    const words = [...(await wordsIn(journal))];
    const { saved, tried } = this.#journal;
    const kept = words.filter((word) => saved.includes(word));
    wrong(kept.join() !== saved.join(), `journal has ${kept.join()} of ${saved.join()}`);
    wrong(!words.every((word) => tried.has(word)), 'journal has what nobody wrote');
    this.#journal.saved = words;

    const stored = settings.load();
    wrong(stored.state === 'unreadable', 'settings are half');
    wrong(!this.#settings.mayHold(stored.state === 'read' ? stored.value : undefined), 'settings are old');
    wrong(!this.#exported.mayHold(textOrNone(this.#export)), 'the export is old or half');

    await log.close();
    const again = await OutboxLog.open(this.#outboxFolder, 1, { pace: QUICK, disk });
    await again.log.close();
    const told = new Set(Object.keys(again.state.holds));
    wrong(![...this.#told.saved].every((account) => told.has(account)), 'the outbox forgot');
    wrong(![...told].every((account) => this.#told.tried.has(account)), 'the outbox has what nobody told');
    for (const account of told) this.#told.saved.add(account);

    for (const sha256 of this.#media) wrong((await media.stateOf(sha256)) !== 'here', `lost ${sha256}`);
    await journal.close();
    return found;
  }

  async #append(journal: Journal): Promise<void> {
    const word = `word ${(this.#sequence += 1)}`;
    this.#journal.tried.add(word);
    const saved = await journal.append(
      encodeRecord({
        type: 'update',
        shard: 'plan',
        device: 'dev1',
        sequence: this.#sequence,
        group: { index: 0, count: 1 },
        payload: new TextEncoder().encode(word),
      }),
    );
    this.#note(saved.ok, () => this.#journal.saved.push(word));
  }

  #note(isSaved: boolean, remember: () => void): void {
    if (!isSaved) return;
    this.acknowledged += 1;
    remember();
  }

  #parts(): Parts {
    if (this.#open === null) throw new Error('the desk is not open');
    return this.#open;
  }
}

function settingsIn(folder: string, disk: Disk): JsonFile<number> {
  const read = (json: unknown): number | null => (typeof json === 'number' ? json : null);
  return new JsonFile(join(folder, 'settings.json'), read, disk);
}

/** Each word once, in the order of writing: a word may have been written twice. */
async function wordsIn(journal: Journal): Promise<Set<string>> {
  const words = new Set<string>();
  for await (const chunk of journal.read()) {
    for (const { payload } of decodeRecords(chunk).records) words.add(new TextDecoder().decode(payload));
  }
  return words;
}

function textOrNone(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

async function hasWorked(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
