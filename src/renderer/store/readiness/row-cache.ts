import Dexie from 'dexie';
import type { DeliveryRow } from '../../../core/model/delivery';
import type { HoldfastDb, PostRow } from '../db';
import type { Changes } from './changes';

/** Deliveries from a moment on, and their posts: read once, then kept up row by row. */
export class RowCache {
  readonly deliveries = new Map<string, DeliveryRow>();
  readonly posts = new Map<string, PostRow>();
  #isLoaded = false;

  /** @param since the earliest instant that matters */
  async refresh(db: HoldfastDb, since: number, changes: Changes): Promise<void> {
    if (!this.#isLoaded || changes.isWhole) await this.#load(db, since);
    else await this.#patch(db, since, changes);
    this.#isLoaded = true;
  }

  async #load(db: HoldfastDb, since: number): Promise<void> {
    const rows = await db.deliveries.where('at').between(since, Dexie.maxKey, true, true).toArray();
    this.deliveries.clear();
    this.posts.clear();
    for (const row of rows) this.deliveries.set(row.id, row);
    await this.#readPosts(db, new Set(rows.map((row) => row.postId)));
  }

  async #patch(db: HoldfastDb, since: number, changes: Changes): Promise<void> {
    const ids = [...changes.deliveries];
    const rows = await db.deliveries.bulkGet(ids);
    const posts = new Set([...changes.posts].filter((id) => this.posts.has(id)));
    rows.forEach((row, index) => {
      if (row === undefined || row.at < since) this.deliveries.delete(ids[index] ?? '');
      else {
        this.deliveries.set(row.id, row);
        if (!this.posts.has(row.postId)) posts.add(row.postId);
      }
    });
    await this.#readPosts(db, posts);
  }

  async #readPosts(db: HoldfastDb, ids: ReadonlySet<string>): Promise<void> {
    const wanted = [...ids];
    const posts = await db.posts.bulkGet(wanted);
    posts.forEach((post, index) => {
      if (post) this.posts.set(post.id, post);
      else this.posts.delete(wanted[index] ?? '');
    });
  }
}
