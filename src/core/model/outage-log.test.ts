import { expect, it } from 'vitest';
import { logValue, readLogEntry } from './outage-log';

const AT = Date.parse('2026-11-27T10:20Z');

it('reads what it wrote', () => {
  const fact = {
    kind: 'plan',
    about: null,
    data: { plan: 'custom', postpone: 2, divert: 1, covered: 0, hold: 0, drop: 0 },
  } as const;
  expect(readLogEntry('e1', logValue(fact, AT, 'Ana'))).toEqual({ id: 'e1', at: AT, by: 'Ana', ...fact });
});

it('reads what older versions wrote as notes', () => {
  expect(readLogEntry('e1', { at: AT, by: 'Ana', text: 'Checked: Meta is down. Sure.' })).toEqual({
    id: 'e1',
    at: AT,
    by: 'Ana',
    kind: 'note',
    about: null,
    data: { text: 'Checked: Meta is down. Sure.' },
  });
});

it('reads odd facts as none, and what is no entry not at all', () => {
  const odd = { at: AT, by: 7, kind: 'declared', about: 7, data: { down: ['meta', 7], held: -1, more: 'x' } };
  expect(readLogEntry('e1', odd)).toEqual({
    id: 'e1',
    at: AT,
    by: '',
    kind: 'declared',
    about: null,
    data: { down: ['meta'], held: 0 },
  });
  const none = [null, 'x', [], { at: 'now', text: 'x' }, { at: AT }, { at: AT, kind: 'toString', data: {} }];
  expect(none.map((value) => readLogEntry('e1', value))).toEqual(none.map(() => undefined));
});
