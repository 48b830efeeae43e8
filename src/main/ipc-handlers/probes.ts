import { networkInterfaces } from 'node:os';
import type { ProbeKind, ProbeList } from '../../preload/contract';
import { scriptedProbes } from '../development/scripted-probes';
import type { Switches } from '../development/switches';
import { readNothing, readObject, readOneOf, readText } from '../ipc/read';
import { serve } from '../ipc/serve';
import { isConnected } from '../probes/own-line';
import { Prober } from '../probes/prober';
import { PUBLIC_RULES } from '../probes/rules';
import { PUBLIC_TARGETS } from '../probes/targets';
import { MINUTE_MS } from '../../core/time/units';

/** Source: reliability notes, section 7. */
const LOOK_EVERY_MS = MINUTE_MS;
const MAX_ID = 64;
const KINDS: readonly ProbeKind[] = ['reference', 'platform', 'scheduler'];

/** 'Is it just us?': visits to hosts of our own list, each because the person asked for it. */
export function serveProbes({ probes, clockOffsetMs }: Switches): void {
  const scripted = probes === undefined ? null : scriptedProbes(probes);
  const speed = scripted?.speed ?? 1;
  const begun = Date.now();
  const prober = new Prober({
    ...(scripted?.prober ?? { targets: PUBLIC_TARGETS, rules: PUBLIC_RULES }),
    now: () => begun + (Date.now() - begun) * speed + clockOffsetMs,
  });

  serve('probes:list', readNothing, (): ProbeList => ({
    targets: prober.targets.map(({ kind, id, name }) => ({ kind, id, name })),
    lookEveryMs: LOOK_EVERY_MS / speed,
    isConnected: isConnected(networkInterfaces()),
  }));
  serve(
    'probes:run',
    (raw) => {
      const { kind, id } = readObject(raw, ['kind', 'id']);
      return { kind: readOneOf(kind, KINDS), id: readText(id, MAX_ID) };
    },
    ({ kind, id }) => prober.run(kind, id),
  );
  serve('probes:stop', readNothing, () => prober.stop());
}
