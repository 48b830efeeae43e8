import { expect, it } from 'vitest';
import { ImportHarness } from './workspace';

const PLAN = JSON.stringify({
  format: 'holdfast-plan/1',
  workspace: { name: 'Test', zone: 'Europe/London' },
  posts: [
    {
      key: 'p1',
      title: 'Loaf',
      text: 'Six hundred loaves.',
      notes: 'ask Ana',
      sources: 'Bakers’ log, 3 May',
    },
  ],
});

it('sources come in with a plan file, go out with it, and are changed by bringing it again (R16)', () => {
  const desk = new ImportHarness();
  desk.import('plan.json', PLAN);
  const sources = () => [...desk.workspace.rows.posts.values()].map((post) => post.sources);
  expect(sources()).toEqual(['Bakers’ log, 3 May']);
  expect(desk.plan()).toContain('"sources": "Bakers’ log, 3 May"');
  desk.import('plan.json', PLAN.replace('3 May', '4 May'));
  expect(sources()).toEqual(['Bakers’ log, 4 May']);
  const other = new ImportHarness();
  other.import('plan.json', desk.plan());
  expect(other.plan()).toBe(desk.plan());
});
