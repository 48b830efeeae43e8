import { Resolver } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';

export type NameAnswer =
  { readonly answer: 'ok'; readonly addresses: readonly string[] } | { readonly answer: 'fail' | 'timeout' };

/** How long the other kind of address may come after the first. Source: RFC 8305, section 3, rounded up. */
const OTHER_KIND_MS = 100;

/**
 * Looks a name up, IPv4 and IPv6 at once. Not by the system's lookup: that one cannot be stopped and blocks the
 * threads that write files, and on the day this runs names may well hang.
 *
 * @param servers 'address:port'; empty: the system's own
 * @param signal ends it with 'timeout'
 */
export async function resolveName(
  host: string,
  servers: readonly string[],
  signal: AbortSignal,
): Promise<NameAnswer> {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const stop = (): void => resolver.cancel();
  signal.addEventListener('abort', stop);
  if (signal.aborted) return { answer: 'timeout' };
  const found: string[] = [];
  const problems: unknown[] = [];
  const lookups = [resolver.resolve4(host), resolver.resolve6(host)].map((lookup) =>
    lookup.then(
      (addresses) => void found.push(...addresses),
      (problem: unknown) => void problems.push(problem),
    ),
  );
  const both = Promise.all(lookups);
  const oneAndABit = Promise.any(
    lookups.map(async (lookup) => {
      await lookup;
      if (found.length === 0) throw new Error('nothing yet');
      await wait(OTHER_KIND_MS);
    }),
  );
  try {
    await Promise.race([both, oneAndABit.catch(() => both)]);
    if (found.length > 0) return { answer: 'ok', addresses: [...found] };
    return { answer: signal.aborted || problems.some(isTimeout) ? 'timeout' : 'fail' };
  } finally {
    signal.removeEventListener('abort', stop);
    resolver.cancel();
  }
}

function isTimeout(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'ETIMEOUT';
}
