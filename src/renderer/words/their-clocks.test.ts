import { expect, it } from 'vitest';
import { asPersonId } from '../../core/model/ids';
import type { Person } from '../../core/model/person';
import { theirClocks } from './their-clocks';

const person = (name: string, zone: string): Person => ({
  id: asPersonId(`pe_${name}`),
  name,
  zone,
  roles: [],
  reach: '',
  hours: null,
  deputy: null,
});
const clock = (wall: string): string => wall.slice(11, 16);

it('says what colleagues elsewhere see on their clocks, those of one zone together', () => {
  const people = [
    person('Priya', 'America/Toronto'),
    person('Ken', 'Asia/Tokyo'),
    person('Lea', 'America/Toronto'),
    person('Ana', 'Europe/London'),
    person('Sean', 'Europe/Dublin'),
  ];
  const at = Date.parse('2026-11-27T18:00:00Z');
  expect(theirClocks(people, at, 'Europe/London', clock).map((one) => one.says)).toEqual([
    '13:00 in Toronto (Priya, Lea)',
    '03:00 the day after in Tokyo (Ken)',
  ]);
});

it('keeps to each zone’s own change of clocks', () => {
  const [one] = theirClocks(
    [person('Priya', 'America/Toronto')],
    Date.parse('2026-10-28T09:00:00Z'),
    'Europe/London',
    clock,
  );
  expect(one?.says).toBe('05:00 in Toronto (Priya)');
});
