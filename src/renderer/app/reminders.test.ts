import { describe, expect, test } from 'vitest';
import { testOutage } from '../../core/model/testing/outage';
import { FAMILIES } from '../../core/platform';
import { remindersDue } from './reminders';

const at = (time: string) => Date.parse(`2026-11-27T${time}Z`);
const outage = testOutage({ id: 'o', down: ['meta'], reviewAt: at('10:50'), nextUpdateAt: at('11:20') });
const due = (time: string) => remindersDue([outage], [], FAMILIES, at(time)).map(({ text }) => text);

describe('R31 the reminder to look again needs no network and no refresh-watching', () => {
  test('comes when its time has come, and stays until somebody sets another', () => {
    expect([due('10:49'), due('10:50'), due('11:19')]).toEqual([
      [],
      ['Meta: time to check again.'],
      ['Meta: time to check again.'],
    ]);
  });

  test('R61 the word that customers were promised is due by itself', () => {
    expect(due('11:20')).toEqual([
      'Meta: time to check again.',
      'Meta: your next update to customers is due.',
    ]);
  });

  test('each moment has a key of its own, so that it is said once', () => {
    const later = { ...outage, reviewAt: at('10:55') };
    const keys = (one: typeof outage) => remindersDue([one], [], FAMILIES, at('11:00')).map(({ key }) => key);
    expect(keys(outage)).not.toEqual(keys(later));
  });
});
