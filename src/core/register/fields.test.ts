import { expect, it } from 'vitest';
import { NO_CHANNEL_REGISTER } from '../model/register';
import { channelRegisterFields, registerField, registerPath } from './fields';

it('writes a field each, and of the audience only who came or went: a colleague may be adding others', () => {
  const known = { ...NO_CHANNEL_REGISTER, segments: ['b2c', 'press'] as const };
  expect(channelRegisterFields({ segments: ['b2c', 'staff'], weight: null, access: 'Ana' }, known)).toEqual({
    'register/weight': null,
    'register/access': 'Ana',
    'register/segment/press': null,
    'register/segment/staff': true,
  });
});

it('keeps ids and names with slashes apart', () => {
  const field = registerField('platform', 'local/radio', 'dead', 'On air / news');
  expect(registerPath(field)).toEqual(['register', 'platform', 'local/radio', 'dead', 'On air / news']);
  expect(registerPath('register/tool/%E0%A4%A')).toBeUndefined();
});
