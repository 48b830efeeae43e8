import { afterEach, describe, expect, it } from 'vitest';
import { deliveryOf, type Sketch } from './testing/outbox-harness';
import { bufferServer, stopServers, HOUR, li, MINUTE, postizServer, seen, x } from './testing/fake-servers';

afterEach(stopServers);

const SOON = () => Math.ceil(Date.now() / MINUTE) * MINUTE + HOUR;

function post(id: string, more: Partial<Sketch> = {}): Sketch {
  return { id, on: x, at: SOON(), text: `Words of ${id}`, ...more };
}

describe('putting changes in again', () => {
  it('lets the newer one take the place of what was not sent yet', async () => {
    const { server, desk } = await bufferServer();
    await desk.outbox.write([{ kind: 'pause', at: desk.now() }]);
    await desk.put([post('a'), post('b', { on: li })]);
    const moved = SOON() + 2 * HOUR;
    await desk.put([post('a', { at: moved })], desk.changes([post('a', { at: moved })]));
    await desk.outbox.write([{ kind: 'resume', at: desk.now() }]);
    await desk.atRest();
    expect(server.posts.map(({ text, due }) => [text, due])).toEqual([
      ['Words of b', desk.item('b').parts[0]?.at],
      ['Words of a', moved],
    ]);
    expect(desk.items.map(({ state }) => state.kind)).toEqual(['dropped', 'sent', 'sent']);
  });

  it('keeps out what is in doubt or not written down yet, with a sentence', async () => {
    const { server, desk } = await bufferServer();
    server.failNext({ kind: 'silence', when: 'after' });
    await desk.put([post('a')]);
    await desk.until(() => desk.item('a').state.kind === 'doubt');
    const moved = [post('a', { at: SOON() + HOUR })];
    const say = 'An earlier change is still being sent or checked: add this one after that.';
    expect(await desk.put(moved)).toEqual([{ deliveryIds: [deliveryOf('a')], say }]);
    await desk.atRest();
    expect(await desk.put(moved)).toEqual([{ deliveryIds: [deliveryOf('a')], say }]);
    await desk.record();
    expect(await desk.put(moved)).toEqual([]);
    await desk.atRest();
    expect(server.posts.map(({ due }) => due)).toEqual([moved[0]?.at]);
  });

  it('sends the cancellation in one place before the creation in another, and not without it', async () => {
    const { server, desk } = await postizServer();
    await desk.put([post('a')]);
    await desk.atRest();
    await desk.record();
    server.failNext({ kind: 'status', when: 'before', status: 403 });
    await desk.put([post('a', { on: li })]);
    await desk.until(() => desk.items.some(({ state }) => state.kind === 'refused'));
    await desk.idle();
    expect(server.standing.map(({ place }) => place)).toEqual(['int-x']);
    const refused = desk.items.find(({ state }) => state.kind === 'refused');
    await desk.outbox.choose(refused?.id ?? '', 'drop');
    await desk.atRest();
    expect(desk.items.at(-1)?.state).toMatchObject({
      kind: 'person',
      say: 'The change before it was cancelled, so it is not sent.',
    });
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });

  it('two posts with the same words at the same time are two, also after a doubt', async () => {
    const { server, desk } = await bufferServer();
    const at = SOON();
    server.failNext({ kind: 'reset', when: 'after' });
    await desk.put([post('a', { at, text: 'Same' }), post('b', { at, text: 'Same' })]);
    await desk.atRest();
    expect(desk.states()).toEqual({ a: 'sent', b: 'sent' });
    expect(seen(server)).toEqual({ Same: 2 });
  });

  it('is not held up by moments that a clock wrote which has been put back since', async () => {
    let clock = Date.now() + 48 * HOUR;
    const { server, desk } = await bufferServer({ now: () => clock });
    server.failNext({ kind: 'reset', when: 'after' });
    await desk.put([post('a', { at: SOON() + 96 * HOUR })]);
    await desk.until(() => desk.item('a').state.kind === 'doubt');
    await desk.close();
    clock -= 48 * HOUR;
    await desk.open();
    const later = setInterval(() => {
      clock += 100;
      desk.outbox.wake();
    }, 5);
    await desk.atRest().finally(() => clearInterval(later));
    expect(desk.states()).toEqual({ a: 'sent' });
    expect(seen(server)).toEqual({ 'Words of a': 1 });
  });
});
