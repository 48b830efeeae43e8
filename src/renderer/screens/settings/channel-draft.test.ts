import { expect, it } from 'vitest';
import { draftOf, fieldsOf, problemsOf } from './channel-draft';

const DRAFT = {
  ...draftOf(null, 'Europe/London'),
  name: ' Bramble ',
  cap: '6',
  quiet: true,
  blackout: '2026-12-25, 2027-01-01',
  schedulers: { buffer: 'Bramble Facebook', publer: ' ' },
};

it('turns the form into fields: trimmed, numbers as numbers, empty names left out', () => {
  expect(fieldsOf(DRAFT)).toEqual({
    name: 'Bramble',
    handle: '',
    voice: '',
    zone: 'Europe/London',
    gapMinutes: 60,
    dailyCap: 6,
    postingTimes: null,
    quietHours: { from: '22:00', to: '07:00' },
    blackout: ['2026-12-25', '2027-01-01'],
    fallbacks: [],
    schedulerProfile: { buffer: 'Bramble Facebook' },
    state: 'active',
  });
  expect(problemsOf(DRAFT)).toEqual({});
});

it('says what to do about each field that cannot be read', () => {
  const wrong = { ...DRAFT, name: ' ', gap: 'an hour', cap: '-1', blackout: 'Christmas' };
  expect(Object.keys(problemsOf(wrong)).sort()).toEqual(['blackout', 'cap', 'gap', 'name']);
});
