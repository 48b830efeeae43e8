import { describe, expect, it } from 'vitest';
import { mergeBundles, pack, readBundle, unpack, writeBundle } from './bundle';
import type { Bundle } from './bundle';
import { Ledger } from './ledger';
import { MemoryWorkspace } from './memory-workspace';
import { encodeRecord } from './record';
import { meet, MORNING, moveTo, newPost, Replica, SHARDS } from './testing/replica';

const POST = '2026-11_aaaaaaaa';

function bundleOf(replica: Replica, workspaceId = 'ws-bramble'): Bundle {
  return {
    workspaceId,
    name: 'Bramble & Rye',
    shards: new Map(SHARDS.map((shard) => [shard, replica.ledger.encode(shard)])),
  };
}

function pair(): [Replica, Replica] {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(
    MORNING,
    ...newPost(POST, 'Warm loaves at eight. '.repeat(20), [
      { id: `${POST}.d`, channel: 'ch_x', wall: '2026-11-27T08:00' },
    ]),
  );
  meet(ann, ben);
  return [ann, ben];
}

function hashes(bundle: Bundle): Record<string, string> {
  const ledger = new Ledger({ device: 'reader' });
  for (const [shard, update] of bundle.shards) ledger.load(shard, [update]);
  return Object.fromEntries(ledger.shards().map((shard) => [shard, ledger.hash(shard)]));
}

function code(bytes: Uint8Array): string {
  const found = readBundle(bytes);
  return found.ok ? 'ok' : found.error.code;
}

describe('a bundle', () => {
  it('comes back as it was, in fewer bytes', () => {
    const [ann] = pair();
    const bundle = bundleOf(ann);
    const bytes = writeBundle(bundle);
    expect(readBundle(bytes)).toEqual({ ok: true, value: bundle });
    expect(bytes.length).toBeLessThan(ann.ledger.encode('posts-2026-11').length + 400);
    expect(writeBundle({ ...bundle, shards: new Map([...bundle.shards].reverse()) })).toEqual(bytes);
  });

  it('carries pictures as they are, through a merge and through the command line’s workspace (R67)', () => {
    const [ann, ben] = pair();
    const [loaf, oven] = ['a'.repeat(64), 'b'.repeat(64)];
    const content = (byte: number) => new Uint8Array(300).fill(byte);
    const a: Bundle = { ...bundleOf(ann), files: new Map([[loaf, content(1)]]) };
    const b: Bundle = {
      ...bundleOf(ben),
      files: new Map([
        [oven, content(2)],
        [loaf, content(1)],
      ]),
    };
    const both = new Map([
      [loaf, content(1)],
      [oven, content(2)],
    ]);
    expect(readBundle(writeBundle(a))).toEqual({ ok: true, value: a });
    const merged = mergeBundles(a, b);
    expect(merged.ok && merged.value.files).toEqual(both);

    const workspace = MemoryWorkspace.open(a, { device: 'cli' });
    workspace.mergeBundle(b);
    expect(workspace.toBundle().files).toEqual(both);
    expect(writeBundle({ ...a, files: new Map() })).toEqual(writeBundle(bundleOf(ann)));
  });

  it('that lost a picture at its end is not whole', () => {
    const [ann] = pair();
    const bytes = writeBundle({ ...bundleOf(ann), files: new Map([['c'.repeat(64), new Uint8Array(50)]]) });
    const without = writeBundle(bundleOf(ann)).length;
    // The header of the one with a picture says so: `,"files":1`.
    expect(code(bytes.slice(0, without + ',"files":1'.length))).toBe('bundle-cut-off');
    expect(code(bytes.slice(0, -1))).toBe('bundle-cut-off');
  });

  it('cut off or damaged anywhere is refused, in words', () => {
    const [ann] = pair();
    const bytes = writeBundle(bundleOf(ann));
    const codes = new Set<string>();
    for (let length = 0; length < bytes.length; length += 7) codes.add(code(bytes.slice(0, length)));
    expect([...codes].sort()).toEqual(['bundle-cut-off', 'not-a-bundle']);
    for (let at = 2; at < bytes.length; at += 5) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      expect(code(broken)).toMatch(/^bundle-(damaged|cut-off)$/);
    }
    const half = readBundle(bytes.slice(0, bytes.length / 2));
    expect(half.ok ? '' : half.error.message).toBe(
      'This workspace file is incomplete. Nothing was opened or changed; copy it again from its source.',
    );
  });

  it('of another kind, a newer version or with foreign content is refused', () => {
    const [ann] = pair();
    const record = (type: 'header' | 'snapshot', shard: string, sequence: number, payload: Uint8Array) => [
      ...encodeRecord({ type, shard, device: '', sequence, group: { index: 0, count: 1 }, payload }),
    ];
    const header = (format: string) =>
      record(
        'header',
        '',
        1,
        new TextEncoder().encode(JSON.stringify({ format, workspaceId: 'w', name: 'n', shards: 1 })),
      );
    const plan = ann.ledger.encode('posts-2026-11');
    expect([
      code(new TextEncoder().encode('date,time,channel\n')),
      code(new TextEncoder().encode('HFX price,date\n12,today\n')),
      code(Uint8Array.from(record('snapshot', 'posts-2026-11', 1, plan))),
      code(
        Uint8Array.from([...header('holdfast-bundle/2'), ...record('snapshot', 'posts-2026-11', 2, plan)]),
      ),
      code(
        Uint8Array.from([...header('holdfast-bundle/1'), ...record('snapshot', 'posts-2026-12', 2, plan)]),
      ),
      code(
        Uint8Array.from([...header('holdfast-bundle/1'), ...record('snapshot', 'posts-2026-11', 2, plan)]),
      ),
    ]).toEqual(['not-a-bundle', 'not-a-bundle', 'bundle-damaged', 'bundle-newer', 'bundle-damaged', 'ok']);
  });

  it('a small file that claims to be huge does not fill the memory', () => {
    const bomb = pack(new Uint8Array(10_000_000));
    new DataView(bomb.buffer).setUint32(0, 1_000, true);
    expect(unpack(bomb)).toBeUndefined();
    new DataView(bomb.buffer).setUint32(0, 0xffff_ffff, true);
    expect(unpack(bomb)).toBeUndefined();
    expect(unpack(pack(new Uint8Array(50_000)))?.length).toBe(50_000);
    expect(unpack(pack(new Uint8Array()))?.length).toBe(0);
  });

  it('merges with another in either order, and twice changes nothing', () => {
    const [ann, ben] = pair();
    ann.do(MORNING + 1, moveTo(`${POST}.d`, '2026-11-28T09:00'));
    ben.do(MORNING + 2, moveTo(`${POST}.d`, '2026-11-28T10:00'), {
      op: 'text',
      id: POST,
      slot: 'm',
      text: 'Buns.',
    });
    const [a, b] = [bundleOf(ann), bundleOf(ben)];
    const both = mergeBundles(a, b);
    const turned = mergeBundles(b, a);
    const again = both.ok ? mergeBundles(both.value, b) : both;
    if (!both.ok || !turned.ok || !again.ok) throw new Error('the bundles should merge');
    meet(ann, ben);
    expect(hashes(both.value)).toEqual(hashes(bundleOf(ann)));
    expect(hashes(turned.value)).toEqual(hashes(both.value));
    expect(hashes(again.value)).toEqual(hashes(both.value));
  });

  it('of another plan is not mixed in, unless one is still empty', () => {
    const [ann] = pair();
    const a = bundleOf(ann);
    const empty = bundleOf(new Replica('new'), 'ws-other');
    const other = mergeBundles(a, bundleOf(ann, 'ws-other'));
    expect(other.ok ? '' : other.error.code).toBe('other-workspace');
    expect([mergeBundles(a, empty), mergeBundles(empty, a)]).toEqual([
      { ok: true, value: a },
      { ok: true, value: a },
    ]);
  });
});
