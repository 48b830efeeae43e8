import { afterEach, describe, expect, it } from 'vitest';
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

const STAGES = [
  ['postiz', postizServer, x],
  ['mastodon', mastodonServer, masto],
  ['buffer', bufferServer, x],
] as const;

describe.each(STAGES)('%s: a post whose time passed while nothing could be sent', (_name, stage, on) => {
  async function passed() {
    let clock = Date.now();
    const { server, desk } = await stage({ now: () => clock });
    const at = Math.ceil(clock / MINUTE) * MINUTE + HOUR;
    const plan: Sketch[] = [{ id: 'a', on, at, text: 'Words of a' }];
    await desk.outbox.write([{ kind: 'pause', at: clock }]);
    await desk.put(plan);
    clock = at + HOUR;
    await desk.outbox.write([{ kind: 'resume', at: clock }]);
    await desk.until(() => desk.item('a').state.kind === 'person');
    return { server, desk, plan };
  }

  it('goes out at once when a person says so, and is told', async () => {
    const { server, desk } = await passed();
    expect(server.ledger).toEqual([]);
    await desk.outbox.choose(desk.item('a').id, 'send-now');
    await desk.atRest();
    expect(server.ledger.filter(({ what }) => what === 'published')).toHaveLength(1);
    await desk.record();
    expect(desk.handovers[0]?.items.map(({ change }) => change)).toEqual(['create']);
  });

  it('goes back to the plan for a new time, or is called off, and nothing is sent', async () => {
    const { server, desk, plan } = await passed();
    await desk.outbox.choose(desk.item('a').id, 'move');
    expect(desk.item('a').state).toMatchObject({
      kind: 'dropped',
      say: 'Moved back to the plan for a new time.',
    });
    const [first] = plan;
    if (!first) throw new Error('one post');
    await desk.put([{ ...first, at: first.at + 24 * HOUR }]);
    await desk.atRest();
    expect(seen(server)).toEqual({ 'Words of a': 1 });
    expect(server.ledger.filter(({ what }) => what === 'published')).toEqual([]);
  });

  it('takes no choice that was not offered', async () => {
    const { server, desk } = await passed();
    const { id } = desk.item('a');
    await desk.outbox.choose(id, 'is-done');
    await desk.outbox.choose(id, 'try-again');
    expect(desk.item('a').state.kind).toBe('person');
    await desk.outbox.choose(id, 'drop');
    await desk.outbox.choose(id, 'send-now');
    expect(desk.item('a').state.kind).toBe('dropped');
    expect(server.ledger).toEqual([]);
  });
});
