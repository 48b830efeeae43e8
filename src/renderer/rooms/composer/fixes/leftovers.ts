import type { FixId, Tailored } from '../../../../core/tailor';

/**
 * What a fix leaves over, as a passage for the post's notes, so that no word is lost and somebody can post it by hand.
 * @param name the channel as shown: 'X'
 * @returns '' when nothing is left over
 */
export function leftoverNote(id: FixId, name: string, { comments = [], thread = [] }: Tailored): string {
  const rest = thread.slice(1);
  if (rest.length > 0) {
    const all = thread.length;
    const parts = rest.map((part, index) => `${index + 2} of ${all}:\n${part}`);
    return [`To post on ${name} after the first part:`, ...parts].join('\n\n');
  }
  if (comments.length === 0) return '';
  const what = id === 'move-hashtags' ? 'Hashtags' : 'Link';
  return `${what} to post below it on ${name}:\n${comments.join('\n')}`;
}

/** The notes with one more passage; a passage that is there already is not put twice. */
export function withNote(notes: string, passage: string): string {
  if (passage === '' || notes.includes(passage)) return notes;
  return notes.trim() === '' ? passage : `${notes.trimEnd()}\n\n${passage}`;
}
