import { expect, test } from 'vitest';
import { testChannel } from '../../core/model/testing/channel';
import { accountName, channelName } from './names';

test('a channel is named with its account where its platform has two', () => {
  const x = testChannel({ platform: 'x', name: '@acme' });
  const help = testChannel({ id: 'ch_help', platform: 'x', name: '@acme_help' });
  expect([channelName(x, [x]), channelName(x, [x, help]), accountName(x)]).toEqual([
    'X',
    'X, @acme',
    'X @acme',
  ]);
});
