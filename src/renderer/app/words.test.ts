import { expect, it } from 'vitest';
import type { Channel, Outage } from '../../core/model/types';
import type { ChannelId, OutageId } from '../../core/model/ids';
import type { StoreState } from '../store/protocol';
import { outageWords } from './outage-words';
import { savedWords } from './saved-words';

function channel(id: string, platform: string, name: string): Channel {
  return {
    id: id as ChannelId,
    key: id,
    platform,
    name,
    handle: '',
    zone: 'Europe/London',
    gapMinutes: 90,
    dailyCap: null,
    postingTimes: null,
    quietHours: null,
    blackout: [],
    fallbacks: [],
    purposes: [],
    schedulerProfile: {},
    state: 'active',
    regions: [],
    order: 0,
    deletedAt: null,
    extra: {},
  };
}

const CHANNELS = [
  channel('ch_1', 'facebook', 'Bramble'),
  channel('ch_2', 'instagram', 'bramble'),
  channel('ch_3', 'x', '@bramble'),
];

function outage(down: string[], channelIds: string[]): Outage {
  return {
    id: '2026_o_1' as OutageId,
    down,
    channelIds: channelIds.map((id) => id as ChannelId),
    since: 0,
    until: 1,
    reason: '',
    endedAt: null,
    appliedPlan: null,
    appliedAt: null,
    log: [],
    createdBy: '',
    deletedAt: null,
  };
}

it('says what is down by family, by platform and by account', () => {
  const say = (down: string[], ids: string[]) => outageWords([outage(down, ids)], CHANNELS)[0]?.say;
  expect(say(['meta'], ['ch_1', 'ch_2'])).toBe('Meta down: Facebook, Instagram');
  expect(say(['x'], ['ch_3'])).toBe('X down');
  expect(say(['ch_2'], ['ch_2'])).toBe('Instagram bramble down');
});

const READY: StoreState = {
  phase: 'ready',
  savedAt: null,
  saving: 0,
  undoLabel: null,
  redoLabel: null,
  problem: null,
  progress: null,
};

it('says saved only when nothing is on its way and nothing failed', () => {
  const text = (change: Partial<StoreState>) => savedWords({ ...READY, ...change }, () => '14:32').text;
  expect(text({})).toBe('All saved on this computer');
  expect(text({ savedAt: 1 })).toBe('Saved on this computer, 14:32');
  expect(text({ savedAt: 1, saving: 1 })).toBe('Saving');
  expect(text({ phase: 'rebuilding', progress: 0.4 })).toBe('Rebuilding from the journal, 40 %');
  expect(text({ savedAt: 1, problem: { code: 'disk-full', say: 'The disk is full.' } })).toBe(
    'The disk is full.',
  );
});
