import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCommand } from '../../../src/cli/commands/export';
import { reconcileCommand } from '../../../src/cli/commands/reconcile';
import { replanCommand } from '../../../src/cli/commands/replan';
import { SCHEDULER_APIS, SCHEDULERS } from '../../../src/core/schedulers';
import { MemoryWorkspace, readBundle, writeBundle } from '../../../src/ledger';
import { Story, TEN } from './story';

const NOW = '2026-11-27T16:31:00Z';

interface Report {
  readonly outcomes: readonly { readonly key: string; readonly outcome: string; readonly todo: string }[];
  readonly totals: { readonly [kind: string]: number };
  readonly duplicates: readonly unknown[];
  readonly withdraw: readonly string[];
  readonly skipped: readonly unknown[];
  readonly proof: { readonly isProven: boolean };
  readonly applied?: boolean;
}

function files(story: Story, state: unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-reconcile-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('plan.holdfast'), writeBundle(story.desk.workspace.toBundle()));
  writeFileSync(path('state.json'), JSON.stringify(state));
  return { bundle: path('plan.holdfast'), state: path('state.json'), after: path('after.holdfast') };
}

async function run(
  bundle: string,
  options: object,
): Promise<{ report: Report; exit: number; lines: readonly string[] }> {
  const { json, exit, lines } = await reconcileCommand([bundle], {
    scheduler: 'buffer',
    now: NOW,
    ...options,
  });
  return { report: json as Report, exit, lines };
}

function saturdayIn(path: string): number {
  const bundle = readBundle(new Uint8Array(readFileSync(path)));
  if (!bundle.ok) throw new Error(bundle.error.message);
  const { rows } = MemoryWorkspace.open(bundle.value, { device: 'reader' });
  return [...rows.deliveries.values()].filter(
    ({ day, status, gone }) => day === '2026-11-28' && status === 'scheduled' && gone === 0,
  ).length;
}

describe('holdfast reconcile', () => {
  it('16:31 on Black Friday: 7 failed, 2 late, 1 stuck; Saturday keeps 14, nothing is out twice', async () => {
    const story = new Story().handOver().replan();
    const { bundle, state, after } = files(story, story.state());
    const { report, exit, lines } = await run(bundle, { state, apply: true, out: after });
    const keys = new Set(TEN.map(([key]) => key));
    const ten = report.outcomes.filter(({ key }) => keys.has(key)).map(({ key, outcome }) => [key, outcome]);
    expect(ten.sort()).toEqual(
      TEN.map(([key, status, sentAt]) => [
        key,
        sentAt !== '' ? 'late' : status === 'processing' ? 'stuck' : 'failed',
      ]).sort(),
    );
    const { totals, duplicates, withdraw, proof, applied } = report;
    expect([totals['failed'], totals['late'], totals['stuck'], duplicates, withdraw.length]).toEqual([
      7,
      2,
      1,
      [],
      2,
    ]);
    expect([proof.isProven, applied, exit]).toEqual([true, true, 1]);
    expect(lines.slice(-2)).toEqual([
      '2 copies to withdraw. 22 expected, 22 found, 0 out twice.',
      SCHEDULERS.find(({ id }) => id === 'buffer')?.overdue,
    ]);
    expect([saturdayIn(bundle), saturdayIn(after)]).toEqual([16, 14]);

    const again = await run(after, { state, apply: true, out: bundle });
    expect([again.report.withdraw, again.report.duplicates, again.report.applied]).toEqual([[], [], false]);
  });

  it('finds them after a re-plan of its own too, with nothing handed over on record', async () => {
    const story = new Story();
    const { bundle, state, after } = files(story, story.state().slice(-TEN.length));
    const at = '2026-11-27T10:20:00Z';
    const outage = { down: 'meta', from: at, until: '2026-11-27T18:00:00Z', now: at };
    await replanCommand([bundle], { ...outage, planName: 'tomorrow', apply: true, out: after });
    const { report } = await run(after, { state });
    const { totals, duplicates } = report;
    expect([totals['failed'], totals['late'], totals['stuck'], duplicates]).toEqual([7, 2, 1, []]);
    expect(report.outcomes.filter(({ outcome }) => outcome === 'late').map(({ todo }) => todo)).toEqual([
      expect.stringMatching(/^Withdraw the moved copy on Sat 28 Nov /),
      expect.stringMatching(/^Withdraw the moved copy on Sat 28 Nov /),
    ]);
  });

  it('wrong use is one sentence', async () => {
    const { bundle, state } = files(new Story(), {});
    await expect(run(bundle, { state, scheduler: 'fax' })).rejects.toThrow(
      /^There is no scheduler called “fax”\. Known: buffer, .*, buffer-api\.$/,
    );
    await expect(run(bundle, {})).rejects.toThrow(/^Usage: holdfast reconcile /);
    await expect(run(bundle, { state })).rejects.toThrow(/^This file does not hold a list /);
    await expect(run(bundle, { state, zone: 'Nowhere' })).rejects.toThrow(/^“Nowhere” is no time zone/);
  });
});

describe('holdfast export --copy-pack', () => {
  it('writes what is to be posted by hand in these days as one page (R132)', async () => {
    const { bundle } = files(new Story(), []);
    const out = mkdtempSync(join(tmpdir(), 'holdfast-export-'));
    const result = await exportCommand([bundle], { 'copy-pack': true, out, now: '2026-11-27T10:20:00Z' });
    const { files: written, rows } = result.json as { files: { name: string; rows: number }[]; rows: number };
    expect([written.map(({ name }) => name), rows]).toEqual([['copy-pack-2026-11-27.html'], 29]);
    const page = readFileSync(join(out, 'copy-pack-2026-11-27.html'), 'utf8');
    expect(page.match(/<article>/g)).toHaveLength(29);
    expect(page.match(/Its time has passed/g)).toHaveLength(6);
    const both = {
      'copy-pack': true,
      from: '2026-11-27',
      to: '2026-11-28',
      out,
      now: '2026-11-27T10:20:00Z',
    };
    expect((await exportCommand([bundle], both)).json).toMatchObject({ rows: 40 });
  });
});

describe('holdfast export --scheduler', () => {
  const names = [...SCHEDULERS, ...SCHEDULER_APIS].map(({ id }) => id);

  it.each(names.flatMap((name) => [[name, false] as const, [name, true] as const]))(
    '%s (only changes: %s) writes what it says',
    async (scheduler, changes) => {
      const { bundle } = files(new Story(), []);
      const out = mkdtempSync(join(tmpdir(), 'holdfast-export-'));
      const result = await exportCommand([bundle], { scheduler, changes, out, now: '2026-11-27T07:00:00Z' });
      const { files: written } = result.json as { files: { name: string; rows: number }[] };
      expect(written.length > 0 || scheduler === 'mastodon').toBe(true);
      for (const { name } of written)
        expect(readFileSync(join(out, name), 'utf8').length).toBeGreaterThan(50);
    },
  );
});
