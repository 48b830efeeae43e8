import type { PastVerdict } from '../../../core/diagnose';
import type { Outage } from '../../../core/model/outage';
import { familyOf, platformOrGeneric, type Family } from '../../../core/platform';
import type { HoldfastDb } from '../db';
import { handovers, openOutages } from '../queries';
import { registerFrame } from './register';

/** What a check of this workspace is about. */
export interface CheckSubjects {
  /**
   * Platforms that we use. Of a family that we use one service of, the others too: only beside them can a family
   * be told from a platform.
   */
  readonly platforms: readonly string[];
  /** Schedulers that a channel has a name in, or that were handed over to. */
  readonly schedulers: readonly string[];
  /** What was declared and is not over: it stands until a check clears it. */
  readonly standing: readonly PastVerdict[];
}

export async function checkSubjects(db: HoldfastDb): Promise<CheckSubjects> {
  const { channels: all, families } = await registerFrame(db);
  const used = [...new Set(all.map((channel) => channel.platform))];
  const relatives = used
    .map((platform) => familyOf(platform, families))
    .filter(({ failsTogether, platforms }) => failsTogether && servicesAmong(used, platforms) < 2)
    .flatMap((family) => family.platforms);
  const profiles = all.flatMap((channel) =>
    Object.entries(channel.schedulerProfile).flatMap(([id, name]) => (name === '' ? [] : [id])),
  );
  const told = (await handovers(db)).map((handover) => handover.scheduler);
  const platformOf = (id: string) => all.find((channel) => channel.id === id)?.platform;
  return {
    platforms: [...new Set([...used, ...relatives].map(serviceOf))].filter(
      (id) => platformOrGeneric(id).kind === 'social',
    ),
    schedulers: [...new Set([...profiles, ...told])],
    standing: (await openOutages(db)).map((outage) => standingOf(outage, platformOf, families)),
  };
}

/** Names of one service: they answer from one host and fail as one. */
export function serviceOf(platform: string): string {
  return platform === 'instagram-story' ? 'instagram' : platform;
}

function servicesAmong(used: readonly string[], members: readonly string[]): number {
  return new Set(used.filter((id) => members.includes(id)).map(serviceOf)).size;
}

/** A declared outage as a check would have said it. */
function standingOf(
  outage: Outage,
  platformOf: (channelId: string) => string | undefined,
  families: readonly Family[],
): PastVerdict {
  const scope = [...new Set(outage.down.map((id) => platformOf(id) ?? id))];
  const isFamily = scope.some((id) => id !== 'own' && families.some((family) => family.id === id));
  const verdict = scope.length > 1 ? 'shared-provider' : isFamily ? 'family' : 'platform';
  return { at: outage.since, verdict, scope, capability: null, rest: {} };
}
