/**
 * A text without the signs at its end. From the end, one by one: a pattern that ends in `+$` would look from each of a
 * thousand such signs whether the end follows.
 * @param sign matches one character that is taken off
 */
export function withoutEnding(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0) {
    const last = text.codePointAt(end - 2) ?? 0;
    const from = last > 0xffff ? end - 2 : end - 1;
    if (!sign.test(text.slice(from, end))) break;
    end = from;
  }
  return text.slice(0, end);
}
