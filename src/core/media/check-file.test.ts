import { describe, expect, it } from 'vitest';
import { platformOrGeneric } from '../platform';
import { checkVariant, type CheckedMedia } from '../check';
import { copyLimits, cutOf, nearestShape, shapesFor } from './copy-plan';
import { lengthInWords, ratioInWords } from './words';

const picture = (facts: Partial<CheckedMedia>): CheckedMedia => ({
  mime: 'image/jpeg',
  alt: 'A loaf',
  name: 'loaf.jpg',
  bytes: 400_000,
  width: 1080,
  height: 1080,
  ...facts,
});
const film = (facts: Partial<CheckedMedia>): CheckedMedia => ({
  mime: 'video/mp4',
  alt: '',
  name: 'oven.mp4',
  bytes: 9_000_000,
  width: 1080,
  height: 1920,
  seconds: 20,
  rate: 30,
  codec: 'avc',
  ...facts,
});
const say = (platformId: string, ...media: readonly CheckedMedia[]): readonly string[] =>
  checkVariant({ platformId, text: 'Bread.', media }).map(
    ({ severity, code, say: words, mend }) =>
      `${severity} ${code}${mend === undefined ? '' : ` (${mend})`}: ${words}`,
  );

describe('what a platform says of a picture', () => {
  it.each([
    ['instagram', picture({})],
    ['instagram', picture({ width: 1080, height: 1350 })],
    ['x', picture({ width: 9000, height: 4000 })],
    ['x', film({ width: 720, height: 1280 })],
    ['linkedin', film({})],
    ['instagram', film({})],
    ['email', picture({ bytes: 90_000_000 })],
    ['tiktok', picture({ width: 1080, height: 1920 })],
  ])('nothing, on %s, of one that fits %#', (platform, file) => {
    expect(say(platform, file)).toEqual([]);
  });

  it('names shape, size and bytes with the way out, and what the app can do (R128)', () => {
    expect(say('instagram', picture({ width: 1440, height: 600 }))).toEqual([
      'error media-shape (crop): Instagram takes photos of 4:5 to 1.91:1; “loaf.jpg” is 2.4:1. Crop it to 1.91:1.',
    ]);
    expect(say('instagram', picture({ width: 1000, height: 2000 }))).toEqual([
      'error media-shape (crop): Instagram takes photos of 4:5 to 1.91:1; “loaf.jpg” is 1:2. Crop it to 4:5.',
    ]);
    expect(say('bluesky', picture({ bytes: 2_400_000, width: 4800, height: 3200 }))).toEqual([
      'error media-bytes (copy): Bluesky takes photos of at most 2 MB; “loaf.jpg” has 2.4 MB. Scale it down.',
      'error media-large (copy): Bluesky takes photos at most 4000 on the longer side; “loaf.jpg” is 4800 on the longer side. Scale it down to 4000.',
    ]);
    expect(say('google-business', picture({ width: 200, height: 200 }))).toEqual([
      'warning media-small: Google Business Profile takes photos at least 250 wide; “loaf.jpg” is 200 wide. Use a larger one: enlarging it only blurs it.',
      'warning media-small: Google Business Profile takes photos at least 250 high; “loaf.jpg” is 200 high. Use a larger one: enlarging it only blurs it.',
    ]);
  });

  it('only hints where the platform stretches by itself, and where nobody verified the figure', () => {
    expect(say('instagram', picture({ width: 4000, height: 4000 }))).toEqual([]);
    expect(say('instagram', picture({ width: 200, height: 200 }))).toEqual([
      'hint media-small: Instagram takes photos 320 to 1440 wide; “loaf.jpg” is 200 wide. Instagram enlarges it, which blurs: use a larger one.',
    ]);
    expect(say('pinterest', picture({ bytes: 21_000_000 }))).toEqual([
      'hint media-bytes (copy): Pinterest takes photos of at most 20 MB; “loaf.jpg” has 21 MB. Scale it down.',
    ]);
  });

  it('holds animations against limits of their own where there are any', () => {
    const gif = picture({ mime: 'image/gif', frames: 400, width: 500, height: 500, bytes: 14_000_000 });
    expect(say('x', gif)).toEqual([
      'error media-long: X takes animations with at most 350 frames; “loaf.jpg” has 400 frames. Shorten it.',
    ]);
    expect(say('x', { ...gif, frames: 20 }, picture({}))).toEqual([
      'error media-mix (leave-out): X takes a video only on its own. Leave out the other media, or the video.',
    ]);
  });

  it('says nothing of what is not known', () => {
    expect(say('instagram', { mime: 'image/jpeg', alt: 'x' })).toEqual([]);
  });
});

describe('what a platform says of a film', () => {
  it('names length, shape, frames and size', () => {
    expect(say('instagram', film({ seconds: 2, rate: 15, bytes: 400_000_000 }))).toEqual([
      'error media-bytes: Instagram takes videos of at most 300 MB; “oven.mp4” has 400 MB. Export the video again, scaled down.',
      'error media-short: Instagram takes videos of 0:03 to 15:00; “oven.mp4” runs 0:02. Use a longer one.',
      'error media-rate: Instagram takes videos with 23 to 60 frames per second; “oven.mp4” has 15 frames per second. Export it at 23.',
    ]);
    expect(say('x', film({ width: 3000, height: 800, seconds: 300 }))).toEqual([
      'error media-shape: X takes videos of 1:3 to 3:1; “oven.mp4” is 3.75:1. Crop the video to 3:1 in a video editor.',
      'error media-large: X takes videos 32 to 1280 wide; “oven.mp4” is 3000 wide. Export the video again, scaled down to 1280.',
      'error media-long: X takes videos of 0.5 s to 2:20; “oven.mp4” runs 5:00. Shorten it in a video editor.',
    ]);
    expect(say('snapchat', film({ width: 1080, height: 1080 }))).toEqual([
      'warning media-shape: Snapchat takes videos of 9:16; “oven.mp4” is 1:1. Crop the video to 9:16 in a video editor.',
    ]);
  });

  it('and of two where one goes', () => {
    expect(say('linkedin', film({}), film({ name: 'b.mp4' }))).toEqual([
      'warning media-mix (leave-out): LinkedIn takes 1 video at most; there are 2. Leave out the others.',
    ]);
  });

  it('and of kinds it has no place for', () => {
    expect(say('google-business', film({}))).toEqual([
      'warning media-kind (leave-out): Google Business Profile takes no videos: “oven.mp4” cannot go there. Leave it out.',
    ]);
  });
});

describe('a platform’s own copy', () => {
  const wide = picture({ width: 2000, height: 800 });
  const copy = { sha256: 'c', mime: 'image/jpeg', bytes: 90_000, width: 1440, height: 754, frames: 1 };

  it('is what is checked there, and only there', () => {
    const own = { ...wide, own: { instagram: copy } };
    expect(say('instagram', own)).toEqual([]);
    expect(say('linkedin', { ...own, width: 4000 }).join()).toContain('5:1');
  });

  it('left out is not there: a picture platform then misses it', () => {
    const none = { ...wide, own: { instagram: null, x: null } };
    expect(say('instagram', none)).toEqual(['error needs-media: Instagram needs a photo or a video.']);
    expect(say('x', none)).toEqual([]);
    const five = [...Array.from({ length: 4 }, () => picture({})), none];
    expect(say('x', ...five)).toEqual([]);
    expect(say('mastodon', ...five)).toEqual([
      'error too-many-media (leave-out): Mastodon takes 4 photos or videos at most; there are 5. Choose 4.',
    ]);
  });

  it('has a shape that the platform takes, and keeps to its points and type', () => {
    const instagram = platformOrGeneric('instagram');
    expect(shapesFor(instagram).map(({ label }) => label)).toEqual(['1:1', '4:5', '3:2', '16:9', '1.91:1']);
    expect(nearestShape(instagram, { width: 2000, height: 800 })).toBe(1.91);
    expect(nearestShape(platformOrGeneric('x'), { width: 2000, height: 800 })).toBe(2.5);
    const { fitted, ...limits } = copyLimits(instagram, 'image/png');
    expect(limits).toEqual({ maxBytes: 8_000_000, mimes: ['image/jpeg'] });
    expect(fitted({ width: 1528, height: 800 })).toEqual({ width: 1440, height: 753 });
    expect(fitted({ width: 800, height: 1000 })).toEqual({ width: 800, height: 1000 });
    expect(copyLimits(platformOrGeneric('x'), 'image/png').mimes).toEqual(['image/png', 'image/jpeg']);
    expect(copyLimits(platformOrGeneric('email'), 'image/avif').mimes[0]).toBe('image/jpeg');
    expect(
      copyLimits(platformOrGeneric('mastodon'), 'image/png').fitted({ width: 10_000, height: 10_000 }),
    ).toEqual({ width: 5760, height: 5760 });
  });

  it('is cut inside the picture, wherever the frame was pushed', () => {
    const banner = { width: 2000, height: 800 };
    const frame = { ratio: 1, size: 1, across: 0.5, down: 0.5 };
    expect(cutOf(frame, banner)).toEqual({ x: 600, y: 0, width: 800, height: 800 });
    expect(cutOf({ ...frame, across: 0, down: 1 }, banner)).toEqual({ x: 0, y: 0, width: 800, height: 800 });
    expect(cutOf({ ...frame, size: 0.5, across: 1 }, banner)).toEqual({
      x: 1600,
      y: 200,
      width: 400,
      height: 400,
    });
    expect(cutOf({ ...frame, ratio: 1.91, size: 0.0001 }, banner)).toMatchObject({ width: 1, height: 1 });
  });
});

it('says shapes and lengths as people do', () => {
  expect([0.8, 0.5625, 0.56, 1.91, 2.4, 1 / 3, 0.01, 10].map(ratioInWords)).toEqual([
    '4:5',
    '9:16',
    '9:16',
    '1.91:1',
    '2.4:1',
    '1:3',
    '1:100',
    '10:1',
  ]);
  expect([0.5, 7, 65, 140, 3723].map(lengthInWords)).toEqual(['0.5 s', '0:07', '1:05', '2:20', '1:02:03']);
});
