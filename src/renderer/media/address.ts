import type { Media } from '../../core/model/media';

/** Where the window finds a kept file. */
export function mediaAddress(workspaceId: string, sha256: string): string {
  return `app://holdfast/media/${workspaceId}/${sha256}`;
}

/** Where its small picture is, once it has been made. */
export function thumbAddress(workspaceId: string, sha256: string): string {
  return `app://holdfast/thumb/${workspaceId}/${sha256}`;
}

/** Whether the file itself lies with the plan, not only its name or web address. */
export function isKept(media: Pick<Media, 'sha256'>): boolean {
  return /^[0-9a-f]{64}$/.test(media.sha256);
}

export function isFilm(media: Pick<Media, 'mime'>): boolean {
  return media.mime.startsWith('video/');
}

export function isPicture(media: Pick<Media, 'mime'>): boolean {
  return media.mime.startsWith('image/');
}
