/** What the window speaks where the system names no language that the engine knows. */
const FALLBACK = 'en-GB';

/**
 * A locale that Intl accepts. Systems without a language set ('C', 'POSIX') or with an old-style name give tags
 * such as 'en-US@posix' or 'de_DE.UTF-8', on which every formatter would throw.
 */
export function usableLocale(tag: string): string {
  const plain = tag.replace(/[@.].*$/, '').replaceAll('_', '-');
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(plain)[0] ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
}
