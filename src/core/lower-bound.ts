/**
 * The smallest number from `least` to `most` that is good enough, when every larger one is too.
 * @returns `most` when none is; then the caller has what can be had
 */
export function lowerBound(least: number, most: number, isEnough: (count: number) => boolean): number {
  let [low, high] = [Math.min(least, most), most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}
