import { expect, it } from 'vitest';
import { testPost } from '../model/testing/post';
import { contentHash } from './content';

it('what goes below a post or before it is part of what was approved', () => {
  const post = testPost({ id: 'p', text: 'Warm loaves.' });
  const withComment = { ...post, beside: { ch_x: { comment: 'https://example.com' } } };
  const withOther = { ...post, beside: { ch_x: { comment: 'https://example.org' } } };
  expect(new Set([post, withComment, withOther].map(contentHash)).size).toBe(3);
  const withNote = { ...withComment, notes: 'Ask Mia.' };
  expect(contentHash(withNote)).toBe(contentHash(withComment));
});
