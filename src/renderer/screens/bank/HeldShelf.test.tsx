// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { testChannel } from '../../../core/model/testing/channel';
import { testRow } from '../../../core/model/testing/delivery';
import { asChannelId, type ChannelId } from '../../../core/model/ids';
import { planWords } from '../../words/plan-words';
import { BankContext, type Bank } from './bank-context';
import { HeldShelf } from './HeldShelf';

afterEach(cleanup);

const held = ['x', 'facebook'].map((platform) =>
  testRow({
    id: platform,
    channelId: asChannelId(`ch_${platform}`),
    wall: '2026-11-27T12:00',
    zone: 'UTC',
    status: 'held',
  }),
);
const unused = (): never => {
  throw new Error('nothing is pressed here');
};
const actions = { add: unused, open: unused, place: unused, leave: unused, remove: unused, putBack: unused };

function shown(channelId: ChannelId | null): (string | null)[] {
  const bank: Bank = {
    shelf: {
      posts: [],
      held,
      channels: ['x', 'facebook'].map((platform) => testChannel({ platform })),
      campaigns: [],
      uses: new Map(),
      placed: new Set(),
      zone: 'UTC',
    },
    words: planWords('en-GB', 'UTC', '2026-11-27'),
    actions,
    channelId,
    now: 0,
  };
  render(
    <BankContext value={bank}>
      <HeldShelf />
    </BankContext>,
  );
  return screen.queryAllByTestId('bank-held').map((row) => row.getAttribute('data-delivery-id'));
}

test('held posts keep to the channel that is looked at, as cards and as a table', () => {
  expect(shown(null)).toEqual(['x', 'facebook']);
  cleanup();
  expect(shown(asChannelId('ch_facebook'))).toEqual(['facebook']);
  cleanup();
  expect(shown(asChannelId('ch_tiktok'))).toEqual([]);
});
