import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');

type Tokens = Readonly<Record<string, string>>;

function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

const THEMES = {
  light: tokensOf(':root'),
  dark: { ...tokensOf(':root'), ...tokensOf("[data-theme='dark']") },
};

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Which foregrounds may stand on which grounds, and how strong they must be. */
const GROUNDS = ['canvas', 'surface', 'sunken', 'raised', 'fill'];
const RULES: readonly { least: number; marks: readonly string[]; on: readonly string[] }[] = [
  { least: 4.5, marks: ['text', 'text-2', 'text-3'], on: GROUNDS },
  { least: 4.5, marks: ['text', 'text-2'], on: ['fill-hover', 'heat-1', 'heat-2', 'heat-on-1', 'heat-on-2'] },
  { least: 4.5, marks: ['text'], on: ['fill-press', 'accent-soft', 'heat-3', 'heat-on-3'] },
  { least: 4.5, marks: ['accent-text'], on: [...GROUNDS, 'accent-soft'] },
  { least: 4.5, marks: ['stop-text'], on: [...GROUNDS, 'stop-soft', 'hatch-down-bg'] },
  { least: 4.5, marks: ['care-text'], on: [...GROUNDS, 'care-soft', 'hatch-risk-bg'] },
  { least: 4.5, marks: ['on-accent'], on: ['accent', 'accent-hover', 'accent-press'] },
  { least: 4.5, marks: ['on-stop'], on: ['stop'] },
  { least: 3, marks: ['accent', 'line-control'], on: ['canvas', 'surface', 'sunken', 'raised', 'fill'] },
  { least: 3, marks: ['stop'], on: ['canvas', 'surface', 'stop-soft', 'hatch-down-bg'] },
  { least: 3, marks: ['care'], on: ['canvas', 'surface', 'care-soft', 'hatch-risk-bg'] },
];

describe.each(Object.entries(THEMES))('%s theme', (_name, tokens) => {
  it('keeps text at 4.5:1 and marks and edges at 3:1 on every ground they may stand on', () => {
    const weak = RULES.flatMap(({ least, marks, on }) =>
      marks.flatMap((mark) =>
        on.flatMap((ground) => {
          const fore = tokens[mark];
          const back = tokens[ground];
          if (fore === undefined || back === undefined) return [`${mark} or ${ground} is missing`];
          const ratio = contrast(fore, back);
          return ratio >= least ? [] : [`${mark} on ${ground}: ${ratio.toFixed(2)}`];
        }),
      ),
    );
    expect(weak).toEqual([]);
  });
});
