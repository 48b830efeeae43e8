/** What was read from a kept file: small, so that it travels with the plan. Left out where nobody knows. */
export interface FileFacts {
  readonly bytes?: number;
  /** Pixels as one sees it, after any turning that the file asks for. */
  readonly width?: number;
  readonly height?: number;
  /** How long a film runs. */
  readonly seconds?: number;
  /** Pictures of an animation. */
  readonly frames?: number;
  /** Frames a second of a film. */
  readonly rate?: number;
  /** How a film is packed: 'avc', 'hevc', 'vp9'. */
  readonly codec?: string;
}

/** A picture cut, scaled or converted for one platform; its original stays as it is. */
export interface MediaCopy extends FileFacts {
  readonly sha256: string;
  readonly mime: string;
}

/** What a post shows: the moving picture decides, as platforms treat a mixed post as a film. */
export function mediaKindOf(media: readonly Pick<Media, 'mime'>[]): 'none' | 'picture' | 'film' {
  if (media.length === 0) return 'none';
  return media.some((item) => item.mime.startsWith('video/')) ? 'film' : 'picture';
}

export interface Media extends FileFacts {
  /** Empty when only a name or an address is known. */
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly alt: string;
  /** A public https address, when the file lies on the web; else the file is local only. */
  readonly url?: string;
  /** What single platforms get instead: a copy made for them, or null: nothing. */
  readonly own?: { readonly [platform: string]: MediaCopy | null };
}
