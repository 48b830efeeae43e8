import { isIP } from 'node:net';
import type { Answer } from '../../core/diagnose';
import { askPage, type PageAnswer } from './ask-page';
import { resolveName } from './resolve-name';
import type { ProbeRules } from './rules';

export interface ProbeTarget {
  readonly url: string;
  /** Stands somewhere in the page, whatever its case; without it the certificate alone decides. */
  readonly expect?: string | undefined;
}

/** What one probe saw of one host. Milliseconds from the first question to the verdict. */
export interface HostAnswer {
  readonly dns: Answer;
  readonly site: Answer;
  readonly ms: number;
}

/**
 * Looks a host up and asks for one page, as a browser's first visit would. Never rejects.
 *
 * 'portal' means that somebody answered, but not the host: a sign-in page, a blocked name that leads into the own
 * network, a way out of https. Such an answer says nothing about the platform.
 *
 * @param addresses asks these instead of looking the name up
 * @param clock milliseconds, steadily rising
 */
export async function probeHost(
  target: ProbeTarget,
  rules: ProbeRules,
  options: { signal?: AbortSignal; addresses?: readonly string[]; clock?: () => number } = {},
): Promise<HostAnswer> {
  const clock = options.clock ?? (() => performance.now());
  const begun = clock();
  const limit = AbortSignal.timeout(rules.timeoutMs);
  const signal = options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]);
  const { dns, site } = await visit(target, rules, signal, options.addresses);
  return { dns, site, ms: Math.round(clock() - begun) };
}

async function visit(
  target: ProbeTarget,
  rules: ProbeRules,
  signal: AbortSignal,
  known: readonly string[] | undefined,
): Promise<{ dns: Answer; site: Answer }> {
  let url = new URL(target.url);
  let dns: Answer | undefined;
  for (let redirects = 0; redirects <= rules.maxRedirects; redirects += 1) {
    if (!isAskable(url, rules)) return { dns: dns ?? 'fail', site: 'portal' };
    const named = await addressesOf(url, rules, signal, redirects === 0 ? known : undefined);
    dns ??= named.answer;
    if (named.answer !== 'ok') return { dns, site: named.answer };
    const answer = await askPage(url, named.addresses, rules, signal);
    if (answer.kind !== 'redirect') return { dns, site: judged(answer, target.expect) };
    if (!URL.canParse(answer.to, url.href)) return { dns, site: 'portal' };
    url = new URL(answer.to, url);
  }
  return { dns: dns ?? 'fail', site: 'portal' };
}

type Named =
  | { readonly answer: 'ok'; readonly addresses: readonly string[] }
  | { readonly answer: Exclude<Answer, 'ok'> };

/** The addresses to connect to, every one of them judged. One that may not be asked spoils them all. */
async function addressesOf(
  url: URL,
  rules: ProbeRules,
  signal: AbortSignal,
  known: readonly string[] | undefined,
): Promise<Named> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found =
    known !== undefined
      ? { answer: 'ok' as const, addresses: known }
      : isIP(host) > 0
        ? { answer: 'ok' as const, addresses: [host] }
        : await resolveName(host, rules.nameServers, signal);
  if (found.answer !== 'ok') return found;
  return found.addresses.every((address) => rules.mayAsk(address)) ? found : { answer: 'portal' };
}

function isAskable(url: URL, rules: ProbeRules): boolean {
  return rules.schemes.includes(url.protocol) && url.username === '' && url.password === '';
}

/** The host proved by its certificate who it is, so any page of it counts, but a 200 must be the page we know. */
function judged(answer: Exclude<PageAnswer, { kind: 'redirect' }>, expect: string | undefined): Answer {
  if (answer.kind === 'stranger') return 'portal';
  if (answer.kind !== 'page') return answer.kind;
  if (answer.status >= 500) return 'fail';
  const isPage = answer.status >= 200 && answer.status < 300;
  if (!isPage || expect === undefined) return 'ok';
  return answer.body.toLowerCase().includes(expect.toLowerCase()) ? 'ok' : 'portal';
}
