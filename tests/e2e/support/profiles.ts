import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchHoldfast, type RunningHoldfast } from './launch';
import { startWorkspaceForTest, type TestWindow } from './app';

/** A profile folder of the app, put together and damaged by tests. */
export class Profile {
  readonly folder: string;

  constructor(from?: Profile) {
    this.folder = mkdtempSync(join(tmpdir(), 'holdfast-profile-'));
    if (from) cpSync(from.folder, this.folder, { recursive: true });
  }

  get journal(): string {
    const workspaces = join(this.folder, 'workspaces');
    const [only] = readdirSync(workspaces);
    if (only === undefined) throw new Error('this profile has no workspace');
    return join(workspaces, only, 'journal');
  }

  get indexedDb(): string {
    return join(this.folder, 'IndexedDB');
  }

  /** Put another profile's journal or IndexedDB in the place of this one's. */
  take(what: 'journal' | 'indexedDb', from: Profile): void {
    this.lose(what);
    cpSync(from[what], this[what], { recursive: true });
  }

  lose(what: 'journal' | 'indexedDb'): void {
    rmSync(this[what], { recursive: true, force: true });
  }

  /** Cut the largest file in half. */
  cut(what: 'journal' | 'indexedDb'): void {
    const path = largestFile(this[what]);
    writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size / 2));
  }

  /** Turn one bit in the middle of the largest file. */
  flip(what: 'journal' | 'indexedDb'): void {
    const path = largestFile(this[what]);
    const bytes = readFileSync(path);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 16;
    writeFileSync(path, bytes);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function largestFile(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const [largest] = files;
  if (largest === undefined) throw new Error(`nothing in ${folder}`);
  return largest;
}

/** The app on a profile, once both copies have been compared whole. */
export async function openProfile(profile: Profile): Promise<RunningHoldfast> {
  const running = await launchHoldfast({ userData: profile.folder });
  await running.page.waitForFunction(() => {
    const { isReady, isCompared } = window as unknown as Partial<TestWindow>;
    return isReady?.() === true && isCompared?.() === true;
  });
  return running;
}

/** A profile with one workspace and nothing in it but a channel. */
export async function newProfile(): Promise<Profile> {
  const profile = new Profile();
  const running = await launchHoldfast({ userData: profile.folder });
  await startWorkspaceForTest(running);
  await running.close();
  return profile;
}

/** One session of the app in which `count` posts are made and saved; answers with their titles. */
export async function addPosts({ page }: RunningHoldfast, name: string, count: number): Promise<string[]> {
  return page.evaluate(
    async ([prefix, many]) => {
      const { run } = window as unknown as TestWindow;
      const titles: string[] = [];
      for (let n = 0; n < many; n += 1) {
        const title = `${prefix}${n}`;
        const made = await run('post.create', { title, text: `words of ${title}`, bank: true });
        if (!made.ok) throw new Error(made.error.message);
        titles.push(title);
      }
      return titles;
    },
    [name, count] as const,
  );
}

/** The titles of all posts, in order. */
export async function postTitles({ page }: RunningHoldfast): Promise<string[]> {
  const titles = await page.evaluate(() => (window as unknown as TestWindow).postTitles());
  return titles.sort();
}
