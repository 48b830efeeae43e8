import { describe, expect, it } from 'vitest';
import { keepSupplements } from './keep-supplements';

describe('what a fix takes out of a text', () => {
  it('goes below the post or behind it, after what stood there', () => {
    expect([
      keepSupplements({ text: 'Bread' }),
      keepSupplements({ text: 'Bread', comments: ['https://example.com'] }),
      keepSupplements({ text: 'Bread', comments: ['#rye'] }, { comment: 'https://example.com' }),
      keepSupplements({ text: 'Bread', comments: ['#rye'] }, { comment: 'Ask us! #rye' }),
      keepSupplements({ text: 'One', thread: ['One', 'two', 'three'] }, { rest: ['four'] }),
    ]).toEqual([
      {},
      { comment: 'https://example.com' },
      { comment: 'https://example.com\n#rye' },
      {},
      { rest: ['two', 'three', 'four'] },
    ]);
  });
});
