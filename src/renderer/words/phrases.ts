/** '1 post', '3 posts'. @param locale writes large figures as this person does: '9,962 posts' */
export function counted(count: number, one: string, many = `${one}s`, locale?: string): string {
  if (count === 1) return `1 ${one}`;
  return `${locale === undefined ? count : count.toLocaleString(locale)} ${many}`;
}

/** With a capital in front: words that stand behind others elsewhere. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
