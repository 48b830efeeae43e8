import { graphemesOf, type CountResult } from '../../../../core/text';

export type CountTone = 'plain' | 'near' | 'care' | 'stop';

/** Less than this share of the room left is worth a look. */
const NEAR = 0.1;

export interface CountFace {
  /** 0..1 of the ring that is filled. */
  readonly share: number;
  /** The short figure of a tab: '14', '−6', 'no limit', '2 parts'. */
  readonly short: string;
  /** The line above the text: '286 of 280, 6 too many'. */
  readonly line: string;
  /** stop: the platform refuses it; care: it may, or it costs. */
  readonly tone: CountTone;
}

/** A count as it is drawn and said. @param number writes a figure in the person's locale */
export function countFace(count: CountResult, number: (value: number) => string): CountFace {
  const { limit, remaining, segments } = count;
  // A maximum that nobody confirmed is no promise of room either: it is spoken of only once it is passed.
  if (limit === null || remaining === null || (count.confidence === 'U' && remaining >= 0)) {
    return { share: 0, short: 'no limit', line: `${number(count.count)}, no limit known`, tone: 'plain' };
  }
  const figures = `${number(count.count)} of ${number(limit)}`;
  const share = limit === 0 ? 1 : Math.min(1, count.count / limit);
  if (segments !== undefined && segments > 1) {
    const parts = `${number(segments)} messages`;
    return { share: 1, short: parts, line: `${figures}, goes out as ${parts}`, tone: 'care' };
  }
  const bytesOver =
    count.bytes !== undefined && count.bytesLimit !== undefined && count.bytes > count.bytesLimit;
  if (bytesOver && remaining >= 0) {
    return {
      share: 1,
      short: 'too big',
      line: `${figures}, but the special characters take too much room`,
      tone: 'stop',
    };
  }
  if (remaining < 0) {
    const tone = count.confidence === 'V' ? 'stop' : 'care';
    return {
      share: 1,
      short: `−${number(-remaining)}`,
      line: `${figures}, ${number(-remaining)} too many`,
      tone,
    };
  }
  const tone = remaining <= limit * NEAR ? 'near' : 'plain';
  return { share, short: number(remaining), line: `${figures}, ${number(remaining)} left`, tone };
}

/**
 * Where in the text it becomes too long, as an index between two characters; the text's length when it fits.
 * @param isOver whether a text is too long; longer texts count more
 */
export function firstTooMany(text: string, isOver: (text: string) => boolean): number {
  if (!isOver(text)) return text.length;
  const ends: number[] = [0];
  for (const cluster of graphemesOf(text)) ends.push((ends.at(-1) ?? 0) + cluster.length);
  let [fits, over] = [0, ends.length - 1];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (isOver(text.slice(0, ends[middle]))) over = middle;
    else fits = middle;
  }
  return ends[fits] ?? 0;
}
