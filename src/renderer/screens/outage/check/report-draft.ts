import type { Sighting } from '../../../../core/model/sighting';

/** A report as it is being filled in. */
export type ReportDraft = Omit<Sighting, 'id' | 'at' | 'deletedAt'>;

/** What every part of the form about one report is given. */
export interface ReportFieldsProps {
  readonly draft: ReportDraft;
  set(change: Partial<ReportDraft>): void;
}

/** The report that the form opens with: everything fails, on our account, in its own app, on this network. */
export function freshReport(who: string, platform: string): ReportDraft {
  return {
    who,
    platform,
    what: 'all',
    works: false,
    account: 'ours',
    via: 'native',
    network: 'here',
    device: '',
    text: '',
    shot: null,
  };
}
