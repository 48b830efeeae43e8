import type { WorkspaceEntry } from '../../preload/contract';

/** Ids name folders, so nothing but lower-case letters and digits may pass. */
export function isWorkspaceId(text: string): boolean {
  return /^[a-z0-9]{8,32}$/.test(text);
}

/** The stored list, or null when it is not one. */
export function readEntries(json: unknown): WorkspaceEntry[] | null {
  if (!Array.isArray(json)) return null;
  const entries = json.filter(isEntry);
  return entries.length === json.length ? entries : null;
}

function isEntry(json: unknown): json is WorkspaceEntry {
  return (
    typeof json === 'object' &&
    json !== null &&
    'id' in json &&
    typeof json.id === 'string' &&
    isWorkspaceId(json.id) &&
    'name' in json &&
    typeof json.name === 'string' &&
    'createdAt' in json &&
    Number.isFinite(json.createdAt) &&
    'openedAt' in json &&
    Number.isFinite(json.openedAt)
  );
}
