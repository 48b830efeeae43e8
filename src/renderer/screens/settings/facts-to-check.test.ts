import { expect, it } from 'vitest';
import { testChannel } from '../../../core/model/testing/channel';
import { factsToCheck } from './facts-to-check';

const CHANNELS = [
  testChannel({ platform: 'x' }),
  testChannel({ platform: 'sms' }),
  testChannel({ platform: 'PeerTube' }),
];

it('asks for what was read more than 90 days ago, and says where (R74)', () => {
  const [first, ...others] = factsToCheck(CHANNELS, '2026-11-21');
  expect([first?.name, first?.oldest, others]).toEqual(['X', '2026-08-22', []]);
  expect(first?.sources).toContain('X media best practices');
  expect(first?.page).toContain('docs.x.com');
  expect(factsToCheck(CHANNELS, '2026-11-20')).toEqual([]);
});

it('is quiet for 90 days after somebody looked', () => {
  const looked = CHANNELS.map((channel) => ({ ...channel, rules: { checkedOn: '2027-01-10' } }));
  expect(factsToCheck(looked, '2027-04-10')).toEqual([]);
  expect(factsToCheck(looked, '2027-04-11').map(({ name }) => name)).toEqual(['X', 'SMS']);
});
