import { expect, it } from 'vitest';
import { asChannelId } from '../../../../core/model/ids';
import { NO_REGISTER } from '../../../../core/model/register';
import { testChannel } from '../../../../core/model/testing/channel';
import { FAMILIES, familyOf } from '../../../../core/platform';
import type { Task } from '../../../../core/register';
import { taskWords } from './task-words';

const facebook = testChannel({ platform: 'facebook', name: 'Bramble' });
const website = testChannel({ platform: 'website', name: 'Shop' });
const FRAME = { channels: [facebook, website], register: NO_REGISTER, families: FAMILIES };

const TASKS: readonly Task[] = [
  { code: 'nothing-outside', family: familyOf('facebook'), channels: [facebook.id] },
  { code: 'nothing-ours' },
  {
    code: 'shared-provider',
    provider: 'Cloudflare',
    channels: [website.id, facebook.id],
    owners: ['Our own', 'Meta'],
  },
  { code: 'no-replacement', channel: website.id },
  { code: 'no-twin', channel: facebook.id },
  { code: 'service-nowhere', channel: facebook.id },
  { code: 'login-check', channel: facebook.id, last: '2026-06-01' },
  { code: 'login-check', channel: asChannelId('ch_gone'), last: null },
  { code: 'no-warm-up', channel: facebook.id },
  { code: 'no-access', channels: [facebook.id, website.id] },
  { code: 'no-fallback', tool: 'gone' },
  { code: 'owners-old', families: [familyOf('facebook')], oldest: '2026-05-01' },
  { code: 'reserve', platforms: ['bluesky'] },
];

it('says each gap as something to do, and where to do it', () => {
  expect(
    TASKS.map((task) => taskWords(task, FRAME, 'en-GB')).map(({ say, weight }) => [weight, say]),
  ).toEqual([
    ['care', 'Set up an active channel outside Meta'],
    ['care', 'Set up a channel you own'],
    ['care', 'Website and Facebook run on Cloudflare'],
    ['note', 'Note a replacement for Website Shop'],
    ['care', 'Set up a backup for the group on Facebook Bramble'],
    ['care', 'Note where people go when Facebook Bramble is down'],
    ['note', 'Log in to Facebook Bramble once'],
    ['note', 'Log in to a channel once'],
    ['note', 'Plan the warm-up of Facebook Bramble'],
    ['note', 'Note who can log in: 2 channels'],
    ['note', 'Note what you use when a tool is down'],
    ['note', 'Recheck who owns what: Meta'],
    ['note', 'Reserve your name on other platforms'],
  ]);
  expect(TASKS.slice(6, 8).map((task) => taskWords(task, FRAME, 'en-GB').why)).toEqual([
    'Last checked on 1 Jun 2026.',
    'Nobody has noted that the login works.',
  ]);
});
