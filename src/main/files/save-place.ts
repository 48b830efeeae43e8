import { basename, extname, join } from 'node:path';

export interface Filter {
  name: string;
  extensions: string[];
}

const ALL: Filter = { name: 'All files', extensions: ['*'] };

/** What files of each ending are called in a dialog. */
const KINDS: Readonly<Record<string, string>> = {
  csv: 'Spreadsheet (CSV)',
  html: 'Web page',
  ics: 'Calendar',
  json: 'Plan file',
  holdfast: 'Holdfast workspace file',
  txt: 'Text',
};

/**
 * The kinds of file that a save dialog offers: that of the suggested name first, so that a name typed without an
 * ending gets it.
 */
export function saveFilters(suggestedName: string): Filter[] {
  const ending = extname(suggestedName).slice(1).toLowerCase();
  if (ending === '') return [ALL];
  return [{ name: KINDS[ending] ?? `${ending.toUpperCase()} file`, extensions: [ending] }, ALL];
}

/** Where a dialog may begin, best first. */
const FOLDERS = ['documents', 'desktop', 'home'] as const;

/**
 * The path at which a dialog begins.
 *
 * @param getPath throws for a folder that cannot be had, such as one on a server that is off
 * @param suggestedName left out: the folder itself
 * @returns undefined when there is nothing to begin with: the dialog then chooses
 */
export function firstPlace(
  getPath: (name: (typeof FOLDERS)[number]) => string,
  suggestedName?: string,
): string | undefined {
  const name = suggestedName === undefined ? undefined : basename(suggestedName);
  for (const folder of FOLDERS) {
    try {
      return name === undefined ? getPath(folder) : join(getPath(folder), name);
    } catch {
      continue;
    }
  }
  return name;
}
