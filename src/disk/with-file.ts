import type { DiskFile } from './disk';

/**
 * Uses an open file and closes it. A file that cannot be closed properly was not written properly; after another
 * problem that one is the one to tell.
 */
export async function withFile<T>(file: DiskFile, act: (file: DiskFile) => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await act(file);
  } catch (problem) {
    await file.close().catch(() => undefined);
    throw problem;
  }
  await file.close();
  return result;
}
