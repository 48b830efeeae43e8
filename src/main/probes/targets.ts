import data from '../../../resources/probes.json' with { type: 'json' };
import type { ProbeKind } from '../../preload/contract';

/** One host of the list. The window names it by kind and id; it never names a host. */
export interface ListedTarget {
  readonly kind: ProbeKind;
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly expect: string | undefined;
  /** Lasting addresses, to tell a fault of names from a fault of the line. */
  readonly addresses: readonly string[];
}

/** Source, date and doubts of each entry: resources/probes.json. */
export const PUBLIC_TARGETS: readonly ListedTarget[] = readTargets(data, ['https:']);

/**
 * Reads a list of hosts.
 * @throws Error naming what is wrong: a broken list is our bug, not a person's
 */
export function readTargets(raw: unknown, schemes: readonly string[]): readonly ListedTarget[] {
  const file = object(raw);
  const read = (kind: ProbeKind, key: string): ListedTarget[] =>
    list(file[key]).map((entry) => readTarget(kind, object(entry), schemes));
  return [
    ...read('reference', 'references'),
    ...read('platform', 'platforms'),
    ...read('scheduler', 'schedulers'),
  ];
}

function readTarget(
  kind: ProbeKind,
  entry: Readonly<Record<string, unknown>>,
  schemes: readonly string[],
): ListedTarget {
  const { id, name, url, expect, addresses } = entry;
  if (typeof id !== 'string' || typeof url !== 'string')
    throw new Error('A probe needs an id and an address');
  const { protocol, username, password } = new URL(url);
  if (!schemes.includes(protocol)) throw new Error(`The probe ${id} is not by ${schemes.join(' or ')}`);
  if (username !== '' || password !== '') throw new Error(`The probe ${id} carries a name or a password`);
  return {
    kind,
    id,
    name: typeof name === 'string' ? name : id,
    url,
    expect: typeof expect === 'string' ? expect : undefined,
    addresses: list(addresses).map(String),
  };
}

function object(raw: unknown): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null) throw new Error('The list of probes has a gap');
  return { ...raw };
}

function list(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw : [];
}
