import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWriting, type ContractServer } from '../../../tests/contract/server';
import type { ChildTask } from './testing/child';
import type { OutboxHarness, HarnessOptions, Sketch } from './testing/outbox-harness';
import {
  bufferServer,
  stopServers,
  HOUR,
  li,
  masto,
  mastodonServer,
  MINUTE,
  postizServer,
  x,
} from './testing/fake-servers';

/** Deaths in all, over the three schedulers. */
const KILLS = { postiz: 34, mastodon: 33, buffer: 33 } as const;
const POSTS = 48;

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-kill-'));
const program = join(scratch, 'child.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'testing/child.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A small generator with a fixed seed: the moments differ from kill to kill, not from run to run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Runs the program again and again and kills it with SIGKILL: when its request arrives, when that was acted on and
 * not yet answered, while the answer is on its way, or while the list is read. Now and then the server acts only
 * after the program is dead.
 */
async function murder(server: ContractServer, task: string, kills: number, seed: number) {
  const random = seeded(seed);
  let child: ChildProcess | null = null;
  let killed = 0;
  const moments: Record<string, number> = {};
  const kill = (moment: string): void => {
    if (child === null || killed === kills || child.killed) return;
    killed += 1;
    moments[moment] = (moments[moment] ?? 0) + 1;
    child.kill('SIGKILL');
  };
  server.fault = (asked) => {
    const isList = !isWriting(asked);
    const chance = random();
    if (isList) {
      if (chance < 0.1) kill('while the list is read');
      return null;
    }
    if (chance < 0.2) {
      kill('before it acted');
      return { kind: 'reset', when: 'before' };
    }
    if (chance < 0.4) {
      kill('before it acted, and it acts later all the same');
      return { kind: 'late', ms: 60 + random() * 240 };
    }
    return null;
  };
  server.onActed = (asked) => {
    if (!isWriting(asked)) return;
    const chance = random();
    if (chance < 0.35) kill('after it acted, before it answered');
    else if (chance < 0.7) setTimeout(() => kill('while or after it answered'), random() * 6);
  };
  let words = '';
  for (let lives = 0; lives < kills + 50 && words === ''; lives += 1) {
    child = spawn(process.execPath, [program, task], { stdio: ['ignore', 'pipe', 'inherit'] });
    const { stdout } = child;
    stdout?.on('data', (chunk: Buffer) => {
      words += chunk.toString('utf8');
    });
    const current = child;
    await new Promise((over) => current.once('close', over));
    if (!words.startsWith('done')) words = '';
  }
  return { killed, moments, words };
}

function writeTask(options: ChildTask['options'], desk: OutboxHarness, plan: readonly Sketch[]): string {
  const path = join(scratch, `${options.scheduler}.json`);
  const task: ChildTask = { options, handovers: desk.handovers, plan, changes: desk.changes(plan) };
  writeFileSync(path, JSON.stringify(task));
  return path;
}

const STAGES = [
  ['postiz', postizServer, [x, li], { ch_x: 'int-x', ch_li: 'int-li' }],
  ['mastodon', mastodonServer, [masto], { ch_masto: '7' }],
  ['buffer', bufferServer, [x, li], { ch_x: 'buf-x', ch_li: 'buf-li' }],
] as const;

describe('killed between request and answer, 100 times at random moments', () => {
  it.each(STAGES)(
    '%s: nothing is there twice and nothing is lost',
    async (name, stage, channels, links) => {
      const { server, desk } = await stage();
      // So many tries in a minute: no budget of theirs is what this is about.
      Object.assign(server, {
        callsAnHour: Infinity,
        callsInFiveMinutes: Infinity,
        inQuarterHour: Infinity,
        aDay: Infinity,
      });
      try {
        const start = Math.ceil(Date.now() / MINUTE) * MINUTE + 2 * HOUR;
        const first: Sketch[] = Array.from({ length: POSTS }, (_, n) => ({
          id: `p${n}`,
          on: channels[n % channels.length] ?? x,
          // Some share their minute with the one before, and thus Postiz's call.
          at: start + (n % 6 === 1 ? n - 1 : n) * 6 * HOUR,
          text: `Words of ${n}`,
        }));
        // Half of it stands there already; then some is moved, reworded, cancelled, and the rest is new.
        await desk.put(first.slice(0, POSTS / 2));
        await desk.atRest();
        await desk.record();
        const plan = first.map((one, n): Sketch => {
          if (n >= POSTS / 2) return one;
          if (n % 4 === 0) return { ...one, at: one.at + HOUR };
          if (n % 4 === 1) return { ...one, text: `Better words of ${n}` };
          return n % 4 === 2 ? { ...one, status: 'cancelled' } : one;
        });
        await desk.close();
        const folder = join(scratch, name);
        const { scheduler, organization } = desk.account;
        const options: Omit<HarnessOptions, 'pace' | 'now'> = {
          folder,
          scheduler,
          address: server.address,
          key: desk.key,
          links,
          organization,
          timeoutMs: 300,
        };
        const before = server.ledger.length;
        const { killed, moments, words } = await murder(
          server,
          writeTask(options, desk, plan),
          KILLS[name],
          20_261_127,
        );

        expect(killed).toBe(KILLS[name]);
        expect(Object.keys(moments).length).toBeGreaterThanOrEqual(4);
        expect(words).toMatch(/^done \[(?:"sent",?)+\]/);
        const wanted = plan
          .filter(({ status }) => status !== 'cancelled')
          .map(({ text, at }) => `${text} at ${at}`);
        expect(server.ledger.slice(before).filter(({ what }) => what === 'published')).toEqual([]);
        expect(standing(server).sort()).toEqual(wanted.sort());
      } finally {
        await stopServers();
      }
    },
    90_000,
  );
});

function standing(server: {
  readonly standing: readonly { readonly text: string; readonly due: number }[];
}): string[] {
  return server.standing.map(({ text, due }) => `${text} at ${due}`);
}
