import { expect, it } from 'vitest';
import { testChannel } from '../../../core/model/testing/channel';
import { testPost } from '../../../core/model/testing/post';
import { lookInSlices, type Way } from './look';

const CHANNEL = testChannel({ platform: 'x' });
const LONG = `${'Warm loaves. '.repeat(24)}\n\nhttps://example.com\n\n#rye #bread`;
const texts = Array.from({ length: 400 }, (_, at) => ({
  post: testPost({ id: `p${at}`, text: at % 2 === 0 ? LONG : 'Bread.' }),
  channel: CHANNEL,
}));

function look(ways: readonly Way[], signal = new AbortController().signal, onText = (_seen: number) => {}) {
  return lookInSlices({ texts, channels: [CHANNEL] }, ways, signal, onText);
}

it('finds what can be fixed, and what nobody may do unasked', async () => {
  const [gentle, harder] = [await look(['gentle']), await look(['gentle', 'shorten'])];
  expect([gentle?.changes.length, gentle?.stuck.length, gentle?.texts]).toEqual([200, 0, 400]);
  expect(gentle?.changes[0]?.left.map(({ code }) => code)).toEqual(['too-long']);
  expect(harder?.changes[0]?.left).toEqual([]);
  expect((await look([]))?.stuck.length).toBe(200);
});

it('can be stopped on the way, and tells how far it is', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const result = await look(['gentle', 'move', 'shorten'], stop.signal, (count) => {
    seen.push(count);
    if (seen.length === 2) stop.abort();
  });
  expect([result, seen.length]).toEqual([null, 2]);
  expect(seen[1]).toBeGreaterThan(seen[0] ?? Infinity);
});
