import type { FileFacts } from '../model/media';
import type { Fact, FactTopic } from '../platform/types';
import type { FindingCode, MediaMend } from '../findings/finding';
import { grouped } from '../words/counting';
import { lengthInWords, ratioInWords, sizeInWords } from './words';

/** A picture that moves is a kind of its own where a platform has limits for it. */
export type FileKind = 'image' | 'gif' | 'video' | 'document';

/** What a kind is called where there may be many. */
export const MANY: Readonly<Record<FileKind, string>> = {
  image: 'photos',
  gif: 'animations',
  video: 'videos',
  document: 'documents',
};

/** One thing that is measured of a file, and what there is to say when it is too little or too much. */
export interface Measure {
  /** Facts of a platform that limit it; the first that is known counts. */
  readonly topics: readonly FactTopic[];
  /** Undefined when it is not known of this file. */
  readonly value: number | undefined;
  readonly codes: { readonly less: FindingCode; readonly more: FindingCode };
  /** Joins the kind of file to its limits: 'photos of at most 8 MB', 'videos with 23 to 60 frames per second'. */
  readonly link: '' | 'of ' | 'with ';
  /** 'has', 'is', 'runs': what stands between the file and its figure. */
  readonly verb: string;
  words(value: number): string;
  /** The way out. */
  advice(limit: number, isMore: boolean): string;
  /** What the app itself can do when it is too much; for shapes also when it is too little. */
  readonly mend?: MediaMend;
}

/** Everything that is measured of a file of this kind. @param known the platform's facts for it */
export function measuresOf(kind: FileKind, file: FileFacts, known: readonly Fact[]): readonly Measure[] {
  switch (kind) {
    case 'document':
      return [size(kind, file)];
    case 'image':
      return [size(kind, file), ...sides(kind, file, known), ...pictureSides(file)];
    case 'gif':
      return [size(kind, file), ...sides(kind, file, known), frames('gif-frames', file.frames)];
    case 'video':
      return [size(kind, file), ...sides(kind, file, known), ...running(file)];
  }
}

const TAKE_LARGER = 'Use a larger one: enlarging it only blurs it.';
const SCALE: Readonly<Record<FileKind, string>> = {
  image: 'Scale it down',
  gif: 'Scale it down',
  video: 'Export the video again, scaled down',
  document: 'Make it smaller',
};
const COPY = { mend: 'copy' } as const;

function size(kind: FileKind, { bytes }: FileFacts): Measure {
  return {
    topics: [`${kind}-bytes`, 'file-bytes'],
    value: bytes,
    codes: { less: 'media-small', more: 'media-bytes' },
    link: 'of ',
    verb: 'has',
    words: sizeInWords,
    advice: (_limit, isMore) => (isMore ? `${SCALE[kind]}.` : TAKE_LARGER),
    ...(kind === 'image' ? COPY : {}),
  };
}

/** As people write the size of a picture; only what is counted in all gets its commas. */
function inPoints(points: number): string {
  return points < 10_000 ? String(points) : grouped(points);
}

function side(kind: FileKind, topic: FactTopic, value: number | undefined, what: string): Measure {
  return {
    topics: [topic],
    value,
    codes: { less: 'media-small', more: 'media-large' },
    link: '',
    verb: 'is',
    words: (points) => `${inPoints(points)} ${what}`,
    advice: (limit, isMore) => (isMore ? `${SCALE[kind]} to ${inPoints(limit)}.` : TAKE_LARGER),
    ...(kind === 'image' ? COPY : {}),
  };
}

function sides(
  kind: 'image' | 'gif' | 'video',
  { width, height }: FileFacts,
  known: readonly Fact[],
): readonly Measure[] {
  if (width === undefined || height === undefined) return [];
  const [across, down] = asLimited(kind, width, height, known);
  const shape: Measure = {
    topics: [kind === 'video' ? 'video-ratio' : 'image-ratio'],
    value: width / height,
    codes: { less: 'media-shape', more: 'media-shape' },
    link: 'of ',
    verb: 'is',
    words: ratioInWords,
    advice: (limit) =>
      kind === 'video'
        ? `Crop the video to ${ratioInWords(limit)} in a video editor.`
        : `Crop it to ${ratioInWords(limit)}.`,
    ...(kind === 'image' ? { mend: 'crop' } : {}),
  };
  const all = side(
    kind,
    kind === 'video' ? 'video-pixels' : 'image-pixels',
    width * height,
    'pixels in total',
  );
  return [
    shape,
    side(kind, `${kind}-width`, across, 'wide'),
    side(kind, `${kind}-height`, down, 'high'),
    all,
  ];
}

/**
 * A limit of 1280 by 1024 means a film on its side too: where a platform names both, the longer side is held against
 * the larger figure.
 */
function asLimited(
  kind: 'image' | 'gif' | 'video',
  width: number,
  height: number,
  known: readonly Fact[],
): readonly [number, number] {
  const figure = (topic: FactTopic): number | undefined => {
    const fact = known.find((one) => one.topic === topic);
    return fact?.most ?? fact?.least;
  };
  const [across, down] = [figure(`${kind}-width`), figure(`${kind}-height`)];
  if (across === undefined || down === undefined) return [width, height];
  return across >= down === width >= height ? [width, height] : [height, width];
}

function pictureSides({ width, height }: FileFacts): readonly Measure[] {
  if (width === undefined || height === undefined) return [];
  return [
    side('image', 'image-side', Math.max(width, height), 'on the longer side'),
    side('image', 'image-short-side', Math.min(width, height), 'on the shorter side'),
    side('image', 'image-sides', width + height, 'width and height together'),
  ];
}

function frames(topic: FactTopic, value: number | undefined): Measure {
  return {
    topics: [topic],
    value,
    codes: { less: 'media-short', more: 'media-long' },
    link: 'with ',
    verb: 'has',
    words: (count) => `${count} frames`,
    advice: () => 'Shorten it.',
  };
}

function running({ seconds, rate }: FileFacts): readonly Measure[] {
  const inAll = seconds === undefined || rate === undefined ? undefined : Math.round(seconds * rate);
  return [
    {
      topics: ['video-seconds'],
      value: seconds,
      codes: { less: 'media-short', more: 'media-long' },
      link: 'of ',
      verb: 'runs',
      words: lengthInWords,
      advice: (_limit, isMore) => (isMore ? 'Shorten it in a video editor.' : 'Use a longer one.'),
    },
    {
      topics: ['video-rate'],
      value: rate,
      codes: { less: 'media-rate', more: 'media-rate' },
      link: 'with ',
      verb: 'has',
      words: (a) => `${Number(a.toFixed(1))} frames per second`,
      advice: (limit) => `Export it at ${limit}.`,
    },
    frames('video-frames', inAll),
  ];
}
