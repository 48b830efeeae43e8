import type { Disk } from './disk';
import { FileInUse, systemCode } from './system-code';

/**
 * Virus scanners, search and sync services hold a new file open for 10 to 500 ms, which on Windows makes a rename
 * fail. Source: npm/write-file-atomic#227 and coder/vscode-coder#841, which wait in steps of 10 to 100 ms; they go on
 * for a minute, which is longer than a person waits for an answer.
 */
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 100;
const PATIENCE_MS = 10_000;

/**
 * Does `act`, and does it again for up to ten seconds while another program holds the file.
 *
 * @throws FileInUse when it is still held then; every other system error at once
 */
export async function patiently<T>(disk: Disk, act: () => Promise<T>): Promise<T> {
  let waited = 0;
  for (let next = FIRST_WAIT_MS; ; next = Math.min(next + FIRST_WAIT_MS, LONGEST_WAIT_MS)) {
    try {
      return await act();
    } catch (problem) {
      if (!isHeld(disk, problem)) throw problem;
      if (waited + next > PATIENCE_MS) throw new FileInUse(problem);
    }
    await disk.wait(next);
    waited += next;
  }
}

/** On Windows a held file looks like a forbidden one; elsewhere forbidden means forbidden. */
function isHeld(disk: Disk, problem: unknown): boolean {
  const held = disk.habits === 'windows' ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY'];
  return held.includes(systemCode(problem));
}
