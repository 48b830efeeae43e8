import { expect, test } from 'vitest';
import { readEvidence } from './read-evidence';

test.each([
  [[], 'This is not an evidence file: it should be a group of fields in { }.'],
  ['text', 'This is not an evidence file: it should be a group of fields in { }.'],
  [undefined, 'This is not an evidence file: it is not plain JSON.'],
  [
    { platforms: [{ platform: 'x' }, { platform: 'facebook', dns: 'gone' }] },
    'The evidence file cannot be read: platforms[1].dns is "gone"; it can be ok, fail, timeout or portal.',
  ],
  [{ platforms: [{ dns: 'ok' }] }, 'The evidence file cannot be read: platforms[0].platform is missing.'],
  [
    { device: { otherDeviceWorks: 'yes' } },
    'The evidence file cannot be read: device.otherDeviceWorks should be true or false.',
  ],
  [{ history: [{ verdict: 'ok' }] }, 'The evidence file cannot be read: history[0].at is missing.'],
  [
    { reports: [{ capability: 'dancing' }] },
    'The evidence file cannot be read: reports[0].capability is "dancing"; it can be publish, media, login, read, messages, ads or api.',
  ],
])('%j is refused with the way to the fault', (json, say) => {
  expect(readEvidence(json)).toEqual({ ok: false, error: { code: 'not-evidence', message: say } });
});

test('R2 every part may be missing, and unknown fields are kept', () => {
  expect(
    readEvidence({
      reports: [{ platform: ' Facebook ', text: 'session expired', screenshot: 'a.png' }],
      device: { browser: 'other' },
      weather: 'rain',
    }),
  ).toEqual({
    ok: true,
    value: {
      at: null,
      network: null,
      otherDeviceWorks: null,
      router: null,
      secondNetworkWorks: null,
      references: [],
      platforms: [],
      scheduler: null,
      ownSystems: [],
      reports: [
        {
          platform: 'facebook',
          capability: null,
          works: null,
          account: null,
          via: null,
          network: null,
          text: 'session expired',
          rest: { screenshot: 'a.png' },
        },
      ],
      history: [],
      rest: { weather: 'rain', device: { browser: 'other' } },
    },
  });
});
