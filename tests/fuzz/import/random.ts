/** A small generator with a fixed seed. Source of the constants: Numerical Recipes. */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds give unlike beginnings.
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  /** @throws RangeError for an empty list: the caller's bug */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}
