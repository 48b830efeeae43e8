import type { WorkspaceRegister } from '../../../core/model/register';
import type { Channel } from '../../../core/model/channel';
import { familyOf } from '../../../core/platform';
import { channelFacts, familiesOf } from '../../../core/register';
import type { SelectOption } from '../../ui';

/** Which channels the table shows: all, by state, ours, or those outside a family (`outside:meta`). */
export type ChannelFilter = 'all' | 'active' | 'dormant' | 'reserved' | 'ours' | `outside:${string}`;

const OUTSIDE = 'outside:';

export function filterChannels(
  channels: readonly Channel[],
  filter: ChannelFilter,
  register: WorkspaceRegister | undefined,
): readonly Channel[] {
  if (filter === 'all') return channels;
  if (filter === 'ours') return channels.filter((one) => channelFacts(one, register).control === 'ours');
  if (filter.startsWith(OUTSIDE)) {
    const families = familiesOf(register);
    const family = filter.slice(OUTSIDE.length);
    return channels.filter((one) => familyOf(one.platform, families).id !== family);
  }
  return channels.filter((one) => one.state === filter);
}

/** What may be asked for, with the count behind each; a question that nothing answers to is not offered. */
export function filterOptions(
  channels: readonly Channel[],
  register: WorkspaceRegister | undefined,
): readonly SelectOption<ChannelFilter>[] {
  const families = familiesOf(register).filter(
    (family) =>
      family.failsTogether &&
      channels.some((one) => familyOf(one.platform, familiesOf(register)).id === family.id),
  );
  const offered: { readonly value: ChannelFilter; readonly words: string; readonly group?: string }[] = [
    { value: 'all', words: 'All channels' },
    { value: 'ours', words: 'Own channels' },
    { value: 'active', words: 'Active', group: 'By status' },
    { value: 'dormant', words: 'Dormant', group: 'By status' },
    { value: 'reserved', words: 'Reserved', group: 'By status' },
    ...families.map(
      ({ id, name }) =>
        ({ value: `${OUTSIDE}${id}`, words: `Outside ${name}`, group: 'If one is down' }) as const,
    ),
  ];
  return offered.flatMap(({ value, words, group }) => {
    const count = filterChannels(channels, value, register).length;
    const isEmpty = count === 0 && !value.startsWith(OUTSIDE) && value !== 'all';
    return isEmpty ? [] : [{ value, label: `${words} (${count})`, group }];
  });
}
