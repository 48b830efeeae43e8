import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { trustedCertificates } from './certificates';
import type { ProbeRules } from './rules';

/** What came back. 'stranger': somebody else answered under that name, with a certificate of their own. */
export type PageAnswer =
  | { readonly kind: 'page'; readonly status: number; readonly body: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'fail' | 'timeout' | 'stranger' };

/** Nothing that names the person, the plan or the machine. */
const HEADERS = { 'User-Agent': 'Holdfast (is it just us?)', Accept: '*/*', 'Accept-Encoding': 'identity' };

/** A certificate that is not for this name or from nobody we know: the sign of a network that answers itself. */
const STRANGERS = new Set([
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
]);

/**
 * One GET at addresses that were looked up and judged before: no name is looked up again, so none can turn into
 * another address in between. No cookies, no credentials, no shared connection.
 *
 * @param signal ends it with 'timeout'
 */
export function askPage(
  url: URL,
  addresses: readonly string[],
  rules: ProbeRules,
  signal: AbortSignal,
): Promise<PageAnswer> {
  return new Promise((resolve) => {
    const options = {
      agent: false as const,
      headers: HEADERS,
      lookup: pinnedLookup(addresses),
      autoSelectFamily: true,
      maxHeaderSize: 16 * 1024,
    };
    const ca = rules.certificates ?? trustedCertificates();
    const request =
      url.protocol === 'http:'
        ? http.get(url, options)
        : https.get(url, { ...options, ...(ca === undefined ? {} : { ca: [...ca] }) });
    const finish = (answer: PageAnswer): void => {
      signal.removeEventListener('abort', onAbort);
      request.destroy();
      resolve(answer);
    };
    const onAbort = (): void => finish({ kind: 'timeout' });
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) return onAbort();
    request.on('error', (problem) => finish({ kind: kindOfProblem(problem) }));
    request.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        return finish({ kind: 'redirect', to: headers.location });
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      const end = (): void =>
        finish({
          kind: 'page',
          status: statusCode,
          body: Buffer.concat(chunks).subarray(0, rules.maxBytes).toString('utf8'),
        });
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.byteLength;
        if (bytes >= rules.maxBytes) end();
      });
      response.on('end', end);
      response.on('error', (problem) => finish({ kind: kindOfProblem(problem) }));
    });
  });
}

/** Answers with the given addresses whatever name is asked for. */
function pinnedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, answer) => {
    const [first] = all;
    if (first === undefined) answer(new Error('no address'), '', 4);
    else if (options.all === true) answer(null, all);
    else answer(null, first.address, first.family);
  };
}

function kindOfProblem(problem: Error): 'fail' | 'timeout' | 'stranger' {
  const codes = [problem, ...(problem instanceof AggregateError ? problem.errors : [])].map(
    (each: unknown) => (each instanceof Error && 'code' in each ? String(each.code) : ''),
  );
  if (codes.some((code) => STRANGERS.has(code))) return 'stranger';
  return codes.includes('ETIMEDOUT') && !codes.some((code) => code === 'ECONNREFUSED') ? 'timeout' : 'fail';
}
