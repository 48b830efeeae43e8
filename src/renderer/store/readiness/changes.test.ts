import { expect, it } from 'vitest';
import { Changes } from './changes';

const key = (name: string) => ({ from: name, to: name, d: 1 });

it('names the rows that changed, of this workspace and of tables that matter alone', () => {
  const changes = new Changes('holdfast-w1');
  changes.add({
    'idb://holdfast-w1/deliveries/': { ...key('p1.b'), d: 2, l: key('p1.a'), r: key('p1.c') },
    'idb://holdfast-w1/deliveries/at': { from: 1, to: 9, d: 1 },
    'idb://holdfast-w1/posts/:dels': key('p1'),
    'idb://holdfast-w1/meta/': key('mark'),
    'idb://holdfast-w2/posts/': key('p9'),
  });
  expect({ ...changes, deliveries: [...changes.deliveries], posts: [...changes.posts] }).toEqual({
    deliveries: ['p1.a', 'p1.b', 'p1.c'],
    posts: ['p1'],
    isWhole: false,
    isAny: true,
  });
});

it('is nothing for what does not matter here', () => {
  const changes = new Changes('holdfast-w1');
  changes.add({ 'idb://holdfast-w1/meta/': key('mark'), 'idb://holdfast-w2/posts/': key('p9') });
  expect([changes.isAny, changes.isWhole]).toEqual([false, false]);
});

it('asks for everything when a range was written, and when too much was', () => {
  const range = new Changes('w');
  range.add({ 'idb://w/deliveries/': { from: 'a', to: 'z', d: 1 } });
  const many = new Changes('w');
  for (let n = 0; n <= 500; n += 1) many.add({ 'idb://w/posts/': key(`p${n}`) });
  const all = new Changes('w');
  all.add({ all: { d: 0 } });
  expect([range.isWhole, many.isWhole, all.isWhole]).toEqual([true, true, true]);
});
