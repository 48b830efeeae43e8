import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../tests/contract/server';
import { call, urlOf } from './call';
import type { Sketch } from './testing/outbox-harness';
import {
  bufferServer,
  stopServers,
  HOUR,
  masto,
  mastodonServer,
  MINUTE,
  postizServer,
  seen,
  x,
} from './testing/fake-servers';

afterEach(stopServers);

const SOON = () => Math.ceil(Date.now() / MINUTE) * MINUTE + HOUR;

/** Faults of a line or server that leave open whether the post was made. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a time-out before it acted', { kind: 'silence', when: 'before' }],
  ['a time-out after it acted', { kind: 'silence', when: 'after' }],
  ['acting only after we gave up', { kind: 'late', ms: 100 }],
  ['a 502 before it acted', { kind: 'status', when: 'before', status: 502 }],
  ['a 500 after it acted', { kind: 'status', when: 'after', status: 500 }],
  ['a broken line before it acted', { kind: 'reset', when: 'before' }],
  ['a broken line after it acted', { kind: 'reset', when: 'after' }],
  ['a slow answer that comes in time', { kind: 'slow', ms: 60 }],
  ['a sign-in page of a hotel', { kind: 'page' }],
  ['an answer without an end', { kind: 'endless' }],
];

const STAGES = [
  ['postiz', postizServer, x],
  ['mastodon', mastodonServer, masto],
  ['buffer', bufferServer, x],
] as const;

describe.each(STAGES)('%s: every post arrives, and none twice, after', (_name, stage, on) => {
  it.each(FAULTS)('%s', async (_fault, fault) => {
    const { server, desk } = await stage({ timeoutMs: 80 });
    server.failNext(
      fault,
      1,
      ({ body, path }) => JSON.stringify(body).includes('Words of') && path !== '/list',
    );
    const plan = ['a', 'b'].map((id, n): Sketch => ({
      id,
      on,
      at: SOON() + n * HOUR,
      text: `Words of ${id}`,
    }));
    await desk.put(plan);
    await desk.atRest();
    expect(desk.states()).toEqual({ a: 'sent', b: 'sent' });
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1 });
    expect(server.ledger.filter(({ what }) => what === 'planned')).toHaveLength(2);
  });

  it('the server was away, the program was closed, and both came back', async () => {
    const { server, desk } = await stage();
    await server.stop();
    const plan = ['a', 'b'].map((id, n): Sketch => ({
      id,
      on,
      at: SOON() + n * HOUR,
      text: `Words of ${id}`,
    }));
    await desk.put(plan);
    await desk.until(() => (desk.outbox.state.holds['a1']?.fails ?? 0) > 2);
    expect(desk.outbox.state.holds['a1']).toMatchObject({ kind: 'line', say: 'The connection is down.' });
    await desk.close();
    await server.start();
    await desk.open();
    await desk.atRest();
    expect(desk.item('a').tries).toBe(1);
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1 });
  });

  it('the key was refused: nothing more is asked until a person gives a new one', async () => {
    const { server, desk } = await stage({ key: 'old' });
    await desk.put([{ id: 'a', on, at: SOON(), text: 'Words of a' }]);
    await desk.until(() => desk.outbox.state.holds['a1']?.kind === 'sign-in');
    const asked = server.asked.length;
    await desk.idle();
    expect(server.asked).toHaveLength(asked);
    desk.key = server.key;
    await desk.outbox.write([{ kind: 'release', accountId: 'a1', at: Date.now() }]);
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('the address sends its callers elsewhere: the key is not carried there', async () => {
    const { server, desk } = await stage();
    const { server: other } = await stage();
    server.fault = () => ({ kind: 'redirect', to: `${other.address}/posts` });
    await desk.put([{ id: 'a', on, at: SOON(), text: 'Words of a' }]);
    await desk.until(() => desk.outbox.state.holds['a1']?.kind === 'address');
    expect(other.asked).toEqual([]);
  });
});

describe('a call', () => {
  const ask = { scheduler: 'postiz', method: 'GET', path: '/x', body: null, key: 'secret' } as const;
  const limits = { timeoutMs: 500, maxBytes: 1_000 };

  it('goes without encryption only to this computer and its network', async () => {
    expect(await call({ ...ask, address: 'http://93.184.216.34' }, limits)).toEqual({
      kind: 'not-sent',
      why: 'forbidden',
    });
    expect(await call({ ...ask, address: 'http://[2606:2800::1]' }, limits)).toEqual({
      kind: 'not-sent',
      why: 'forbidden',
    });
    expect(await call({ ...ask, address: 'http://127.0.0.1:9' }, limits)).toEqual({
      kind: 'not-sent',
      why: 'no-line',
    });
  });

  it('stays below its address, whatever a number from outside says', () => {
    const base = 'https://postiz.example/api/public/v1';
    expect(urlOf(base, '/posts/12')?.href).toBe(`${base}/posts/12`);
    expect(urlOf(`${base}/`, '/posts?a=1')?.href).toBe(`${base}/posts?a=1`);
    expect(urlOf(base, '/../../admin')).toBeNull();
    expect(urlOf(base, '/%2e%2e/%2e%2e/admin')).toBeNull();
    expect(urlOf(base, '@evil.example/')).toBeNull();
    expect(urlOf('ftp://postiz.example', '/x')).toBeNull();
  });
});
