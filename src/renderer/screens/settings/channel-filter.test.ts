import { expect, it } from 'vitest';
import { testChannel } from '../../../core/model/testing/channel';
import { filterChannels, filterOptions } from './channel-filter';

const CHANNELS = [
  testChannel({ platform: 'facebook' }),
  testChannel({ platform: 'threads', state: 'dormant' }),
  testChannel({ platform: 'x' }),
  testChannel({ platform: 'email' }),
];

it('offers what can be answered, with counts, and every family as the one that may fail (R92, R145)', () => {
  expect(filterOptions(CHANNELS, undefined).map(({ label }) => label)).toEqual([
    'All channels (4)',
    'Own channels (1)',
    'Active (3)',
    'Dormant (1)',
    'Outside Meta (2)',
    'Outside X Corp (3)',
  ]);
});

it.each([
  ['all', ['facebook', 'threads', 'x', 'email']],
  ['ours', ['email']],
  ['dormant', ['threads']],
  ['outside:meta', ['x', 'email']],
] as const)('shows %s', (filter, platforms) => {
  expect(filterChannels(CHANNELS, filter, undefined).map(({ platform }) => platform)).toEqual(platforms);
});
