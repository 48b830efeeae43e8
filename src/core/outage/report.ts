import type { DeliveryRow } from '../model/delivery';
import type { Outage } from '../model/outage';
import { OUTAGE_ROLES, type OutageRole } from '../model/outage-role';

/** How many deliveries were what to an outage. */
export type OutageReport = { readonly [Role in OutageRole]: number };

/** An outage's own id and those of the ones that became part of it: their holds and moves are its own now. */
export function outageFamily(
  { id }: Pick<Outage, 'id'>,
  outages: readonly Pick<Outage, 'id' | 'mergedInto'>[],
): ReadonlySet<string> {
  const family = new Set<string>([id]);
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const one of outages) if (family.has(one.mergedInto ?? '')) family.add(one.id);
  }
  return family;
}

/** What a delivery was to an outage or to one that became part of it; null for nothing. */
export function roleIn(
  { inOutages }: Pick<DeliveryRow, 'inOutages'>,
  family: ReadonlySet<string>,
): OutageRole | null {
  for (const [outage, role] of Object.entries(inOutages)) if (family.has(outage)) return role;
  return null;
}

/** Counts an outage's deliveries by what they were to it, deleted ones left out. `rows` may hold more. */
export function outageReport(
  rows: Iterable<Pick<DeliveryRow, 'inOutages' | 'gone'>>,
  family: ReadonlySet<string>,
): OutageReport {
  const counts = new Map<OutageRole, number>(OUTAGE_ROLES.map((role) => [role, 0]));
  for (const row of rows) {
    const role = row.gone === 1 ? null : roleIn(row, family);
    if (role !== null) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return Object.fromEntries(counts) as OutageReport;
}

const ROLE_WORDS: { readonly [Role in OutageRole]: string } = {
  held: 'held',
  released: 'released',
  postponed: 'later',
  rerouted: 'elsewhere',
  covered: 'covered elsewhere',
  banked: 'to the bank',
  cancelled: 'called off',
  'words-alone': 'text only',
  'stands-in': 'standing in',
  notice: 'to customers',
};

/** '11 held, 3 later, 1 called off'; '' when nothing was done. Those that stand in count with what they stand for. */
export function reportWords(report: OutageReport): string {
  return OUTAGE_ROLES.filter((role) => role !== 'stands-in' && report[role] > 0)
    .map((role) => `${report[role]} ${ROLE_WORDS[role]}`)
    .join(', ');
}
