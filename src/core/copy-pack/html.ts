import type { Instant } from '../time/types';
import { dayTime } from '../reconcile/words';
import { instantToWall, localDate } from '../time';
import type { PackEntry } from './pack';
import { counted } from '../words/counting';

export interface PackHead {
  readonly workspace: string;
  readonly zone: string;
  readonly made: Instant;
}

/** Nothing is loaded and nothing runs: the page is read and printed anywhere, with no network. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; font: 1rem/1.45 system-ui, sans-serif; color: #17201c; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 0; padding-top: .5rem; border-top: 2px solid #17201c; }
article { margin: 1rem 0; padding: .75rem 0 0; border-top: 1px solid #b9c2bd; break-inside: avoid; }
h3 { font-size: 1rem; margin: 0; }
h3 b { font-variant-numeric: tabular-nums; }
pre { margin: .5rem 0; padding: .75rem; border: 1px solid #b9c2bd; border-radius: 4px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
p, ul { margin: .25rem 0; overflow-wrap: anywhere; }
.care { font-weight: 600; }
.done { display: inline-block; width: 1rem; height: 1rem; border: 2px solid #17201c; vertical-align: -.15rem; margin-right: .4rem; }
.line { display: inline-block; width: 60%; border-bottom: 1px solid #17201c; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; text-decoration: none; } }
`;

/**
 * The copy pack as one page for people: to print, or to open on any machine when this one is not at hand. Every word
 * of the plan is escaped; the page holds no script, loads nothing, and names no note of the team.
 */
export function copyPackHtml(entries: readonly PackEntry[], { workspace, zone, made }: PackHead): string {
  const days = [...new Set(entries.map(({ at }) => localDate(at, zone)))];
  const title = `Post manually: ${workspace}`;
  const body = days
    .map((day) =>
      dayPart(
        entries.filter(({ at }) => localDate(at, zone) === day),
        zone,
      ),
    )
    .join('');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${counted(entries.length, 'post')} to post manually. All times are ${escapeHtml(zone)}. Made ${escapeHtml(dayTime(made, zone))}.</p>`,
    '<p>After each one, write down its link: when the scheduler is back, it shows what must not be posted again.</p>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function dayPart(entries: readonly PackEntry[], zone: string): string {
  const head = dayTime(entries[0]?.at ?? 0, zone).slice(0, -' 00:00'.length);
  return `<section>\n<h2>${escapeHtml(head)}</h2>\n${entries.map((entry) => article(entry, zone)).join('')}</section>\n`;
}

function article(entry: PackEntry, zone: string): string {
  const { at, platformName, channelName, title, text, link, media, composer, cautions } = entry;
  const clock = instantToWall(at, zone).slice(11, 16);
  const where = channelName === platformName ? platformName : `${platformName}, ${channelName}`;
  const lines = [
    `<h3><span class="done"></span><b>${clock}</b> ${escapeHtml(where)}: ${escapeHtml(title)}</h3>`,
    ...cautions.map((caution) => `<p class="care">${escapeHtml(caution)}</p>`),
    // The first line break behind `<pre>` is not part of the text.
    text === '' ? '' : `<pre dir="auto">\n${escapeHtml(text)}</pre>`,
    link === '' ? '' : `<p>Link: ${escapeHtml(link)}</p>`,
    media.length === 0 ? '' : `<ul>${media.map(mediaLine).join('')}</ul>`,
    composer === null
      ? ''
      : `<p>Post it at <a href="${escapeHtml(composer.url)}" rel="noreferrer">${escapeHtml(composer.url)}</a></p>`,
    '<p>Its link: <span class="line"></span></p>',
  ];
  return `<article>\n${lines.filter(Boolean).join('\n')}\n</article>\n`;
}

function mediaLine({ name, url, alt }: PackEntry['media'][number]): string {
  const where = url === '' || url === name ? '' : ` (${url})`;
  const words = alt === '' ? '' : `, alt text: ${alt}`;
  return `<li>Attach ${escapeHtml(`${name}${where}${words}`)}</li>`;
}

/** Text for between tags and inside quotes; a lone carriage return is kept as one. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\r', '&#13;');
}
