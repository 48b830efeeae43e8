import { expect, it } from 'vitest';
import { layoutDay } from './week-layout';

/** 'id column/columns', with a + where there is room for two lines. */
function laid(times: readonly string[]) {
  const items = times.map((time, index) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return { id: `${String.fromCharCode(97 + index)}`, minute: hours * 60 + minutes };
  });
  const { blocks, more, widest } = layoutDay(items);
  return {
    blocks: blocks.map(
      (block) => `${block.item.id} ${block.column}/${block.columns}${block.roomy ? '+' : ''}`,
    ),
    more,
    widest,
  };
}

it('gives each post the whole day’s width where nothing is near it', () => {
  expect(laid(['09:00', '11:00', '11:45'])).toEqual({
    blocks: ['a 0/1+', 'b 0/1', 'c 0/1+'],
    more: [],
    widest: 1,
  });
});

it('puts what would cover each other side by side, and goes back to full width after it', () => {
  expect(laid(['09:00', '09:15', '09:30', '12:00'])).toEqual({
    blocks: ['a 0/2', 'b 1/2', 'c 0/2', 'd 0/1+'],
    more: [],
    widest: 2,
  });
});

it('counts what does not fit side by side any more', () => {
  expect(laid(Array.from({ length: 7 }, () => '10:00'))).toEqual({
    blocks: ['a 0/5', 'b 1/5', 'c 2/5', 'd 3/5'],
    more: [{ minute: 600, count: 3, columns: 5 }],
    widest: 5,
  });
});

it('is empty for an empty day', () => {
  expect(laid([])).toEqual({ blocks: [], more: [], widest: 1 });
});
