import { expect, it } from 'vitest';
import { asOutageId } from '../model/ids';
import type { OutageRoles } from '../model/outage-role';
import { outageFamily, outageReport, reportWords } from './report';

const row = (inOutages: OutageRoles, gone: 0 | 1 = 0) => ({ inOutages, gone });
const outage = (id: string, mergedInto: string | null = null) => ({
  id: asOutageId(id),
  mergedInto: mergedInto === null ? null : asOutageId(mergedInto),
});

it('counts each delivery once for each outage it had to do with', () => {
  const rows = [
    row({ o1: 'postponed', o2: 'held' }),
    row({ o1: 'rerouted' }),
    row({ o1: 'stands-in' }),
    row({ o1: 'cancelled' }, 1),
    row({}),
  ];
  const said = [['o1'], ['o2'], ['o3']].map((ids) => reportWords(outageReport(rows, new Set(ids))));
  expect(said).toEqual(['1 later, 1 elsewhere', '1 held', '']);
});

it('takes in what became part of an outage, over any number of steps', () => {
  const all = [outage('o1'), outage('o2', 'o1'), outage('o3', 'o2'), outage('o4'), outage('o5', 'o5')];
  expect(all.map((one) => [...outageFamily(one, all)].join(' '))).toEqual([
    'o1 o2 o3',
    'o2 o3',
    'o3',
    'o4',
    'o5',
  ]);
});
