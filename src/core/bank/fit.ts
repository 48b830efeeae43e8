import type { ChannelId } from '../model/ids';
import type { Channel } from '../model/channel';
import type { Post } from '../model/post';
import { platformOrGeneric } from '../platform';
import { checkVariant, fitFor, onChannel } from '../check';
import { type Finding } from '../findings';

/** Whether a bank post could go out today, and if not, what it needs. */
export interface Readiness {
  readonly state: 'ready' | 'words' | 'media' | 'writer';
  /** 'Ready', 'Needs a picture'. */
  readonly word: string;
  /** The first thing in the way, in a sentence; '' when nothing is. */
  readonly say: string;
}

/** A bank post as the room shows it. */
export interface Fitted {
  /** Channels that take it as it stands. */
  readonly suits: readonly ChannelId[];
  readonly readiness: Readiness;
}

const READY: Readiness = { state: 'ready', word: 'Ready', say: '' };

/**
 * Which channels take a bank post as it stands, and whether it is ready. Where it has own versions, those channels
 * were chosen for it and each must take it; else one channel that takes it is enough.
 */
export function fitted(post: Post, channels: readonly Channel[]): Fitted {
  const suits = channels.filter((channel) => takes(channel, post)).map((channel) => channel.id);
  const chosen = channels.filter((channel) => Object.hasOwn(post.variants, channel.id));
  if (post.text.trim() === '' && chosen.every((channel) => textFor(channel, post).trim() === '')) {
    return { suits: [], readiness: { state: 'words', word: 'Needs text', say: 'Add some text.' } };
  }
  const wrong = (chosen.length > 0 ? chosen : channels).flatMap((channel) => errorsOf(channel, post));
  if (chosen.length > 0 ? wrong.length === 0 : suits.length > 0 || channels.length === 0) {
    return { suits, readiness: READY };
  }
  return { suits, readiness: needs(wrong) };
}

function needs(wrong: readonly Finding[]): Readiness {
  const media = wrong.find((finding) => finding.code === 'needs-media' || finding.code === 'needs-film');
  const other = wrong.find((finding) => finding !== media && finding.field !== 'media');
  if (media && !other) {
    const word = media.code === 'needs-film' ? 'Needs a video' : 'Needs a photo';
    return { state: 'media', word, say: media.say };
  }
  const first = other ?? wrong[0];
  return { state: 'writer', word: 'Needs editing', say: first?.say ?? 'It fits no channel as it is.' };
}

/** Print and telephone take no post as it stands: somebody always makes one for them. */
function takes(channel: Channel, post: Post): boolean {
  if (platformOrGeneric(channel.platform).kind === 'offline') return false;
  const { platformId, text, media, title: _title, ...options } = onChannel(channel, post);
  return fitFor(platformId, text, media, options) === 'fits';
}

function errorsOf(channel: Channel, post: Post): Finding[] {
  return checkVariant(onChannel(channel, post)).filter((finding) => finding.severity === 'error');
}

function textFor(channel: Channel, post: Post): string {
  return onChannel(channel, post).text;
}
