export { counted } from '../../core/words/counting';

/** With a capital in front: words that stand behind others elsewhere. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
