import { expect, test } from 'vitest';
import { capabilityStates } from './capability-states';
import { readEvidence } from './read-evidence';

function statesOf(json: unknown) {
  const evidence = readEvidence(json);
  if (!evidence.ok) throw new Error(evidence.error.message);
  return Object.fromEntries(capabilityStates(evidence.value));
}

const UNKNOWN = {
  publish: 'unknown',
  media: 'unknown',
  login: 'unknown',
  read: 'unknown',
  messages: 'unknown',
  ads: 'unknown',
  api: 'unknown',
};

test('R47, R125 pictures fail, text works, and nobody tried the rest', () => {
  expect(
    statesOf({
      platforms: [{ platform: 'instagram', dns: 'ok', site: 'ok' }],
      reports: [
        { platform: 'instagram', capability: 'media', works: false, account: 'ours' },
        { platform: 'instagram', capability: 'media', works: false, account: 'other' },
        { platform: 'instagram', capability: 'publish', works: true },
      ],
    }),
  ).toEqual({ instagram: { ...UNKNOWN, read: 'works', media: 'fails', publish: 'works' } });
});

test('R62 a site that is down takes its own things with it, but not what runs elsewhere', () => {
  expect(
    statesOf({
      platforms: [{ platform: 'facebook', dns: 'fail', site: 'fail', tries: 3, overSeconds: 120 }],
      reports: [{ platform: 'facebook', capability: 'api', works: true, via: 'api' }],
    }),
  ).toEqual({
    facebook: {
      publish: 'fails',
      media: 'fails',
      login: 'fails',
      read: 'fails',
      messages: 'fails',
      ads: 'unknown',
      api: 'works',
    },
  });
});

test('one person alone is no proof, and our own account says nothing about the platform', () => {
  expect(
    statesOf({
      reports: [
        { platform: 'x', capability: 'login', works: false },
        { platform: 'linkedin', capability: 'publish', works: false, account: 'ours' },
        { platform: 'linkedin', capability: 'publish', works: true, account: 'other' },
      ],
    }),
  ).toEqual({ x: UNKNOWN, linkedin: { ...UNKNOWN, publish: 'works', read: 'works' } });
});
