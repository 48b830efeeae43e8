import { afterEach, describe, expect, it } from 'vitest';
import type { Sketch } from './testing/outbox-harness';
import { stopServers, HOUR, masto, mastodonServer, MINUTE, seen } from './testing/fake-servers';

afterEach(stopServers);

const SOON = () => Math.ceil(Date.now() / MINUTE) * MINUTE + HOUR;

function post(id: string, more: Partial<Sketch> = {}): Sketch {
  return { id, on: masto, at: SOON(), text: `Words of ${id}`, ...more };
}

describe('Mastodon is told', () => {
  it('of new posts, a new time, and new words by deleting the old post first', async () => {
    const { server, desk } = await mastodonServer();
    const plan = [post('a'), post('b', { at: SOON() + HOUR }), post('c', { at: SOON() + 2 * HOUR })];
    await desk.put(plan);
    await desk.atRest();
    await desk.record();
    const [a, b, c] = plan;
    if (!a || !b || !c) throw new Error('three posts');
    const next = [
      { ...a, at: a.at + HOUR },
      { ...b, text: 'Better words' },
      { ...c, status: 'cancelled' as const },
    ];
    await desk.put(next);
    await desk.atRest();
    await desk.record();
    expect(server.standing.map(({ text, due }) => [text, due])).toEqual([
      ['Words of a', a.at + HOUR],
      ['Better words', b.at],
    ]);
    expect(desk.changes(next)).toEqual([]);
    // The number of the new post, not of the deleted one.
    const told = desk.handovers.at(-1)?.items.findLast(({ text }) => text === 'Better words');
    expect(told?.remoteId).toBe(server.planned.find(({ text }) => text === 'Better words')?.id);
  });

  it('of no post whose file it cannot send up: that one is named', async () => {
    const { server, desk } = await mastodonServer();
    const media = [
      { sha256: '', name: 'loaf.png', mime: 'image/png', alt: '', url: 'https://example.org/loaf.png' },
    ];
    const left = await desk.put([post('a', { media }), post('b', { at: SOON() + HOUR })]);
    expect(left.map(({ say }) => say)).toEqual([
      'Holdfast cannot upload files there yet: post this one manually, or remove the file.',
    ]);
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of b': 1 });
  });

  it('of more posts than one page of its list holds, and finds each of them again', async () => {
    const { server, desk } = await mastodonServer();
    server.aDay = 1000;
    const plan = Array.from({ length: 90 }, (_, n) => post(`p${n}`, { at: SOON() + n * MINUTE }));
    for (const { text, at } of plan.slice(0, 89))
      server.planned.push({ id: String(1 + server.planned.length), text, due: at });
    // Holdfast's own count of 25 a day is made when the requests are written; these stand there already.
    await desk.put([plan[0], plan[89]].flatMap((one) => one ?? []));
    await desk.atRest();
    expect(seen(server)).toEqual(Object.fromEntries(plan.map(({ text }) => [text, 1])));
  });
});

describe('what Mastodon would do wrong', () => {
  it('makes a second post of the same request: after a lost answer its list is read instead', async () => {
    const { server, desk } = await mastodonServer();
    server.failNext({ kind: 'silence', when: 'after' });
    await desk.put([post('a')]);
    await desk.atRest();
    expect(desk.item('a')).toMatchObject({ tries: 1, state: { kind: 'sent', seen: 'list' } });
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(server.asked.every(({ headers }) => headers['idempotency-key'] === undefined)).toBe(true);
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('publishes a time of less than five minutes at once, in forks: it never gets one', async () => {
    let clock = Date.now();
    const { server, desk } = await mastodonServer({ now: () => clock });
    server.isFork = true;
    await desk.outbox.write([{ kind: 'pause', at: clock }]);
    await desk.put([post('a')]);
    clock = SOON() - 4 * MINUTE;
    await desk.outbox.write([{ kind: 'resume', at: clock }]);
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({
      kind: 'person',
      say: 'Its time is too near to be sent safely.',
    });
    expect(server.standing).toEqual([]);
  });

  it('says the post must lie in the future: its words are shown and nothing is sent again', async () => {
    const { server, desk } = await mastodonServer();
    // Its clock is an hour ahead of ours.
    server.now = () => Date.now() + HOUR;
    await desk.put([post('a')]);
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({
      kind: 'refused',
      say: 'Refused there (422). It says: "Validation failed: Scheduled at The scheduled date must be in the future"',
    });
    expect(server.standing).toEqual([]);
  });

  it('takes 25 a day: the sentence it says is shown on the one too many', async () => {
    const { server, desk } = await mastodonServer();
    server.aDay = 2;
    await desk.put([post('a'), post('b', { at: SOON() + MINUTE }), post('c', { at: SOON() + 2 * MINUTE })]);
    await desk.atRest();
    expect(desk.item('c').state).toMatchObject({ kind: 'refused' });
    expect(Object.values(desk.states()).filter((state) => state === 'sent')).toHaveLength(2);
  });

  it('lists no post that is out: whether one went out that nobody answered for is asked of a person', async () => {
    let clock = Date.now();
    const { server, desk } = await mastodonServer({ now: () => clock });
    const at = SOON();
    server.failNext({ kind: 'reset', when: 'after' });
    await desk.put([post('a', { at })]);
    await desk.until(() => desk.item('a').state.kind === 'doubt');
    clock = at + MINUTE;
    desk.outbox.wake();
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({ kind: 'person', choices: ['is-done', 'not-done', 'drop'] });
    await desk.outbox.choose(desk.item('a').id, 'is-done');
    expect(desk.item('a').state).toMatchObject({ kind: 'sent', seen: 'person' });
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('breaks off between deleting and writing anew: the new words still arrive, once', async () => {
    const { server, desk } = await mastodonServer();
    const before = post('a');
    await desk.put([before]);
    await desk.atRest();
    await desk.record();
    server.failNext({ kind: 'reset', when: 'after' }, 2);
    await desk.put([{ ...before, text: 'Better words' }]);
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Better words': 1 });
  });

  it('counts 300 calls in five minutes and names the moment of the next', async () => {
    let clock = Date.now();
    const { server, desk } = await mastodonServer({ now: () => clock });
    server.callsInFiveMinutes = 3;
    await desk.put([post('a'), post('b', { at: SOON() + HOUR }), post('c', { at: SOON() + 2 * HOUR })]);
    await desk.until(() => desk.outbox.state.holds['a1'] !== undefined);
    expect(desk.outbox.state.holds['a1']).toMatchObject({ kind: 'limit', until: clock + 5 * MINUTE });
    clock += 5 * MINUTE + 1;
    desk.outbox.wake();
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1, 'Words of c': 1 });
  });
});
