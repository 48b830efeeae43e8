/** Beyond so many files at once nobody is still looking at the first. */
const MOST = 20;

/** Where the files lie that a person chose: the window is given a number for each and never a path. */
export class PickedPlaces {
  readonly #paths = new Map<number, string>();
  #next = 1;

  note(path: string): number {
    const place = this.#next++;
    this.#paths.set(place, path);
    for (const old of this.#paths.keys()) {
      if (this.#paths.size <= MOST) break;
      this.#paths.delete(old);
    }
    return place;
  }

  pathOf(place: number): string | undefined {
    return this.#paths.get(place);
  }
}
