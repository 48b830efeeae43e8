import type { Channel } from '../../../../core/model/channel';
import { familyById, type Family } from '../../../../core/platform';
import { serviceOf } from '../../../store/queries/check';
import { targets } from '../declare/outage-form';

/**
 * A verdict's scope as the declare form knows it: a family that we are on with one platform alone is named by that
 * platform, a story goes down with its feed, and what we have no channel on is left out.
 */
export function declarable(
  scope: readonly string[],
  channels: readonly Channel[],
  owners: readonly Family[],
): string[] {
  const { families, platforms } = targets(channels, owners);
  return scope.flatMap((entry) => {
    if (families.some((family) => family.id === entry)) return [entry];
    const members = familyById(entry)?.platforms ?? [entry];
    return platforms
      .filter(({ id }) => members.includes(id) || members.includes(serviceOf(id)))
      .map(({ id }) => id);
  });
}
