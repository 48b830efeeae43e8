import type { Post } from './post';

/** Longest title taken from a first line, characters. Ours: fits a two-line chip at 1440. */
const TITLE_FROM_TEXT = 80;

/** A title for a post that was given none: its first line, cut at a word. */
export function titleFromText(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= TITLE_FROM_TEXT) return line;
  const cut = line.slice(0, TITLE_FROM_TEXT);
  const space = cut.lastIndexOf(' ');
  return `${space > TITLE_FROM_TEXT / 2 ? cut.slice(0, space) : cut}…`;
}

/** What a post is called: its title, else its first words. */
export function titleOf(post: Pick<Post, 'title' | 'text'>): string {
  const title = post.title.trim();
  if (title !== '') return title;
  const line = post.text.trim().split('\n', 1)[0] ?? '';
  return line === '' ? 'Untitled draft' : line;
}
