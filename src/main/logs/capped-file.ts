import { appendFileSync, renameSync, statSync, writeFileSync } from 'node:fs';

/**
 * Appends a line to a log of bounded size. A full one becomes `<path>.1`; where that is held open by another program
 * the log begins anew instead, since an old line is worth less than the next one. Throws the system's error.
 */
export function appendCapped(path: string, line: string, maxBytes: number): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) {
    try {
      renameSync(path, `${path}.1`);
    } catch {
      writeFileSync(path, '');
    }
  }
  appendFileSync(path, line);
}
