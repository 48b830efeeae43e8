import { expect, it } from 'vitest';
import { testPost } from '../../../../core/model/testing/post';
import { contentOf } from '../../../../core/review';
import { contentChanges } from './content-changes';

const before = testPost({
  id: 'p',
  title: 'Boxes',
  text: 'Come in.',
  link: 'https://a.example',
  media: [{ sha256: '', name: 'a.jpg', mime: 'image/jpeg', alt: '' }],
  variants: { x: { text: 'Come!' } },
});

it('names each part that reads differently, and a channel’s own version by what people read there', () => {
  const after = {
    ...before,
    text: 'Come in today.',
    media: [{ sha256: '', name: 'a.jpg', mime: 'image/png', alt: 'A box' }],
    variants: { li: { text: 'Dear all.' } },
  };
  expect(contentChanges(contentOf(before), after, (id) => id.toUpperCase())).toEqual([
    { what: 'Main text', before: 'Come in.', after: 'Come in today.' },
    { what: 'Text on LI', before: 'Come in.', after: 'Dear all.' },
    { what: 'Text on X', before: 'Come!', after: 'Come in today.' },
    { what: 'Media', before: 'a.jpg, no alt text', after: 'a.jpg: A box' },
  ]);
});

it('is empty when nothing the world sees has changed', () => {
  expect(contentChanges(contentOf(before), { ...before }, String)).toEqual([]);
});

it('says what goes beside the text, and which platform gets another file', () => {
  const media = { sha256: 'a'.repeat(64), name: 'a.jpg', mime: 'image/jpeg', alt: 'A box' };
  const own = { instagram: { sha256: 'b'.repeat(64), mime: 'image/jpeg' } };
  const now = {
    ...before,
    media: [{ ...media, own }],
    beside: { x: { comment: 'The recipe: a.example/r' } },
  };
  const changes = contentChanges(contentOf({ ...before, media: [media] }), now, (id) => id.toUpperCase());
  expect(changes).toEqual([
    { what: 'Extras on X', before: '', after: 'The recipe: a.example/r' },
    { what: 'Media', before: 'a.jpg: A box', after: 'a.jpg: A box\n  own copy bbbbbbbb on Instagram' },
  ]);
});
