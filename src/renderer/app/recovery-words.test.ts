import { expect, it } from 'vitest';
import { NOTHING_WRONG } from '../store/recovery';
import { recoveryWords } from './recovery-words';

const moment = (at: number) => new Date(at).toISOString().slice(11, 16);
const TEN = Date.UTC(2026, 10, 27, 10);

it('says how much is lost, from when, what waits, what is safe and what to do', () => {
  expect(
    recoveryWords(
      { ...NOTHING_WRONG, lost: 1, lostAfter: TEN, lostBefore: TEN + 720_000, waiting: 91, lastAt: TEN },
      moment,
    ),
  ).toEqual({
    tone: 'care',
    title: 'Part of this plan cannot be read on this computer.',
    lines: [
      'One change made between 10:00 and 10:12 is in neither of its two copies.',
      '91 changes that build on it cannot be shown. They are kept.',
      'Everything else is safe. Import and merge a workspace file from a colleague or a backup: whatever it still has is restored automatically.',
    ],
    help: 'merge',
  });
  expect(recoveryWords({ ...NOTHING_WRONG, lost: 3, lostAfter: TEN }, moment).lines[0]).toBe(
    '3 changes made after 10:00 are in neither of its two copies.',
  );
  expect(recoveryWords({ ...NOTHING_WRONG, waiting: 1 }, moment).lines[0]).toBe(
    '1 change that builds on something that is missing cannot be shown. It is kept.',
  );
});

it('says what was mended from what, and where the damaged part is kept', () => {
  const mended = {
    ...NOTHING_WRONG,
    rewritten: 2,
    damaged: 1,
    keptAs: ['000001.hfj.33-66.quarantine'],
    lastAt: TEN,
  };
  expect(recoveryWords(mended, moment)).toEqual({
    tone: 'care',
    title: 'One copy of this plan was damaged. It has been repaired from the other.',
    lines: [
      'Nothing was lost.',
      'Its last change is from 10:00.',
      'The damaged part of the journal is kept next to it (000001.hfj.33-66.quarantine).',
      'Export a workspace file to another drive now, and have the disk checked if this happens again.',
    ],
    help: 'save',
  });
  expect(recoveryWords({ ...NOTHING_WRONG, isRebuilt: true, lastAt: TEN }, moment)).toMatchObject({
    tone: 'neutral',
    title: 'The working copy of this plan was missing. It has been rebuilt from the journal.',
  });
});
