import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBundle } from '../../ledger';
import { setUpTestWorkspace, TEST_NOW } from '../../ledger/testing/test-workspace';
import { asOutageId } from '../../core/model/ids';
import { parseOptions } from '../options';
import { outages } from './outages';

it('says of each outage what was done for it and what its log says', async () => {
  const { run, workspace, delivery } = setUpTestWorkspace();
  const input = {
    down: ['meta'],
    since: TEST_NOW,
    until: TEST_NOW + 3_600_000,
    reason: '',
    holds: [delivery],
  };
  const outage = asOutageId(run('outage.declare', input).made[0] ?? '');
  run('hold.release', { ids: [delivery], insist: true });
  run('outage.end', { id: outage });
  const file = join(mkdtempSync(join(tmpdir(), 'holdfast-outages-')), 'test.holdfast');
  writeFileSync(file, writeBundle(workspace.toBundle()));
  const { values, words } = parseOptions('outages', [file]);
  expect((await outages(words, values)).lines).toEqual([
    'Meta, 2026-11-27T10:20:00+00:00 to 2026-11-27T10:20:00+00:00: 1 released',
    '  2026-11-27T10:20:00+00:00  Writer  Meta declared down. 1 delivery held.',
    '  2026-11-27T10:20:00+00:00  Writer  1 delivery released.',
    '  2026-11-27T10:20:00+00:00  Writer  The outage was ended.',
  ]);
});
