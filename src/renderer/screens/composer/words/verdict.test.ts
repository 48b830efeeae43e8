import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../core/model/status';
import { checkVariant } from '../../../../core/check';
import { stepsOf, verdictOf, type ChannelFindings } from './verdict';
import { channelId, delivery } from './testing/post';

describe('the verdict', () => {
  const check = (id: string, platform: string, name: string, text: string): ChannelFindings => ({
    channelId: channelId(id),
    name,
    platform: name,
    findings: checkVariant({ platformId: platform, text, media: [] }),
  });

  it('says the worst thing in one line', () => {
    const long = 'a'.repeat(286);
    expect(verdictOf([check('x', 'x', 'X', long)])).toEqual({
      tone: 'stop',
      say: 'X: 6 characters too many.',
    });
    expect(verdictOf([check('ig', 'instagram', 'Instagram', 'Hello')])).toEqual({
      tone: 'stop',
      say: 'Instagram: needs a photo or a video.',
    });
    expect(verdictOf([check('x', 'x', 'X', ''), check('li', 'linkedin', 'LinkedIn', '')])).toEqual({
      tone: 'none',
      say: 'Add some text or media.',
    });
    expect(verdictOf([check('x', 'x', 'X', 'Hi'), check('fb', 'facebook', 'Facebook', '')])).toEqual({
      tone: 'stop',
      say: 'Facebook: add some text.',
    });
    const tags = checkVariant({
      platformId: 'instagram',
      text: '#a1 #b2 #c3 #d4 #e5 #f6',
      media: [{ mime: 'image/jpeg', alt: 'Loaf' }],
    });
    expect(verdictOf([{ ...check('ig', 'instagram', 'Instagram', ''), findings: tags }])).toEqual({
      tone: 'care',
      say: 'Check Instagram: 5 hashtags at most; this has 6.',
    });
    expect(verdictOf([check('x', 'x', 'X', 'Fine')])).toEqual({
      tone: 'fine',
      say: 'Ready to go.',
    });
    expect(verdictOf([])).toEqual({ tone: 'none', say: 'No channels yet: choose where to post.' });
  });

  it('offers one next step, that of what is furthest behind', () => {
    const rows = [
      delivery('a', 'x', '2026-11-27T11:00:00Z', 'draft'),
      delivery('b', 'li', '2026-11-27T12:00:00Z', 'scheduled'),
    ];
    const checks = [check('x', 'x', 'X', 'Fine'), check('li', 'linkedin', 'LinkedIn', 'Fine')];
    expect(stepsOf(rows, checks)).toEqual({
      next: {
        label: 'Ask for approval for X',
        status: 'review',
        does: 'ask',
        ids: ['post.a'],
        blocked: null,
      },
      draft: { label: 'Back to draft', status: 'draft', does: 'status', ids: ['post.b'], blocked: null },
    });
    const steps = (['idea', 'review', 'approved', 'held', 'scheduled', 'published'] as const).map(
      (status) => {
        const { next, draft } = stepsOf([delivery('a', 'x', '2026-11-27T11:00:00Z', status)], checks);
        return [status, next?.label ?? null, next?.does ?? null, draft?.label ?? null];
      },
    );
    expect(steps).toEqual([
      ['idea', 'Ask for approval', 'ask', 'Save as draft'],
      ['review', 'Approve', 'approve', 'Back to draft'],
      ['approved', 'Schedule', 'status', 'Back to draft'],
      ['held', 'Back to calendar', 'release', null],
      ['scheduled', null, null, 'Back to draft'],
      ['published', null, null, null],
    ]);
  });

  it('does not schedule what the platform refuses', () => {
    const rows = [delivery('a', 'x', '2026-11-27T11:00:00Z', 'approved')];
    expect(stepsOf(rows, [check('x', 'x', 'X', 'a'.repeat(286))]).next?.blocked).toBe(
      'Fix X before scheduling.',
    );
    expect(stepsOf(rows, [check('li', 'linkedin', 'LinkedIn', '')]).next?.blocked).toBeNull();
  });
});

it('the verdict never says all is well over words that nobody has approved', () => {
  const fine: ChannelFindings = { channelId: channelId('x'), name: 'X', platform: 'X', findings: [] };
  expect([verdictOf([fine]), verdictOf([fine], true)]).toEqual([
    { tone: 'fine', say: 'Ready to go.' },
    { tone: 'care', say: 'Changed since approval.' },
  ]);
});

describe('the next step on the way to an approval', () => {
  const rows = (status: Status) => [delivery('a', 'x', '2026-11-27T11:00:00Z', status)];
  const step = (status: Status, state: 'draft' | 'stale', mayApprove: boolean) => {
    const next = stepsOf(rows(status), [], { state, mayApprove }).next;
    return next && [next.label, next.does, next.blocked];
  };

  it('approving is for those who may, the others wait', () => {
    expect([
      step('draft', 'draft', false),
      step('review', 'draft', true),
      step('review', 'draft', false),
    ]).toEqual([
      ['Ask for approval', 'ask', null],
      ['Approve', 'approve', null],
      ['Approve', 'approve', 'Waiting for an approver.'],
    ]);
  });

  it('what was changed after its approval needs a new look before anything else', () => {
    expect([
      step('approved', 'stale', true),
      step('scheduled', 'stale', true),
      step('scheduled', 'stale', false),
      step('draft', 'stale', true),
    ]).toEqual([
      ['Approve again', 'approve', null],
      ['Approve again', 'approve', null],
      ['Ask again', 'ask', null],
      ['Ask for approval', 'ask', null],
    ]);
  });
});
