import type { HoldfastDb, PostRow } from '../db';

/** The post of an id that came from outside the types: a command's answer, an attribute. */
export async function postById(db: HoldfastDb, id: string): Promise<PostRow | undefined> {
  return db.posts.get(id);
}

/**
 * Posts whose title (or, without one, text) holds every word of the search, the last written first.
 * @param limit at most so many
 */
export async function searchPosts(db: HoldfastDb, search: string, limit: number): Promise<PostRow[]> {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rows = await db.posts
    .filter((post) => {
      if (post.deletedAt !== null) return false;
      const said = (post.title || post.text).toLocaleLowerCase();
      return words.every((word) => said.includes(word));
    })
    .toArray();
  return rows.sort((a, b) => b.updatedAt - a.updatedAt).slice(0, limit);
}
