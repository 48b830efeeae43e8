import type { Channel } from '../model/channel';
import { entitiesOf } from './spans';
import type { HandleSet } from './types';

/** The text with our accounts named as they are called on one platform. */
export interface Renamed {
  readonly text: string;
  /** The names put in, each once, with their sign. */
  readonly names: readonly string[];
}

/**
 * Names accounts as on the platform: `@acme` becomes `@acme@example.social` on Mastodon. A name that is right
 * already, or that has no counterpart there, stays.
 */
export function mapHandles(text: string, platformId: string, sets: readonly HandleSet[]): Renamed {
  const names = new Set<string>();
  let out = '';
  let at = 0;
  for (const { kind, start, end, text: mention } of entitiesOf(text)) {
    if (kind !== 'mention') continue;
    const name = counterpart(mention, platformId, sets);
    if (name === null) continue;
    names.add(name);
    out += text.slice(at, start) + name;
    at = end;
  }
  return { text: out + text.slice(at), names: [...names] };
}

function counterpart(mention: string, platformId: string, sets: readonly HandleSet[]): string | null {
  const wanted = plain(mention);
  if (sets.some((set) => plain(set[platformId] ?? '') === wanted)) return null;
  const set = sets.find((one) => Object.values(one).some((handle) => plain(handle) === wanted));
  const name = set?.[platformId];
  return name === undefined || plain(name) === '' ? null : `@${plain(name, false)}`;
}

/** Names are compared without sign and letter case. */
function plain(handle: string, lower = true): string {
  const name = handle.trim().replace(/^@/, '');
  return lower ? name.toLowerCase() : name;
}

/** Our account's name by platform. A platform with several accounts has none: nobody can say which is meant. */
export function ownHandles(channels: readonly Pick<Channel, 'platform' | 'handle' | 'state'>[]): HandleSet {
  const named = channels.filter(({ state, handle }) => state === 'active' && handle.trim() !== '');
  return Object.fromEntries(
    named
      .filter((one) => named.every((other) => other === one || other.platform !== one.platform))
      .map(({ platform, handle }) => [platform, handle]),
  );
}
