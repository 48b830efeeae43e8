import { isAbsolute, relative, sep } from 'node:path';

/** Whether `path` lies below `folder`; both absolute. The folder itself is not inside itself. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
