/** A stretch of a file, both ends included, as the Range header counts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch that a Range header asks for: null for none or one not understood (the whole file is answered),
 * 'outside' when the file has no such bytes. Of several only the first; players never ask for more.
 */
export function readRange(header: string | null, size: number): Stretch | null | 'outside' {
  const match = /^bytes=(\d*)-(\d*)/.exec(header ?? '');
  if (match === null) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '') {
    const tail = Math.min(Number(last), size);
    return tail === 0 ? 'outside' : { from: size - tail, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from >= size || to < from ? 'outside' : { from, to };
}
