/**
 * Plain words as the HTML that Postiz wants: `& < >` escaped, one paragraph for each line, since it reads every
 * paragraph as a new line. Other kinds of line end count as one.
 */
export function htmlOf(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(/\r\n?|\n/)
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/** The words again, for comparing what stands in Postiz with what was sent. */
export function wordsOf(html: string): string {
  return html
    .replace(/<\/p>\s*<p[^>]*>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}
