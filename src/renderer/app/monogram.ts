/** Up to three letters for a workspace's name: 'Bramble & Rye' gives 'B&R', 'Acme' gives 'Ac'. */
export function monogram(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  if (words.length < 2) {
    const letters = Array.from(first.replaceAll(/[^\p{L}\p{N}]/gu, ''))
      .slice(0, 2)
      .join('');
    return letters === '' ? 'H' : letters.charAt(0).toUpperCase() + letters.slice(1).toLowerCase();
  }
  return words
    .slice(0, 3)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
}
