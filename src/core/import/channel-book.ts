import type { Channel } from '../model/types';
import { fold } from './fold';
import { platformOfWord, platformWord } from './platform-words';
import type { ImportedChannel } from './types';

export type ChannelFound =
  { readonly ok: true; readonly channel: ImportedChannel } | { readonly ok: false; readonly reason: string };

/**
 * The channels a file speaks of, as they are met: ours by key, name, handle or platform, else new ones on a
 * platform that the word means. The same words always give the same channel.
 */
export class ChannelBook {
  private readonly ours: readonly Channel[];
  private readonly met = new Map<string, ImportedChannel>();
  private readonly answers = new Map<string, ChannelFound>();

  constructor(channels: readonly Channel[]) {
    this.ours = channels.filter((channel) => channel.deletedAt === null);
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
    if (whole.ok || platform.trim() !== '') return [whole];
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
    const asked = `${fold(name)}|${fold(platform)}|${name.trim()}`;
    const known = this.answers.get(asked);
    if (known !== undefined) return known;
    const answer = this.search(name.trim(), platform.trim());
    this.answers.set(asked, answer);
    return answer;
  }

  private search(name: string, platformCell: string): ChannelFound {
    const platform = platformCell === '' ? undefined : this.platformId(platformCell);
    if (platformCell !== '' && platform === undefined) {
      return name === ''
        ? {
            ok: false,
            reason: `"${platformCell}" is none of your channels and no platform that Holdfast knows`,
          }
        : this.search(name, '');
    }
    if (name === '') return this.onPlatform(platform ?? '', platformCell);
    const named = this.ours.filter((channel) => platform === undefined || channel.platform === platform);
    const words = fold(name);
    const keyed = named.filter((channel) => channel.key === name || channel.id === name);
    const same =
      keyed.length > 0 ? keyed : named.filter((c) => fold(c.name) === words || fold(c.handle) === words);
    if (same.length === 1 && same[0] !== undefined) return { ok: true, channel: this.take(same[0]) };
    if (same.length > 1) {
      return {
        ok: false,
        reason: `"${name}" is the name of several channels: add a column with the platform`,
      };
    }
    const meant = this.platformId(name);
    if (meant !== undefined) return this.onPlatform(meant, name);
    const pair = /^(.+?)\s*(?:\(([^)]+)\)|[-–:|/]\s*(.+))$/.exec(name);
    for (const [one, other] of pair === null
      ? []
      : [
          [pair[1], pair[2] ?? pair[3]],
          [pair[2] ?? pair[3], pair[1]],
        ]) {
      const half = this.platformId(other ?? '');
      if (half !== undefined && platform === undefined) return this.search(one ?? '', half);
    }
    if (platform !== undefined) return { ok: true, channel: this.make(platform, name) };
    return { ok: false, reason: `"${name}" is none of your channels and no platform that Holdfast knows` };
  }

  private platformId(word: string): string | undefined {
    return platformOfWord(word) ?? this.ours.find((channel) => channel.platform === word)?.platform;
  }

  private onPlatform(platform: string, word: string): ChannelFound {
    const there = this.ours.filter((channel) => channel.platform === platform);
    const active = there.filter((channel) => channel.state === 'active');
    const [only, ...others] = active.length > 0 ? active : there;
    if (only === undefined) return { ok: true, channel: this.make(platform, platformWord(platform)) };
    if (others.length === 0) return { ok: true, channel: this.take(only) };
    const names = [only, ...others].map((channel) => channel.name).join(', ');
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

  private make(platform: string, name: string): ImportedChannel {
    const made = [...this.met.values()].find(
      (entry) =>
        entry.existing === null &&
        entry.platform === platform &&
        fold(entry.fields.name ?? '') === fold(name),
    );
    if (made !== undefined) return made;
    const base = fold(name).replace(/ /g, '-') || platform;
    const taken = (ref: string) => this.met.has(ref) || this.ours.some((channel) => channel.key === ref);
    let ref = base;
    for (let number = 2; taken(ref); number++) ref = `${base}-${number}`;
    const entry: ImportedChannel = {
      ref,
      existing: null,
      platform,
      described: true,
      fields: { name },
      extra: {},
    };
    this.met.set(ref, entry);
    return entry;
  }
}
