/**
 * Finds the thing here that a plan file means by a key: the one that came with it before, else the one whose id it
 * is, as things made in the app are written with their id.
 */
export function byKey<Thing extends { readonly id: string; readonly key?: string | null }>(
  things: readonly Thing[],
): (key: string) => Thing | undefined {
  const keyed = new Map<string, Thing>();
  for (const thing of things.toReversed()) if (typeof thing.key === 'string') keyed.set(thing.key, thing);
  const ids = new Map<string, Thing>(things.map((thing) => [thing.id, thing]));
  return (key) => keyed.get(key) ?? ids.get(key);
}
