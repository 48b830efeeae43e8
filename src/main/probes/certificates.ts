import tls from 'node:tls';

let trusted: string[] | undefined;

/**
 * Whom to trust: the runtime's list and the system's own, read once. Without the latter, an office whose firewall
 * reads along would look like a network that wants a sign-in. Undefined, thus the runtime's list alone, where the
 * system's cannot be read.
 */
export function trustedCertificates(): string[] | undefined {
  if (trusted !== undefined) return trusted;
  // Runtimes before 22.15 do not have it; the tests of this folder run there too.
  if (typeof tls.getCACertificates !== 'function') return undefined;
  try {
    trusted = [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])];
  } catch {
    return undefined;
  }
  return trusted;
}
