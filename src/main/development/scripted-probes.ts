import { readFileSync } from 'node:fs';
import { isPublicAddress } from '../probes/addresses';
import type { ProberOptions } from '../probes/prober';
import { PUBLIC_RULES } from '../probes/rules';
import { readTargets } from '../probes/targets';

const SCHEMES = ['https:', 'http:'];

/** A prober of a test's own making, and how fast its minutes pass. */
export interface ScriptedProbes {
  readonly prober: Omit<ProberOptions, 'now'>;
  /** Seconds of the story to a second of the test. */
  readonly speed: number;
}

/**
 * Reads the hosts, the name server and the addresses that a check may ask in a test:
 * `{ "nameServer": "127.0.0.1:5353", "allow": ["127.0.0.1"], "timeoutMs": 500, "speed": 60, "targets": {…} }`,
 * `targets` as in resources/probes.json but with http too. Addresses beside `allow` stay refused as ever.
 *
 * @throws Error on a file that is none of this: the developer's mistake
 */
export function scriptedProbes(path: string): ScriptedProbes {
  const { nameServer, allow, timeoutMs, speed, targets } = readScript(path);
  const allowed: readonly unknown[] = Array.isArray(allow) ? allow : [];
  return {
    prober: {
      targets: readTargets(targets, SCHEMES),
      rules: {
        ...PUBLIC_RULES,
        schemes: SCHEMES,
        timeoutMs: typeof timeoutMs === 'number' ? timeoutMs : PUBLIC_RULES.timeoutMs,
        nameServers: typeof nameServer === 'string' ? [nameServer] : [],
        mayAsk: (address) => isPublicAddress(address) || allowed.includes(address),
      },
      freshMs: 0,
    },
    speed: typeof speed === 'number' ? speed : 1,
  };
}

function readScript(path: string): { readonly [field: string]: unknown } {
  const script: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof script !== 'object' || script === null) throw new Error(`${path} holds no script for probes`);
  return { ...script };
}
