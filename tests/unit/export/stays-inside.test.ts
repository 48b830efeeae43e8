import { describe, expect, it } from 'vitest';
import { exportAll } from '../../../src/core/handover';
import { SCHEDULER_APIS, SCHEDULERS } from '../../../src/core/schedulers';
import { type ExportItem } from '../../../src/core/export';
import type { Post } from '../../../src/core/model/post';
import { channel, item, PICTURE } from './items';

const NOW = Date.UTC(2026, 0, 1);

/** Everything about a post that is between colleagues; each says so wherever it turns up. */
const INSIDE: Partial<Post> = {
  notes: 'INSIDE notes: the boss hates this one',
  sources: 'INSIDE sources: heard it from Priya, page 3',
  reviews: [
    { at: 1, by: 'INSIDE writer', kind: 'asked', text: 'INSIDE ask: is the price right?' },
    { at: 2, by: 'INSIDE head', kind: 'sent-back', text: 'INSIDE answer: no' },
  ],
};

const PLATFORMS = [
  'facebook',
  'instagram',
  'x',
  'linkedin',
  'pinterest',
  'bluesky',
  'mastodon',
  'email',
  'sms',
];

function items(): ExportItem[] {
  return PLATFORMS.map((platform, n) => {
    const profiles = Object.fromEntries(
      [...SCHEDULERS, ...SCHEDULER_APIS].map(({ id }) => [id, `${platform} account`]),
    );
    const on = channel(platform, platform, `${platform} account`, { schedulerProfile: profiles });
    const said = { ...INSIDE, media: [PICTURE], link: 'https://bramble.example/loaf' };
    return item(`p${n}`, on, `2026-02-0${1 + (n % 8)}T10:00`, 'Second batch is out.', said, {
      reason: 'INSIDE reason: moved because of the outage',
    });
  });
}

/** The spreadsheet that the team edits and brings back is its own: it alone holds the notes, and says so. */
const OWN = 'holdfast-csv';
const FOR_OTHERS = [...SCHEDULERS, ...SCHEDULER_APIS].map(({ id }) => id).filter((id) => id !== OWN);

function written(scheduler: string): string {
  const result = exportAll({ scheduler, items: items(), zone: 'Europe/London', now: NOW });
  if (!result.ok) throw new Error(result.error.message);
  const { files, rows } = result.value;
  expect([files.length > 0, rows > 0]).toEqual([true, true]);
  return JSON.stringify(files);
}

describe('what is between colleagues stays there (R16)', () => {
  it.each(FOR_OTHERS)('in everything written for %s', (scheduler) => {
    expect(written(scheduler)).not.toContain('INSIDE');
  });

  it('but for the notes in the team’s own spreadsheet', () => {
    const found = [...new Set(written(OWN).match(/INSIDE \w+/g))];
    expect(found).toEqual(['INSIDE notes']);
  });
});
