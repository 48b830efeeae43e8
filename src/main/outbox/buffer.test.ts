import { afterEach, describe, expect, it } from 'vitest';
import type { Sketch } from './testing/outbox-harness';
import { bufferServer, stopServers, HOUR, li, MINUTE, seen, x } from './testing/fake-servers';

afterEach(stopServers);

const SOON = () => Math.ceil(Date.now() / MINUTE) * MINUTE + HOUR;

function post(id: string, more: Partial<Sketch> = {}): Sketch {
  return { id, on: x, at: SOON(), text: `Words of ${id}`, ...more };
}

describe('Buffer is told', () => {
  it('of new posts, moves, new words and cancellations', async () => {
    const { server, desk } = await bufferServer();
    const a = post('a');
    const b = post('b', { on: li });
    const c = post('c', { at: SOON() + HOUR });
    await desk.put([a, b, c]);
    await desk.atRest();
    await desk.record();
    const next = [
      { ...a, at: a.at + HOUR },
      { ...b, text: 'Better words' },
      { ...c, status: 'cancelled' as const },
    ];
    await desk.put(next);
    await desk.atRest();
    await desk.record();
    expect(server.posts.map(({ place, text, due }) => [place, text, due])).toEqual([
      ['buf-x', 'Words of a', a.at + HOUR],
      ['buf-li', 'Better words', b.at],
    ]);
    expect(desk.changes(next)).toEqual([]);
  });

  it('a hundred and more posts, whose list has several pages', async () => {
    const { server, desk } = await bufferServer();
    server.inQuarterHour = Infinity;
    server.aDay = Infinity;
    const plan = Array.from({ length: 130 }, (_, n) => post(`p${n}`, { at: SOON() + n * MINUTE }));
    await desk.put(plan);
    server.failNext({ kind: 'reset', when: 'after' }, 1, ({ body }) =>
      JSON.stringify(body).includes('Words of p120'),
    );
    await desk.atRest();
    expect(seen(server)).toEqual(Object.fromEntries(plan.map(({ text }) => [text, 1])));
  });
});

describe('what Buffer says as data', () => {
  it.each([
    ['InvalidInputError', 'refused'],
    ['RestProxyError', 'doubt'],
    ['UnexpectedError', 'doubt'],
    ['SomethingNewError', 'doubt'],
  ])('%s: %s', async (type, kind) => {
    const { server, desk } = await bufferServer();
    server.typed = { type, message: 'No such thing', acts: false };
    await desk.put([post('a')]);
    await desk.until(() => desk.item('a').state.kind === kind);
    if (kind === 'refused') {
      expect(desk.item('a').state).toMatchObject({ say: 'Buffer refuses this. It says: "No such thing"' });
      return;
    }
    await desk.atRest();
    expect(desk.item('a')).toMatchObject({ tries: 2, state: { kind: 'sent', seen: 'answer' } });
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('an unexpected error after it has worked: the list tells, and nothing is sent twice', async () => {
    const { server, desk } = await bufferServer();
    server.typed = { type: 'UnexpectedError', message: 'Try again', acts: true };
    await desk.put([post('a')]);
    await desk.atRest();
    expect(desk.item('a')).toMatchObject({ tries: 1, state: { kind: 'sent', seen: 'list' } });
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('LimitReachedError: it waits, and says why', async () => {
    let clock = Date.now();
    const { server, desk } = await bufferServer({ now: () => clock });
    server.queueLimit = 1;
    await desk.put([post('a'), post('b', { at: SOON() + HOUR })]);
    await desk.until(() => desk.outbox.state.holds['a1'] !== undefined);
    expect(desk.outbox.state.holds['a1']).toMatchObject({
      kind: 'limit',
      say: 'Buffer takes no more for now. It says: "Queue limit reached"',
    });
    server.queueLimit = 2;
    clock += MINUTE;
    desk.outbox.wake();
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1 });
  });

  it('its budget of calls with a moment to come again', async () => {
    let clock = Date.now();
    const { server, desk } = await bufferServer({ now: () => clock });
    server.inQuarterHour = 3;
    const plan = [0, 1, 2, 3].map((n) => post(`p${n}`, { at: SOON() + n * HOUR }));
    await desk.put(plan);
    await desk.until(() => desk.outbox.state.holds['a1'] !== undefined);
    expect(desk.outbox.state.holds['a1']).toMatchObject({ kind: 'limit', until: clock + 15 * MINUTE });
    for (let rounds = 0; rounds < 3; rounds += 1) {
      clock += 15 * MINUTE + 1_000;
      await desk.idle();
    }
    await desk.atRest();
    expect(seen(server)).toEqual(Object.fromEntries(plan.map(({ text }) => [text, 1])));
  });

  it('a post that is gone there: its cancellation is done, its move is for a person', async () => {
    const { server, desk } = await bufferServer();
    const [a, b] = [post('a'), post('b', { on: li })];
    await desk.put([a, b]);
    await desk.atRest();
    await desk.record();
    server.posts.splice(0);
    await desk.put([
      { ...a, status: 'cancelled' },
      { ...b, at: b.at + HOUR },
    ]);
    await desk.atRest();
    expect([desk.item('a').state.kind, desk.item('b').state.kind]).toEqual(['sent', 'person']);
  });
});
