import { expect, it } from 'vitest';
import { testChannel } from '../../core/model/testing/channel';
import { testOutage } from '../../core/model/testing/outage';
import { OPENING, type StoreState } from '../store/protocol';
import { outageWords } from './outage-words';
import { savedWords } from './saved-words';
import type { StoreCode } from '../store/store-failure';

const CHANNELS = [
  testChannel({ id: 'ch_1', platform: 'facebook', name: 'Bramble' }),
  testChannel({ id: 'ch_2', platform: 'instagram', name: 'bramble' }),
  testChannel({ id: 'ch_3', platform: 'x', name: '@bramble' }),
];

it('says what is down by family, by platform and by account', () => {
  const say = (down: string[], channelIds: string[]) =>
    outageWords([testOutage({ down, channelIds })], CHANNELS)[0]?.say;
  expect(say(['meta'], ['ch_1', 'ch_2'])).toBe('Meta down: Facebook, Instagram');
  expect(say(['x'], ['ch_3'])).toBe('X down');
  expect(say(['ch_2'], ['ch_2'])).toBe('Instagram bramble down');
});

const READY: StoreState = { ...OPENING, phase: 'ready' };

it('says saved only when nothing is on its way and nothing failed', () => {
  const text = (change: Partial<StoreState>) => savedWords({ ...READY, ...change }, () => '14:32').text;
  expect(text({})).toBe('All saved on this computer');
  expect(text({ savedAt: 1 })).toBe('Saved on this computer, 14:32');
  expect(text({ savedAt: 1, saving: 1 })).toBe('Saving');
  expect(text({ phase: 'rebuilding', progress: 0.4 })).toBe('Rebuilding from the journal, 40 %');
  const problem = (code: StoreCode) => ({ savedAt: 1, problem: { code, message: 'A sentence.' } });
  expect(
    (['disk-full', 'store-failed', 'not-saved', 'bug', 'room-again'] as const).map((code) =>
      text(problem(code)),
    ),
  ).toEqual([
    'Not saved: the disk is full',
    'Not saved',
    'Not saved',
    'Not saved',
    'Not saved: please try again',
  ]);
});
