import { expect, it } from 'vitest';
import { EXPECTED_ANSWERS, examinePlanReader } from '../core/command/testing/plan-reader-exam';
import { importCommand, planToSource } from '../core/import';
import { readPlan } from '../core/plan-file';
import { emptyTestWorkspace } from './testing/test-workspace';

it('reads for a command as the app does: deleted things are in it, and only what was named', async () => {
  const { workspace, env, run } = emptyTestWorkspace();
  const answers = await examinePlanReader({
    run: (name, input) => Promise.resolve(run(name, input).made),
    importPlan: (text) => {
      const plan = readPlan(text);
      if (!plan.ok) throw new Error(plan.error.message);
      const view = workspace.view();
      const known = {
        zone: 'Europe/London',
        channels: view.channels(),
        campaigns: view.campaigns(),
        mappings: {},
      };
      const imported = workspace.run(importCommand, { source: planToSource(plan.value, known).source }, env);
      if (!imported.ok) throw new Error(imported.error.message);
      return Promise.resolve();
    },
    reader: (reads) => Promise.resolve(workspace.view(reads)),
  });
  expect(answers).toEqual(EXPECTED_ANSWERS);
});
