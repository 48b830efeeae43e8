interface Keyed {
  readonly id: string;
  readonly key?: string | null;
  readonly deletedAt?: number | null;
}

/**
 * Finds the thing here that a plan file means by a key: the one that came with it before (of several the one that
 * stands, else the first), else the one whose id it is, as things made in the app are written with their id.
 */
export function byKey<Thing extends Keyed>(things: readonly Thing[]): (key: string) => Thing | undefined {
  const keyed = new Map<string, Thing>();
  const ids = new Map<string, Thing>(things.map((thing) => [thing.id, thing]));
  for (const thing of things) {
    if (typeof thing.key !== 'string') continue;
    const before = keyed.get(thing.key);
    if (before === undefined || (isDeleted(before) && !isDeleted(thing))) keyed.set(thing.key, thing);
  }
  return (key) => keyed.get(key) ?? ids.get(key);
}

function isDeleted({ deletedAt }: Keyed): boolean {
  return typeof deletedAt === 'number';
}
