import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { atRest } from './rest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the whole page, by rule and place. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A page that still draws its first screen has nothing to be judged.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // The element that slides in may still be on its way: colours are judged where it stands.
  await atRest(page);
  const results = await page.evaluate(async (source) => {
    if (!('axe' in window)) new Function(source).call(window);
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  }, AXE);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
