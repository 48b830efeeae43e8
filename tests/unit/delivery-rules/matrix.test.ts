import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ENTRY_POINTS,
  RULE_CHECKS,
  RULES,
  type EntryPoint,
  type Rule,
} from '../../../src/core/delivery-rules';
import { ROOT } from '../../../scripts/setup/index.mjs';
import { scene } from './scene';
import { WALKS, type Outcome } from './walk';

/** What docs/rules.md says: a line for each rule, a column for each entry point. */
function written(): Map<Rule, Map<EntryPoint, string>> {
  const lines = readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8').split('\n');
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const head = cells(lines.find((line) => line.includes('`calendar-file`') && line.startsWith('|')) ?? '');
  const columns = head.map((cell) => cell.replaceAll('`', ''));
  return new Map(
    RULES.map((rule) => {
      const line = lines.find((one) => one.startsWith(`| \`${rule}\``)) ?? '';
      const row = cells(line);
      return [rule, new Map(ENTRY_POINTS.map((entry) => [entry, row[columns.indexOf(entry)] ?? 'no cell']))];
    }),
  );
}

function walked(rule: Rule, entry: EntryPoint): Outcome | string {
  try {
    return WALKS[entry](scene(rule));
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const row = (rule: Rule) => Object.fromEntries(ENTRY_POINTS.map((entry) => [entry, walked(rule, entry)]));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('every rule at every entry point is what docs/rules.md says', () => {
  it.each(RULES)('%s', (rule) => {
    expect(row(rule)).toEqual(Object.fromEntries(written().get(rule) ?? []));
  });

  it.each(RULES)('%s, switched off, is missed', (rule) => {
    vi.spyOn(RULE_CHECKS, rule).mockReturnValue(null);
    expect(row(rule)).not.toEqual(Object.fromEntries(written().get(rule) ?? []));
  });
});
