/** '1 post', '3 posts'. @param locale writes large figures as this person does: '9,962 posts' */
export function counted(count: number, one: string, many = `${one}s`, locale?: string): string {
  if (count === 1) return `1 ${one}`;
  return `${locale === undefined ? count : count.toLocaleString(locale)} ${many}`;
}

/** 'X', 'X and LinkedIn', 'X, LinkedIn and Facebook'. */
export function listWords(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** With a capital in front: words that stand behind others elsewhere. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
