import type { Channel } from '../model/channel';
import { byKey } from './by-key';
import { normalizeWords } from './normalize-words';
import { MAX_NEW_CHANNELS, MAX_WORD_UNITS, short } from '../formats/limits';
import { platformOfWord, platformWord } from './platform-words';
import type { ImportedChannel } from './types';

/** Longest cell that is taken for a list of channels, in UTF-16 units. */
const MAX_LIST_UNITS = 1_000;

export type ChannelFound =
  { readonly ok: true; readonly channel: ImportedChannel } | { readonly ok: false; readonly reason: string };

/**
 * The channels a file speaks of, as they are met: ours by key, name, handle or platform, else new ones on a
 * platform that the word means. The same words always give the same channel.
 */
export class ChannelBook {
  private readonly ours: readonly Channel[];
  /** Channels that were deleted, by key: a file that names one again brings it back. */
  private readonly deleted: (key: string) => Channel | undefined;
  private readonly called: ReadonlyMap<Channel, readonly string[]>;
  private readonly met = new Map<string, ImportedChannel>();
  private readonly answers = new Map<string, ChannelFound>();
  /** Channels made for this file, by platform and folded name. */
  private readonly made = new Map<string, ImportedChannel>();

  constructor(channels: readonly Channel[]) {
    this.ours = channels.filter((channel) => channel.deletedAt === null);
    this.deleted = byKey(channels.filter((channel) => channel.deletedAt !== null));
    this.called = new Map(
      this.ours.map((own) => [own, [normalizeWords(own.name), normalizeWords(own.handle)]]),
    );
  }

  /** Every channel that was asked for and found, in the order met. */
  used(): ImportedChannel[] {
    return [...this.met.values()];
  }

  /** The only channel there is: then nobody needs to be asked. */
  only(): ImportedChannel | undefined {
    const [first, ...others] = this.ours;
    return first !== undefined && others.length === 0 ? this.take(first) : undefined;
  }

  /** A channel by our own id, or by a platform's id or word: the answer to 'on which channel?'. */
  chosen(choice: string): ChannelFound {
    const own = this.ours.find((channel) => channel.id === choice);
    return own === undefined ? this.find(choice, '') : { ok: true, channel: this.take(own) };
  }

  /** One cell that may name several channels: 'Facebook, Instagram'; a name with a comma in it is tried first. */
  findAll(name: string, platform: string): readonly ChannelFound[] {
    const whole = this.find(name, platform);
    if (whole.ok || platform.trim() !== '' || name.length > MAX_LIST_UNITS) return [whole];
    for (const cut of [
      /[,;|\n]/,
      /[,;|\n&+]|\s(?:and|et|und|y|e|en)\s/i,
      /[,;|\n&+/]|\s(?:and|et|und|y|e|en)\s/i,
    ]) {
      const parts = name
        .split(cut)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      if (parts.length < 2) continue;
      const found = parts.map((part) => this.find(part, ''));
      if (found.every((one) => one.ok)) return found;
    }
    return [whole];
  }

  find(name: string, platform: string): ChannelFound {
    // Nobody calls a channel so: it is a text in the wrong column, and not to be searched for names.
    if (name.length > MAX_WORD_UNITS) return unknown(name);
    if (platform.length > MAX_WORD_UNITS) return unknown(platform);
    const asked = `${normalizeWords(name)}|${normalizeWords(platform)}|${name.trim()}`;
    const known = this.answers.get(asked);
    if (known !== undefined) return known;
    const answer = this.search(name.trim(), platform.trim());
    this.answers.set(asked, answer);
    return answer;
  }

  private search(name: string, platformCell: string): ChannelFound {
    const platform = platformCell === '' ? undefined : this.platformId(platformCell);
    if (platformCell !== '' && platform === undefined) {
      return name === '' ? unknown(platformCell) : this.search(name, '');
    }
    if (name === '') return this.onPlatform(platform ?? '', platformCell);
    const named = this.ours.filter((channel) => platform === undefined || channel.platform === platform);
    const words = normalizeWords(name);
    const keyed = named.filter((channel) => channel.key === name || channel.id === name);
    const same = keyed.length > 0 ? keyed : named.filter((own) => this.called.get(own)?.includes(words));
    if (same.length === 1 && same[0] !== undefined) return { ok: true, channel: this.take(same[0]) };
    if (same.length > 1) {
      return {
        ok: false,
        reason: `"${name}" is the name of several channels: add a column with the platform`,
      };
    }
    const meant = this.platformId(name);
    if (meant !== undefined) return this.onPlatform(meant, name);
    for (const [one, other] of platform === undefined ? halves(name) : []) {
      const half = this.platformId(other);
      if (half !== undefined) return this.search(one, half);
    }
    return platform === undefined ? unknown(name) : this.make(platform, name);
  }

  private platformId(word: string): string | undefined {
    return platformOfWord(word) ?? this.ours.find((channel) => channel.platform === word)?.platform;
  }

  private onPlatform(platform: string, word: string): ChannelFound {
    const there = this.ours.filter((channel) => channel.platform === platform);
    const active = there.filter((channel) => channel.state === 'active');
    const [only, ...others] = active.length > 0 ? active : there;
    if (only === undefined) return this.make(platform, platformWord(platform));
    if (others.length === 0) return { ok: true, channel: this.take(only) };
    const names = short([only, ...others].map((channel) => channel.name).join(', '));
    return { ok: false, reason: `"${word}" could be any of ${names}: write the channel's name` };
  }

  private take(own: Channel): ImportedChannel {
    const ref = own.key ?? own.id;
    const entry = this.met.get(ref) ?? {
      ref,
      existing: own.id,
      platform: own.platform,
      described: false,
      fields: { name: own.name, zone: own.zone },
      extra: {},
    };
    this.met.set(ref, entry);
    return entry;
  }

  private make(platform: string, name: string): ChannelFound {
    const folded = normalizeWords(name);
    const before = this.made.get(`${platform}|${folded}`);
    if (before !== undefined) return { ok: true, channel: before };
    if (this.made.size >= MAX_NEW_CHANNELS) {
      const reason = `this file would create more than ${MAX_NEW_CHANNELS} channels: choose another column for the channel`;
      return { ok: false, reason };
    }
    const base = folded.replace(/ /g, '-') || platform;
    const taken = (ref: string) =>
      this.met.has(ref) ||
      this.ours.some((channel) => channel.key === ref) ||
      (this.deleted(ref)?.platform ?? platform) !== platform;
    let ref = base;
    for (let number = 2; taken(ref); number++) ref = `${base}-${number}`;
    const channel: ImportedChannel = {
      ref,
      existing: this.deleted(ref)?.id ?? null,
      platform,
      described: true,
      fields: { name },
      extra: {},
    };
    this.met.set(ref, channel);
    this.made.set(`${platform}|${folded}`, channel);
    return { ok: true, channel };
  }
}

function unknown(name: string): ChannelFound {
  return {
    ok: false,
    reason: `"${short(name)}" is not one of your channels or a platform Holdfast knows`,
  };
}

/**
 * The two parts of 'Brand (Instagram)', 'Brand - Instagram' or 'Brand: Instagram', in either order; none when it has
 * no two. Cut at the first sign that leaves something on both sides.
 */
function halves(name: string): readonly (readonly [string, string])[] {
  const cut = /[-–:|/]|\([^)]+\)$/.exec(name.slice(1));
  if (cut === null) return [];
  const sign = cut[0];
  const before = name.slice(0, cut.index + 1).trim();
  const after = (sign.startsWith('(') ? sign.slice(1, -1) : name.slice(cut.index + 2)).trim();
  return before === '' || after === ''
    ? []
    : [
        [before, after],
        [after, before],
      ];
}
