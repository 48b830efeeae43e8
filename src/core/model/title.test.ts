import { expect, test } from 'vitest';
import { titleOf } from './title';

test('a post without a title is called by its first words', () => {
  expect(titleOf({ title: ' ', text: 'Fresh bread\nat nine' })).toBe('Fresh bread');
  expect(titleOf({ title: '', text: '' })).toBe('Untitled draft');
});
