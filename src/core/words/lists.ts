/** 'X', 'X and LinkedIn', 'X, LinkedIn and Facebook'; with 'or' in its place where one of them will do. */
export function listWords(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}
