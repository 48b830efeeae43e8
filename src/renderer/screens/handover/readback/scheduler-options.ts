import { SCHEDULER_APIS, SCHEDULERS } from '../../../../core/schedulers';
import type { SelectOption } from '../../../ui';

/** Tools that publish: a calendar and a spreadsheet have nothing to tell. */
const PUBLISHING: readonly { readonly id: string; readonly name: string }[] = [
  ...SCHEDULERS.filter(({ kind }) => kind === 'csv'),
  ...SCHEDULER_APIS.map(({ id, name }) => ({ id, name: id === 'buffer-api' ? `${name} (by API)` : name })),
];

/** The schedulers to choose from, those that the team uses first. */
export function schedulerOptions(used: ReadonlySet<string>): SelectOption<string>[] {
  const of = (wanted: boolean, group: string) =>
    PUBLISHING.filter(({ id }) => used.has(id) === wanted).map(({ id, name }) => ({
      value: id,
      label: name,
      group,
    }));
  const [mine, others] = [of(true, 'You use'), of(false, 'Others')];
  return mine.length === 0 ? others.map(({ value, label }) => ({ value, label })) : [...mine, ...others];
}
