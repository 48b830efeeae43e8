/** Something to draw from, as one sees it: turned the way the file asks for. */
export interface Drawable {
  readonly source: ImageBitmap | HTMLVideoElement;
  readonly width: number;
  readonly height: number;
  close(): void;
}

const FILM_WAIT_MS = 15_000;
/** Where the still is taken, seconds: many films begin black. */
const STILL_AT = 1;

/** A kept picture, decoded by Chromium in this sandboxed process. Rejects when it cannot be. */
export async function drawnPicture(address: string): Promise<Drawable> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('the file is not here');
  const bitmap = await createImageBitmap(await answer.blob());
  return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
}

/** One frame of a film; only what the player needs is read. Rejects for a film Chromium cannot play. */
export async function filmStill(address: string): Promise<Drawable> {
  const film = document.createElement('video');
  const close = (): void => {
    film.removeAttribute('src');
    film.load();
  };
  film.muted = true;
  film.preload = 'auto';
  try {
    await happens(film, 'loadeddata', () => (film.src = address));
    await happens(film, 'seeked', () => (film.currentTime = Math.min(STILL_AT, film.duration / 3 || 0)));
    return { source: film, width: film.videoWidth, height: film.videoHeight, close };
  } catch (problem) {
    close();
    throw problem;
  }
}

function happens(film: HTMLVideoElement, event: string, start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the video does not answer')), FILM_WAIT_MS);
    film.addEventListener(event, () => (clearTimeout(timer), resolve()), { once: true });
    film.addEventListener('error', () => (clearTimeout(timer), reject(new Error('not a video that plays'))), {
      once: true,
    });
    start();
  });
}
