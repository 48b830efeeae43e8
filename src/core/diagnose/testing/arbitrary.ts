import fc from 'fast-check';
import { ACCOUNTS, ANSWERS, CAPABILITIES, SCHEDULER_POSTS, VERDICTS, VIAS } from '../types';

const PLATFORMS = [
  'facebook',
  'instagram',
  'instagram-story',
  'threads',
  'x',
  'linkedin',
  'website',
  'our-forum',
];
const SCOPES = [...PLATFORMS, 'meta', 'x-corp', 'scheduler'];

const answer = fc.constantFrom(...ANSWERS);
const network = fc.constantFrom('office', 'mobile', 'home');
const at = fc
  .integer({ min: Date.UTC(2026, 10, 27, 8), max: Date.UTC(2026, 10, 27, 11) })
  .map((ms) => new Date(ms).toISOString());

/** Evidence files of every shape, whole and in pieces, sensible and contradictory. */
export const evidenceFile = fc.record(
  {
    at,
    network,
    device: fc.record({ otherDeviceWorks: fc.boolean() }, { requiredKeys: [] }),
    router: fc.boolean(),
    secondNetworkWorks: fc.boolean(),
    references: fc.array(
      fc.record(
        { host: fc.constantFrom('a.example', 'b.example', 'c.example'), byName: answer, byAddress: answer },
        { requiredKeys: [] },
      ),
      { maxLength: 5 },
    ),
    platforms: fc.array(
      fc.record(
        {
          platform: fc.constantFrom(...PLATFORMS),
          dns: answer,
          site: answer,
          tries: fc.constantFrom(1, 3),
          overSeconds: fc.constantFrom(0, 120),
        },
        { requiredKeys: ['platform'] },
      ),
      { maxLength: 8 },
    ),
    scheduler: fc.record(
      {
        reachable: fc.boolean(),
        posts: fc.constantFrom(...SCHEDULER_POSTS),
        types: fc.array(fc.constantFrom('image', 'video', 'text'), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    ownSystems: fc.array(
      fc.record({ name: fc.constantFrom('website', 'shop'), ok: fc.boolean() }, { requiredKeys: ['name'] }),
      { maxLength: 2 },
    ),
    reports: fc.array(
      fc.record(
        {
          platform: fc.constantFrom(...PLATFORMS),
          capability: fc.constantFrom(...CAPABILITIES),
          works: fc.boolean(),
          account: fc.constantFrom(...ACCOUNTS),
          via: fc.constantFrom(...VIAS),
          network,
        },
        { requiredKeys: [] },
      ),
      { maxLength: 6 },
    ),
    history: fc.array(
      fc.record({
        at,
        verdict: fc.constantFrom(...VERDICTS),
        scope: fc.array(fc.constantFrom(...SCOPES), { maxLength: 2 }),
      }),
      { maxLength: 6 },
    ),
  },
  { requiredKeys: [] },
);
