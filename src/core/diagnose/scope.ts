import type { EvidenceSummary } from './evidence-summary';

/** Which part of the evidence a row's `scope` is read from. */
export type ScopeName =
  'none' | 'family' | 'down' | 'capability' | 'account' | 'scheduler' | 'api' | 'ours' | 'unstable';

/** What is down, as families, platforms or systems. */
export function scopeOf(name: ScopeName, picture: EvidenceSummary): readonly string[] {
  const { owners, down, capabilities, accounts, apiFailing, ownFailing } = picture;
  const downIds = down.map((view) => view.id);
  switch (name) {
    case 'none':
      return [];
    case 'family':
      return [...picture.downOwners];
    case 'down':
      return owners.scopeOf(downIds);
    case 'capability':
      return owners.scopeOf(capabilities[0]?.views.map((view) => view.id) ?? []);
    case 'account':
      return accounts.map((trouble) => trouble.view.id);
    case 'scheduler':
      return ['scheduler'];
    case 'api':
      return [...new Set(apiFailing.flatMap((report) => report.platform ?? []))];
    case 'ours':
      return [...ownFailing];
    case 'unstable':
      if (picture.flapping && picture.lastDown !== null) return picture.lastDown.scope;
      return picture.contradictory.map((view) => view.id);
  }
}

/** Members of a family in the scope that answer, with nothing failing there for several people. */
export function exceptionsOf(
  scope: readonly string[],
  { up, capabilities, owners }: EvidenceSummary,
): string[] {
  const limping = new Set(capabilities.flatMap((trouble) => trouble.views));
  return up
    .filter((view) => !limping.has(view) && view.failing.length === 0)
    .map((view) => view.id)
    .filter((id) => !scope.includes(id) && scope.some((entry) => owners.covers(entry, id)));
}
