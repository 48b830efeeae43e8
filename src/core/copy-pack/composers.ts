import data from '../../../resources/composers.json' with { type: 'json' };

/** Where a person writes a post on a platform itself. */
export interface Composer {
  readonly platform: string;
  readonly url: string;
  /** What stands there: 'a new post', 'the home page'. */
  readonly opens: string;
}

/** Https, a host of the list, no name or password, no port: anything else is a mistake in the list. */
const ADDRESS = /^https:\/\/([a-z0-9.-]+)\/[^\s@\\]*$/;

/**
 * Reads the list.
 * @throws Error naming what is wrong: a broken list is our bug, not a person's
 */
export function readComposers(
  list: readonly Composer[],
  hosts: readonly string[],
): ReadonlyMap<string, Composer> {
  const composers = new Map<string, Composer>();
  for (const { platform, url, opens } of list) {
    const host = ADDRESS.exec(url);
    if (host === null) throw new Error(`resources/composers.json: ${url} is no plain https address`);
    if (!hosts.includes(host[1] ?? '')) {
      throw new Error(`resources/composers.json: ${url} is on no host of the list`);
    }
    if (composers.has(platform)) throw new Error(`resources/composers.json: ${platform} stands there twice`);
    composers.set(platform, { platform, url, opens });
  }
  return composers;
}

const COMPOSERS = readComposers(data.composers, data.hosts);

/** Undefined where there is no page to open: a tool of our own, or a server that each team has for itself. */
export function composerOf(platform: string): Composer | undefined {
  return COMPOSERS.get(platform);
}
