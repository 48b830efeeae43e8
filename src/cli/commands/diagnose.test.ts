import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diagnoseCommand } from './diagnose';

const FIXTURES = resolve(import.meta.dirname, '../../../tests/fixtures/evidence');

test('the line is down: the verdict, and what is kept with its age from --now', async () => {
  const words = [join(FIXTURES, 'scenario-1110.json')];
  const { json, exit } = await diagnoseCommand(words, { now: '2026-11-27T11:15:00Z' });
  expect(exit).toBe(0);
  expect(json).toMatchObject({
    verdict: 'local-network',
    scope: [],
    capability: null,
    confidence: 'high',
    kept: {
      verdict: 'family',
      scope: ['meta'],
      at: '2026-11-27T10:15:00+00:00',
      ageMs: 3_600_000,
      ageWords: '1 hour ago',
    },
  });
});

test('not knowing is an answer', async () => {
  const { json, exit } = await diagnoseCommand([join(FIXTURES, '14-not-known.json')], {});
  expect([exit, json]).toEqual([0, expect.objectContaining({ verdict: 'unknown', confidence: 'low' })]);
});

test.each([
  ['{"platforms": 3}', 'The evidence file cannot be read: platforms should be a list in [ ].'],
  ['not json', 'This is not an evidence file: it cannot be read as JSON.'],
])('%s is refused in one sentence', async (text, say) => {
  const path = join(mkdtempSync(join(tmpdir(), 'holdfast-diagnose-')), 'evidence.json');
  writeFileSync(path, text);
  await expect(diagnoseCommand([path], {})).rejects.toThrow(say);
});
