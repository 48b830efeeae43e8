import type { IntervalTree, ObservabilitySet } from 'dexie';

/** More rows than this are read anew as a whole: an import, a re-plan of everything. */
const FEW = 500;

/** What has changed in the working copy since it was last looked at. */
export class Changes {
  readonly deliveries = new Set<string>();
  readonly posts = new Set<string>();
  /** Too much, or of a kind that cannot be told row by row. */
  isWhole = false;
  /** Anything that matters here. */
  isAny = false;
  readonly #place: string;

  constructor(databaseName: string) {
    this.#place = `idb://${databaseName}/`;
  }

  /** Takes in what Dexie tells of a transaction, of this thread or another. */
  add(parts: ObservabilitySet): void {
    for (const [part, keys] of Object.entries(parts)) {
      if (part === 'all') {
        this.isAny = this.isWhole = true;
        continue;
      }
      if (!part.startsWith(this.#place)) continue;
      const [table = '', index = ''] = part.slice(this.#place.length).split('/');
      if (SMALL.has(table)) this.isAny = true;
      const set = table === 'deliveries' ? this.deliveries : table === 'posts' ? this.posts : null;
      if (set === null) continue;
      this.isAny = true;
      if (index === '' || index === ':dels') this.#addKeys(set, keys);
    }
  }

  #addKeys(set: Set<string>, tree: IntervalTree): void {
    if (this.isWhole) return;
    for (const key of keysOf(tree)) {
      if (key === null || set.size >= FEW) {
        this.isWhole = true;
        return;
      }
      set.add(key);
    }
  }
}

/** Read whole each time: they are small. */
const SMALL = new Set(['channels', 'approvals', 'handovers', 'workspace', 'people']);

/** The keys of a set of ranges; null for a range of more than one, whose members are not known. */
function* keysOf(tree: IntervalTree): Generator<string | null> {
  if (!('from' in tree)) return;
  if (tree.l) yield* keysOf(tree.l);
  yield typeof tree.from === 'string' && tree.from === tree.to ? tree.from : null;
  if (tree.r) yield* keysOf(tree.r);
}
