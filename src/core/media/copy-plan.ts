import type { FactTopic, Platform } from '../platform/types';

/** A part of a picture, in points of the picture as it is seen. */
export interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How somebody framed a picture: all of it in shares, so that it means the same at any size on screen. */
export interface Framing {
  /** Width to height of what is kept. */
  readonly ratio: number;
  /** 1 is the largest frame of that shape; smaller shows less. */
  readonly size: number;
  /** The middle of the frame, 0..1 across and down. */
  readonly across: number;
  readonly down: number;
}

export interface Points {
  readonly width: number;
  readonly height: number;
}

/** Shapes to choose from, as people call them. Source: the recommended sizes of the platforms' own help pages. */
const SHAPES: readonly (readonly [string, number])[] = [
  ['1:1', 1],
  ['4:5', 4 / 5],
  ['3:4', 3 / 4],
  ['2:3', 2 / 3],
  ['9:16', 9 / 16],
  ['3:2', 3 / 2],
  ['16:9', 16 / 9],
  ['1.91:1', 1.91],
];

export interface Shape {
  readonly label: string;
  readonly ratio: number;
}

/** The shapes that a platform takes. */
export function shapesFor(platform: Platform): readonly Shape[] {
  const fact = factOf(platform, 'image-ratio');
  const [least, most] = [fact?.least ?? 0, fact?.most ?? Infinity];
  return SHAPES.filter(([, ratio]) => ratio >= least && ratio <= most).map(([label, ratio]) => ({
    label,
    ratio,
  }));
}

/** The allowed shape nearest to that of the picture: the least is lost. */
export function nearestShape(platform: Platform, { width, height }: Points): number {
  const fact = factOf(platform, 'image-ratio');
  return Math.min(Math.max(width / height, fact?.least ?? 0), fact?.most ?? Infinity);
}

/** The part of a picture that a framing keeps: always inside it, never less than a point. */
export function cutOf({ ratio, size, across, down }: Framing, picture: Points): Cut {
  const widest = Math.min(picture.width, picture.height * ratio);
  const width = Math.max(1, Math.min(picture.width, Math.round(widest * size)));
  const height = Math.max(1, Math.min(picture.height, Math.round((widest * size) / ratio)));
  return {
    x: within(Math.round(across * picture.width - width / 2), picture.width - width),
    y: within(Math.round(down * picture.height - height / 2), picture.height - height),
    width,
    height,
  };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

/** What a copy for a platform must keep to, beside its shape. */
export interface CopyLimits {
  /** The largest copy of a picture of that many points that the platform takes; never larger than the picture. */
  fitted(picture: Points): Points;
  readonly maxBytes: number;
  /** In order of preference; a later one where the copy would else be too large. */
  readonly mimes: readonly CopyMime[];
}

export type CopyMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** Every limit of points as the share to which a side must shrink. */
const BY_SIDE: readonly (readonly [FactTopic, (picture: Points) => number])[] = [
  ['image-width', ({ width }) => width],
  ['image-height', ({ height }) => height],
  ['image-side', ({ width, height }) => Math.max(width, height)],
  ['image-short-side', ({ width, height }) => Math.min(width, height)],
  ['image-sides', ({ width, height }) => width + height],
  ['image-pixels', ({ width, height }) => width * height],
];

/** @param mime what the original is: kept where the platform takes it and it can be written */
export function copyLimits(platform: Platform, mime: string): CopyLimits {
  return {
    maxBytes: Math.min(
      factOf(platform, 'image-bytes')?.most ?? Infinity,
      factOf(platform, 'file-bytes')?.most ?? Infinity,
    ),
    mimes: copyMimes(platform, mime),
    fitted(picture) {
      const share = BY_SIDE.reduce((least, [topic, measure]) => {
        const most = factOf(platform, topic)?.most;
        if (most === undefined || measure(picture) <= most) return least;
        const needed = most / measure(picture);
        return Math.min(least, topic === 'image-pixels' ? Math.sqrt(needed) : needed);
      }, 1);
      // Rounded down: a point too many is too many.
      const scaled = (side: number): number => (share === 1 ? side : Math.max(1, Math.floor(side * share)));
      return { width: scaled(picture.width), height: scaled(picture.height) };
    },
  };
}

function copyMimes(platform: Platform, mime: string): readonly CopyMime[] {
  const wanted: readonly CopyMime[] =
    mime === 'image/png' ? ['image/png', 'image/jpeg'] : ['image/jpeg', 'image/png', 'image/webp'];
  const taken = wanted.filter((type) => platform.media.imageTypes?.includes(type) ?? true);
  return taken.length === 0 ? ['image/jpeg'] : taken;
}

function factOf(platform: Platform, wanted: FactTopic) {
  return platform.facts.find(({ topic, form }) => topic === wanted && form === undefined);
}
