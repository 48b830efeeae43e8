import { expect, it } from 'vitest';
import { testChannel } from '../../../core/model/testing/channel';
import { asChannelId } from '../../../core/model/ids';
import { NO_CHANNEL_REGISTER } from '../../../core/model/register';
import { changedPurposes, changedRegister, registerDraftOf, splitNames } from './register-draft';

it('says nothing while the form is left as it was opened, so that usual values stay usual', () => {
  const draft = registerDraftOf(testChannel({ platform: 'x' }));
  expect(changedRegister(draft, draft)).toEqual({});
  expect(changedRegister(registerDraftOf(null), registerDraftOf(null))).toEqual({});
  expect(changedPurposes(draft, draft)).toBeUndefined();
});

it('writes only what was changed, and null where a field goes back to the usual', () => {
  const register = {
    ...NO_CHANNEL_REGISTER,
    tempo: 'days' as const,
    weight: 'high' as const,
    access: 'Ana',
    community: true,
    twin: asChannelId('ch_x'),
  };
  const before = registerDraftOf(testChannel({ platform: 'linkedin', register }));
  const now = {
    ...before,
    tempo: '' as const,
    weight: 'normal' as const,
    providers: 'Azure; Akamai,',
    loginChecked: '2026-11-20',
  };
  expect(changedRegister(before, now)).toEqual({
    tempo: null,
    weight: null,
    providers: ['Azure', 'Akamai'],
    loginChecked: '2026-11-20',
  });
  expect(changedRegister(before, { ...before, community: false })).toEqual({ community: false, twin: null });
});

it('keeps purposes that only a plan file knows', () => {
  const before = registerDraftOf(testChannel({ platform: 'x', purposes: ['service', 'recruiting'] }));
  expect(before.purposes).toEqual(['service']);
  expect(changedPurposes(before, { ...before, purposes: ['marketing', 'service'] })).toEqual([
    'marketing',
    'service',
    'recruiting',
  ]);
});

it('reads names with commas between them', () => {
  expect(splitNames(' Cloudflare, AWS ; Cloudflare')).toEqual(['Cloudflare', 'AWS']);
  expect(splitNames(' , ')).toBeNull();
});
