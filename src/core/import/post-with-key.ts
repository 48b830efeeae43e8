import type { PlanReader } from '../command/command';
import type { PostId } from '../model/ids';
import { isPostId } from '../model/kinds';
import type { ImportSource } from './types';

/** The post here that a plan file means by a key: the one that came with it before, else the one whose id it is. */
export function postWithKey(view: PlanReader, key: string): PostId | undefined {
  const known = view.postByKey(key);
  if (known !== undefined) return known;
  return isPostId(key) && view.post(key) !== undefined ? key : undefined;
}

/** Posts that a file may mean by their ids: they are to be looked at, too. */
export function postsById(items: ImportSource['items']): PostId[] {
  return items.map(({ key }) => key).filter(isPostId);
}
