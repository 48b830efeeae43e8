/** Items with the same key together, in the order in which the keys first come. */
export function groups<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Item[][] {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    const same = found.get(key(item));
    if (same === undefined) found.set(key(item), [item]);
    else same.push(item);
  }
  return [...found.values()];
}
