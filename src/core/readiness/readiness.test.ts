import { describe, expect, it } from 'vitest';
import { asChannelId, asDeliveryId, asPostId } from '../model/ids';
import { checkVariant } from '../check';
import { emptyWeeks, worklist, type WorkRow } from './worklist';
import { leadMeter } from './lead';
import { ASPECTS, isReady, MARKS, readCode, readinessOf, readyCode, type Readiness } from './readiness';
import { DAY_MS, HOUR_MS } from '../time/units';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const READY: Readiness = { text: 'ok', fit: 'ok', media: 'ok', alt: 'ok', approval: 'ok' };

const facts = {
  text: 'Doors open at nine.',
  mediaCount: 0,
  status: 'scheduled',
  review: 'approved',
  needsSignature: false,
  hasTwoVersions: false,
} as const;

function check(platformId: string, text: string, media: { mime: string; alt: string }[] = []) {
  return checkVariant({ platformId, text, media });
}

describe('readiness of a delivery (R133)', () => {
  it('is whole when there is nothing to say against it', () => {
    expect(isReady(readinessOf(check('x', facts.text), facts))).toBe(true);
  });

  it('names what is missing by the platform’s own rules', () => {
    const bare = [{ mime: 'image/jpeg', alt: '' }];
    expect([
      readinessOf(check('x', 'a'.repeat(300)), facts),
      readinessOf(check('instagram', facts.text), facts),
      readinessOf(check('x', facts.text, bare), { ...facts, mediaCount: 1 }),
      readinessOf(check('x', ''), { ...facts, text: ' ' }),
    ]).toEqual([
      { ...READY, fit: 'missing' },
      { ...READY, media: 'missing' },
      { ...READY, alt: 'missing' },
      { ...READY, text: 'missing' },
    ]);
  });

  it('is not there while two versions of its words are open, signed or not', () => {
    expect(readinessOf([], { ...facts, hasTwoVersions: true })).toEqual({ ...READY, approval: 'missing' });
  });

  it('takes an idea for unwritten, whatever it says', () => {
    expect(readinessOf([], { ...facts, status: 'idea' })).toEqual({ ...READY, text: 'missing' });
  });

  it('wants a signature once approvers are named; before, a state set by hand will do', () => {
    const mark = (review: 'draft' | 'review' | 'approved' | 'stale' | 'unsigned', needsSignature: boolean) =>
      readinessOf([], { ...facts, review, needsSignature }).approval;
    expect([
      mark('draft', false),
      mark('review', false),
      mark('approved', true),
      mark('stale', false),
      mark('unsigned', false),
      mark('unsigned', true),
    ]).toEqual(['missing', 'look', 'ok', 'missing', 'ok', 'missing']);
  });

  it('goes through one number and back', () => {
    const all = MARKS.flatMap((a) =>
      MARKS.flatMap((b) => MARKS.map((c): Readiness => ({ ...READY, text: a, media: b, approval: c }))),
    );
    expect(all.map((one) => readCode(readyCode(one)))).toEqual(all);
    expect([readyCode(READY), Object.keys(readCode(0)).sort()]).toEqual([0, [...ASPECTS].sort()]);
  });
});

let made = 0;
function row(at: number, part: Partial<WorkRow> = {}, gaps: Partial<Readiness> = {}): WorkRow {
  made += 1;
  return {
    id: asDeliveryId(`d${made}`),
    postId: asPostId(`p${made}`),
    channelId: asChannelId('ch_x'),
    at,
    status: 'scheduled',
    title: `Post ${made}`,
    ownText: false,
    review: 'approved',
    findings: [],
    badTime: '',
    hasTwoVersions: false,
    readiness: { ...READY, ...gaps },
    ...part,
  };
}

describe('the worklist (R56)', () => {
  const kinds = (rows: readonly WorkRow[]) => worklist(rows, [], NOW).map((item) => item.kind);

  it('is empty when everything is ready', () => {
    expect(worklist([row(NOW + HOUR_MS), row(NOW + 40 * DAY_MS)], [], NOW)).toEqual([]);
  });

  it('puts what is due sooner first, and of what is due alike what would not go out at all', () => {
    expect(
      kinds([
        row(NOW + 20 * DAY_MS, {}, { media: 'missing' }),
        row(NOW + 5 * HOUR_MS, {}, { alt: 'missing' }),
        row(NOW + 6 * HOUR_MS, {}, { fit: 'missing' }),
        row(NOW + 2 * DAY_MS, { status: 'review', review: 'review' }, { approval: 'look' }),
        row(NOW + 2 * HOUR_MS, { review: 'stale' }, { approval: 'missing' }),
      ]),
    ).toEqual(['needs-version', 'stale-approval', 'no-alt', 'unapproved', 'no-media']);
  });

  it('asks for a choice between two versions before anything that depends on the words', () => {
    const part = { hasTwoVersions: true, status: 'review', review: 'review' } as const;
    const gaps = { fit: 'missing', approval: 'missing' } as const;
    expect(kinds([row(NOW + 5 * HOUR_MS, part, gaps), row(NOW - HOUR_MS, part, gaps)])).toEqual([
      'two-versions',
      'two-versions',
    ]);
  });

  it('asks for an own version where the common text is refused, and to mend an own one', () => {
    const refused = { fit: 'missing' } as const;
    expect(kinds([row(NOW + HOUR_MS, { ownText: false }, refused)])).toEqual(['needs-version']);
    expect(kinds([row(NOW + HOUR_MS, { ownText: true }, refused)])).toEqual(['refused']);
  });

  it('lists a post once for all channels that lack the same', () => {
    const one = { postId: asPostId('p') };
    const items = worklist(
      [
        row(NOW + 2 * DAY_MS, { ...one, channelId: asChannelId('ch_fb') }, { alt: 'missing' }),
        row(NOW + DAY_MS, one, { alt: 'missing' }),
      ],
      [],
      NOW,
    );
    expect(items.map(({ kind, channelIds, at }) => ({ kind, channelIds, at }))).toEqual([
      { kind: 'no-alt', channelIds: ['ch_fb', 'ch_x'], at: NOW + DAY_MS },
    ]);
  });

  it('tells of drafts whose time has passed, and leaves alone what is out or long to go', () => {
    const draft = { status: 'draft', review: 'draft' } as const;
    expect(kinds([row(NOW - HOUR_MS, draft, { approval: 'missing' })])).toEqual(['missed']);
    expect(kinds([row(NOW - HOUR_MS)])).toEqual([]);
    const waiting = { status: 'review', review: 'review' } as const;
    expect(kinds([row(NOW + 8 * DAY_MS, waiting, { approval: 'look' })])).toEqual([]);
  });

  it('takes empty weeks next to each other together', () => {
    const starts = Array.from({ length: 6 }, (_, week) => NOW + week * 7 * DAY_MS);
    expect(emptyWeeks(starts, [NOW + DAY_MS, NOW + 22 * DAY_MS])).toEqual([
      { at: NOW + 7 * DAY_MS, weeks: 2 },
      { at: NOW + 28 * DAY_MS, weeks: 1 },
    ]);
    const items = worklist([], emptyWeeks(starts.slice(0, 2), []), NOW);
    expect(items).toMatchObject([{ kind: 'empty-weeks', at: NOW, weeks: 1, postId: null }]);
  });

  it('sorts five thousand deliveries', () => {
    const rows = Array.from({ length: 5_000 }, (_, n) =>
      row(NOW + n * HOUR_MS, {}, n % 3 === 0 ? { alt: 'missing' } : {}),
    );
    const items = worklist(rows, [], NOW);
    expect(items.map(({ at }) => at)).toEqual(
      Array.from({ length: 1_667 }, (_, third) => NOW + third * 3 * HOUR_MS),
    );
  });
});

describe('the lead meter (R131)', () => {
  const lead = (day: number, gaps: Partial<Readiness> = {}, handedOver: boolean | null = true) => ({
    postId: asPostId(`p${day}`),
    at: NOW + day * DAY_MS,
    readiness: { ...READY, ...gaps },
    handedOver,
  });

  it('counts the days ahead on which everything has come that far', () => {
    const meter = leadMeter(
      [
        lead(12, { text: 'missing' }),
        lead(9, { alt: 'missing' }),
        lead(4, { approval: 'missing' }),
        lead(2, {}, false),
        lead(1),
        lead(13),
      ],
      NOW,
      'Europe/London',
    );
    expect(meter.leads.map(({ step, days, first }) => [step, days, first?.postId ?? null])).toEqual([
      ['written', 12, 'p12'],
      ['fits', 9, 'p9'],
      ['approved', 4, 'p4'],
      ['handed-over', 2, 'p2'],
    ]);
    expect(meter.planned).toBe(14);
  });

  it('reaches to the end of the plan where nothing is left to do', () => {
    expect(leadMeter([lead(3), lead(6)], NOW, 'Europe/London').leads[0]).toEqual({
      step: 'written',
      days: 7,
      first: null,
    });
  });

  it('says nothing of schedulers where none is ever told', () => {
    const meter = leadMeter([lead(3, {}, null)], NOW, 'Europe/London');
    expect(meter.leads.map(({ step }) => step)).toEqual(['written', 'fits', 'approved']);
    expect(leadMeter([], NOW, 'Europe/London')).toMatchObject({ planned: 0 });
  });
});
