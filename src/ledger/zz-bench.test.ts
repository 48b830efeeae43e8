import { it } from 'vitest';
import { Ledger } from '/work/main/src/ledger';
import type { Edit } from '/work/main/src/core/model/edits';
it('bench', () => {
  for (const N of [833, 2000]) {
    const l = new Ledger({ device: 'devabcd1' });
    l.load('posts-2026-11', []); 
    const text = 'We open the doors at eight with fresh loaves, warm buns and a queue round the corner. '.repeat(6);
    for (let n = 0; n < N; n++) {
      const id = `2026-11_${String(n).padStart(8, 'x')}`;
      const edits: Edit[] = [{ op: 'create', kind: 'post', id, fields: { key: `p${n}`, title: `Post ${n}`, link: 'https://example.com/a', timing: 'dated', lastUseful: 1795802400000, importance: 'high', kind: 'promotion', campaignId: 'ca_abcdefgh', 'labels/offer': true, bank: false, media: [], 'variant/ch_x': 'ch_x:aaaa1111', 'variant/ch_y': 'ch_y:aaaa1112', 'variant/ch_z': 'ch_z:aaaa1113' }, texts: { m: text, 'ch_x:aaaa1111': text.slice(0, 200), 'ch_y:aaaa1112': text.slice(0, 200), 'ch_z:aaaa1113': text.slice(0, 200) } }];
      for (let d = 0; d < 3; d++) edits.push({ op: 'create', kind: 'delivery', id: `${id}.d${d}aa`, fields: { key: `d${n}-${d}`, postId: id, channelId: `ch_${'xyz'[d]}`, when: { wall: `2026-11-${String(1 + (n % 28)).padStart(2, '0')}T${String(8 + d * 3).padStart(2, '0')}:00`, zone: 'Europe/London' }, status: 'scheduled' } });
      l.apply(edits, { commandId: `c_${n}`, command: 'post.create', by: 'the writer', at: 1790000000000 + n });
    }
    const bytes = l.encode('posts-2026-11');
    for (let r = 0; r < 3; r++) {
      const m = new Ledger({ device: 'devabcd2' });
      let t = performance.now(); m.load('posts-2026-11', [bytes]); const load = performance.now() - t;
      t = performance.now(); const rows = m.projectShard('posts-2026-11'); const proj = performance.now() - t;
      t = performance.now(); const h = m.hash('posts-2026-11'); const hash = performance.now() - t;
      t = performance.now();
      for (let n = 0; n < 500; n++) { const id = `2026-11_${String((n * 7) % N).padStart(8, 'x')}`; m.apply([{ op: 'set', id: `${id}.d0aa`, fields: { when: { wall: `2026-11-20T${10 + (n % 10)}:30`, zone: 'Europe/London' } } }], { commandId: `k${n}`, command: 'delivery.move', by: 'x', at: 1795000000000 + n }); }
      const app = (performance.now() - t) / 500;
      t = performance.now();
      for (let n = 0; n < 500; n++) { const id = `2026-11_${String((n * 7) % N).padStart(8, 'x')}`; m.project(id); }
      const pr = (performance.now() - t) / 500;
      const big = m.encode('posts-2026-11');
      t = performance.now(); const m2 = new Ledger({ device: 'devabcd3' }); m2.load('posts-2026-11', [bytes]); const l1 = performance.now()-t;
      const upd = l.diff('posts-2026-11', m.stateVector('posts-2026-11'));
      t = performance.now(); const back = m.diff('posts-2026-11', l.stateVector('posts-2026-11')); l.merge; const m3 = m2.merge('posts-2026-11', back); const mg = performance.now() - t;
      const one = m.apply([{ op: 'set', id: `2026-11_xxxxxxx1`, fields: { title: 'n' } }], { commandId: `zz`, command: 'x', by: 'x', at: 1796000000000 });
      t = performance.now(); m2.merge('posts-2026-11', one.updates[0]!.update); const mone = performance.now() - t;
      console.log(N, { kb: bytes.length >> 10, load, proj, hash, app, pr, mg, mone, rows: rows.deliveries.length, touched: m3.touched.length });
    }
  }
});
