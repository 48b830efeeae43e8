import { describe, expect, it } from 'vitest';
import { countText } from '../../../../core/text';
import { countFace, firstTooMany } from './count-words';
import { words } from './testing/post';

describe('a count in words', () => {
  it('says how much is left, how much is too many, and when there is no limit', () => {
    const faces = [
      countFace(countText('x', 'a'.repeat(100)), words.number),
      countFace(countText('x', 'a'.repeat(270)), words.number),
      countFace(countText('x', 'a'.repeat(286)), words.number),
      countFace(countText('facebook', 'a'.repeat(1234)), words.number),
      countFace(countText('sms', 'a'.repeat(161)), words.number),
    ];
    expect(faces.map(({ line, short, tone }) => [line, short, tone])).toEqual([
      ['100 of 280, 180 left', '180', 'plain'],
      ['270 of 280, 10 left', '10', 'near'],
      ['286 of 280, 6 too many', '−6', 'stop'],
      ['1,234, no limit known', 'no limit', 'plain'],
      ['161 of 160, goes out as 2 messages', '2 messages', 'care'],
    ]);
  });

  it('finds where a text becomes too long, never inside a character', () => {
    const over = (text: string): boolean => countText('x', text).over;
    expect(firstTooMany('short', over)).toBe(5);
    expect(firstTooMany('a'.repeat(286), over)).toBe(280);
    expect(firstTooMany(`${'a'.repeat(279)}👩‍👩‍👧 tail`, over)).toBe(279);
  });
});
