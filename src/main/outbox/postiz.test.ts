import { afterEach, describe, expect, it } from 'vitest';
import type { Sketch } from './testing/outbox-harness';
import { stopServers, HOUR, li, paced, postizServer, seen, x } from './testing/fake-servers';

afterEach(stopServers);

const SOON = () => Math.ceil(Date.now() / 60_000) * 60_000 + HOUR;

function post(id: string, more: Partial<Sketch> = {}): Sketch {
  return { id, on: x, at: SOON(), text: `Words of ${id}`, ...more };
}

describe('Postiz is told', () => {
  it('of new posts, with their words as paragraphs, and each number is kept for later', async () => {
    const { server, desk } = await postizServer();
    const at = SOON();
    await desk.put([
      post('a', { at, text: 'Bread & <b>butter</b>\nTwo lines' }),
      post('b', { at, on: li }),
      post('c', { at: at + HOUR }),
    ]);
    await desk.atRest();
    expect(desk.states()).toEqual({ a: 'sent', b: 'sent', c: 'sent' });
    expect(server.rows.map(({ place, content, due, state }) => [place, content, due, state])).toEqual([
      ['int-x', '<p>Bread &amp; &lt;b&gt;butter&lt;/b&gt;</p><p>Two lines</p>', at, 'QUEUE'],
      ['int-li', '<p>Words of b</p>', at, 'QUEUE'],
      ['int-x', '<p>Words of c</p>', at + HOUR, 'QUEUE'],
    ]);
    // What is due in the same minute goes in one call: only these count against its limit.
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
    await desk.record();
    expect(desk.handovers[0]?.items.map(({ remoteId }) => remoteId)).toEqual(server.rows.map(({ id }) => id));
    expect(
      desk.changes([
        post('a', { at, text: 'Bread & <b>butter</b>\nTwo lines' }),
        post('b', { at, on: li }),
        post('c', { at: at + HOUR }),
      ]),
    ).toEqual([]);
  });

  it('of a move by sending the post again under its own number, which makes no second one', async () => {
    const { server, desk } = await postizServer();
    const before = post('a');
    await desk.put([before]);
    await desk.atRest();
    await desk.record();
    const moved = { ...before, at: before.at + HOUR, text: 'New words' };
    await desk.put([moved]);
    await desk.atRest();
    expect(server.standing.map(({ text, due }) => [text, due])).toEqual([['New words', moved.at]]);
  });

  it('of pictures before the post that shows them, though the first try at one breaks off', async () => {
    const { server, desk } = await postizServer();
    const media = [
      { sha256: '', name: 'loaf.png', mime: 'image/png', alt: 'A loaf', url: 'https://example.org/loaf.png' },
    ];
    server.failNext({ kind: 'reset', when: 'after' }, 1, ({ path }) => path === '/upload-from-url');
    await desk.put([post('a', { media }), post('b', { on: li, at: SOON() + HOUR })]);
    await desk.atRest();
    expect(server.standing.map(({ text }) => text).sort()).toEqual(['Words of a', 'Words of b']);
    expect(server.rows.find(({ content }) => content.includes('Words of a'))?.images).toEqual([
      expect.stringMatching(/^https:\/\/uploads\.example\/m\d+\.png$/),
    ]);
    await desk.record();
    expect(desk.outbox.state.items.every(({ recorded }) => recorded)).toBe(true);
  });

  it('of no post whose picture it does not take: a person hears why', async () => {
    const { server, desk } = await postizServer();
    const media = [
      { sha256: '', name: 'loaf.png', mime: 'image/png', alt: '', url: 'https://example.org/loaf.png' },
    ];
    server.failNext(
      { kind: 'status', when: 'before', status: 400 },
      1,
      ({ path }) => path === '/upload-from-url',
    );
    await desk.put([post('a', { media })]);
    await desk.until(() => desk.item('a').state.kind === 'person');
    expect(desk.item('a').state).toMatchObject({
      say: 'Its file was not taken. Refused there (400). It says: "Trouble"',
      choices: ['drop'],
    });
    expect(server.standing).toEqual([]);
  });

  it('of a cancellation, and believes the list, not the "error" that it answers', async () => {
    const { server, desk } = await postizServer();
    await desk.put([post('a'), post('b', { on: li })]);
    await desk.atRest();
    await desk.record();
    await desk.put([post('a', { status: 'cancelled' }), post('b', { on: li })]);
    await desk.atRest();
    expect(desk.states()).toEqual({ a: 'sent', b: 'sent' });
    expect(desk.item('a').state).toMatchObject({ kind: 'sent', seen: 'list' });
    expect(seen(server)).toEqual({ 'Words of b': 1 });
  });
});

describe('what Postiz would do wrong', () => {
  it('is not asked to delete a group that holds other posts too', async () => {
    const { server, desk } = await postizServer();
    await desk.put([post('a'), post('b', { on: li })]);
    await desk.atRest();
    await desk.record();
    // Somebody joined them there by hand.
    for (const row of server.rows) Object.assign(row, { group: 'joined' });
    await desk.put([post('a', { status: 'cancelled' }), post('b', { on: li })]);
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({ kind: 'person', choices: ['is-done', 'drop'] });
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1 });
  });

  it('is not sent a change of a number that it does not know any more: it would make a second post', async () => {
    const { server, desk } = await postizServer();
    const before = post('a');
    await desk.put([before]);
    await desk.atRest();
    await desk.record();
    for (const row of server.rows) row.deleted = true;
    await desk.put([{ ...before, at: before.at + HOUR }]);
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({ kind: 'person' });
    expect(server.standing).toEqual([]);
  });

  it('is never sent a time that has come too near or passed meanwhile: a person is asked', async () => {
    let clock = Date.now();
    const { server, desk } = await postizServer({ now: () => clock });
    await desk.outbox.write([{ kind: 'pause', at: clock }]);
    await desk.put([post('a'), post('late', { on: li, at: SOON() + 3 * HOUR })]);
    clock += 2 * HOUR;
    await desk.outbox.write([{ kind: 'resume', at: clock }]);
    await desk.until(() => desk.item('a').state.kind === 'person' && desk.item('late').state.kind === 'sent');
    expect(desk.item('a').state).toEqual({
      kind: 'person',
      at: clock,
      say: 'Its time has passed. It is not sent by itself: the scheduler would publish it at once.',
      choices: ['send-now', 'move', 'drop'],
    });
    expect(seen(server)).toEqual({ 'Words of late': 1 });

    await desk.outbox.choose(desk.item('a').id, 'send-now');
    await desk.atRest();
    expect(server.standing.find(({ text }) => text === 'Words of a')?.state).toBe('PUBLISHED');
    expect(seen(server)).toEqual({ 'Words of late': 1, 'Words of a': 1 });
  });

  it('published it at once and lost the answer: it is found, not sent again', async () => {
    let clock = Date.now();
    const { server, desk } = await postizServer({ now: () => clock });
    await desk.outbox.write([{ kind: 'pause', at: clock }]);
    await desk.put([post('a')]);
    clock += 2 * HOUR;
    await desk.outbox.write([{ kind: 'resume', at: clock }]);
    await desk.until(() => desk.item('a').state.kind === 'person');
    server.failNext({ kind: 'reset', when: 'after' });
    await desk.outbox.choose(desk.item('a').id, 'send-now');
    await desk.until(() => desk.item('a').state.kind === 'doubt');
    clock += 1_000;
    desk.outbox.wake();
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({ kind: 'sent', seen: 'list' });
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('already holds the post because somebody was faster by hand: it is not sent again', async () => {
    const { server, desk } = await postizServer();
    const at = SOON();
    await desk.put([post('a', { at })]);
    await desk.atRest();
    desk.handovers = [];
    await desk.outbox.write([{ kind: 'recorded', itemIds: desk.items.map(({ id }) => id) }]);
    const [row] = server.rows;
    if (row) Object.assign(row, { id: 'by-hand' });
    await desk.put([post('a', { at })]);
    await desk.atRest();
    expect(desk.item('a').note).toBe('It stood there already and was not sent again.');
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('falls over in the middle of a call with two posts: only the missing one is sent again', async () => {
    const { server, desk } = await postizServer();
    const at = SOON();
    server.fallsAfter = 1;
    await desk.put([post('a', { at }), post('b', { at, on: li })]);
    await desk.atRest();
    expect(desk.states()).toEqual({ a: 'sent', b: 'sent' });
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1 });
    await desk.record();
    expect(desk.handovers[0]?.items.map(({ remoteId }) => remoteId)).toEqual(server.rows.map(({ id }) => id));
  });

  it('keeps other words than it was told, and the answer is lost: a person is asked, nothing is sent again', async () => {
    const { server, desk } = await postizServer();
    server.rewrite = (content) => content.replace('https://example.org/a-long-address', 'https://p.io/x');
    server.failNext({ kind: 'reset', when: 'after' });
    const at = SOON();
    await desk.put([
      post('a', { at, text: 'Read https://example.org/a-long-address' }),
      post('b', { at: at + HOUR }),
    ]);
    await desk.atRest();
    expect(desk.states()).toEqual({ a: 'person', b: 'sent' });
    expect(seen(server)).toEqual({ 'Read https://p.io/x': 1, 'Words of b': 1 });
    await desk.outbox.choose(desk.item('a').id, 'is-done');
    await desk.record();
    const [told] = desk.handovers;
    expect(told?.items.map(({ title }) => title).sort()).toEqual(['Title a', 'Title b']);
  });

  it('refuses a post: its own words are shown, nothing else stops', async () => {
    const { server, desk } = await postizServer();
    server.failNext({ kind: 'status', when: 'before', status: 400 });
    await desk.put([post('a'), post('b', { at: SOON() + HOUR })]);
    await desk.atRest();
    expect(desk.item('a').state).toMatchObject({
      kind: 'refused',
      say: 'Refused there (400). It says: "Trouble"',
    });
    expect(seen(server)).toEqual({ 'Words of b': 1 });
    await desk.outbox.choose(desk.item('a').id, 'try-again');
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of a': 1, 'Words of b': 1 });
  });

  it('takes 90 calls an hour: the share that is ours is never exceeded, also over a restart', async () => {
    let clock = Date.now();
    const limits = [{ calls: 3, perMs: HOUR, verbs: ['make', 'change'] as const }];
    const { server, desk } = await postizServer({ now: () => clock, pace: paced({ limits }) });
    await desk.put([1, 2, 3, 4, 5].map((n) => post(`p${n}`, { at: SOON() + n * 24 * HOUR })));
    await desk.until(() => server.rows.length === 3);
    await desk.close();
    await desk.open();
    await desk.idle();
    expect(server.rows).toHaveLength(3);
    clock += HOUR;
    desk.outbox.wake();
    await desk.atRest();
    expect(server.rows).toHaveLength(5);
  });

  it.each([
    ['seconds', (_clock: number) => '120'],
    ['a date', (clock: number) => new Date(clock + 120_000).toUTCString()],
  ])('says 429: nothing is sent before the moment it names, in %s', async (_form, retryAfter) => {
    let clock = Math.ceil(Date.now() / 1000) * 1000;
    const begun = clock;
    const { server, desk } = await postizServer({ now: () => clock });
    server.failNext({ kind: 'too-many', retryAfter: retryAfter(clock) });
    await desk.put([post('a')]);
    await desk.until(() => desk.outbox.state.holds['a1'] !== undefined);
    expect(desk.outbox.state.holds['a1']).toEqual({
      kind: 'limit',
      until: begun + 120_000,
      say: 'It takes no more calls for now.',
      fails: 1,
    });
    const asked = server.asked.length;
    await desk.idle();
    expect(server.asked).toHaveLength(asked);
    clock += 121_000;
    desk.outbox.wake();
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });
});
