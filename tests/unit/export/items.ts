import type { ExportItem } from '../../../src/core/export';
import { newChannelId, newDeliveryId, newPostId } from '../../../src/core/model/ids';
import { testChannel } from '../../../src/core/model/testing/channel';
import { testDelivery } from '../../../src/core/model/testing/delivery';
import { testPost } from '../../../src/core/model/testing/post';
import type { Channel } from '../../../src/core/model/channel';
import type { Delivery } from '../../../src/core/model/delivery';
import type { Post } from '../../../src/core/model/post';
import { addDaysToWall, addMinutesToWall } from '../../../src/core/time';

/** An account that takes texts of any length, so that a test of files is about files. */
export const ANY_LENGTH = { rules: { limits: { text: 60_000 }, checkedOn: '2026-01-01' } } as const;

export function channel(id: string, platform: string, name: string, more: Partial<Channel> = {}): Channel {
  return testChannel({ key: id, platform, name, ...more, id: newChannelId(() => id) });
}

export function item(
  id: string,
  on: Channel,
  wall: string,
  text: string,
  post: Partial<Post> = {},
  delivery: Partial<Delivery> = {},
): ExportItem {
  const postId = newPostId('2026-01', () => id);
  const words = { key: id, title: `Title ${id}`, text, notes: 'SECRET NOTE' };
  const place = { key: id, postId, channelId: on.id, wall, zone: on.zone };
  return {
    channel: on,
    campaign: null,
    post: testPost({ kind: 'promotion', ...words, ...post, id: postId }),
    delivery: testDelivery({ ...place, ...delivery, id: newDeliveryId(postId, () => 'd') }),
  };
}

export const TEXTS = [
  '=SUM(A1) @brand +1 -2',
  'Quotes "inside", commas, and\nline\n\nbreaks',
  '焼きたて 🥐👩‍🍳🇬🇧 ŁÀŦÎÑ',
  '  outer blanks kept  ',
  "'apostrophe; semicolon \\ backslash \\n not a break",
  'x'.repeat(300),
  'עברית and العربية ‮',
  'Tab\there, & < > and 50 % off',
];

/** 500 deliveries on three channels in three zones, a block of each around every clock change of 2026. */
export function fiveHundred(): ExportItem[] {
  const channels = [
    channel('fb', 'facebook', 'Bramble & Rye'),
    channel('x', 'x', '@bramble', { zone: 'America/New_York', order: 1, ...ANY_LENGTH }),
    channel('li', 'linkedin', 'ブランブル', { zone: 'Australia/Lord_Howe', order: 2 }),
  ];
  const starts = [
    '2026-03-27T22:10',
    '2026-10-23T22:10',
    '2026-03-06T22:10',
    '2026-10-30T22:10',
    '2026-10-02T22:10',
  ];
  return Array.from({ length: 500 }, (_, n) => {
    const on = channels[n % 3] ?? channel('fb', 'facebook', 'Bramble & Rye');
    const start = starts[n % starts.length] ?? '2026-06-01T10:00';
    const wall = addMinutesToWall(addDaysToWall(start, Math.floor(n / 100)), (n % 100) * 35);
    return item(`p${n}`, on, wall, `${n} ${TEXTS[n % TEXTS.length] ?? ''}`);
  });
}

export const PICTURE = {
  sha256: '',
  name: 'loaf.jpg',
  mime: 'image/jpeg',
  alt: 'A loaf',
  url: 'https://example.org/loaf.jpg',
};
export const SECOND = {
  sha256: '',
  name: 'bun.png',
  mime: 'image/png',
  alt: '',
  url: 'https://example.org/bun,1.png',
};
export const FILM = {
  sha256: '',
  name: 'oven.mp4',
  mime: 'video/mp4',
  alt: '',
  url: 'https://example.org/oven.mp4',
};
export const LOCAL = { sha256: 'f'.repeat(64), name: 'knots.jpg', mime: 'image/jpeg', alt: 'Cinnamon knots' };
