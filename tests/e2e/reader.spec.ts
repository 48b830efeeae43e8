import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import type { Json } from '../../src/core/json';
import { launchHoldfast } from './support/launch';

type Answers = { readonly [question: string]: Json };
type ExamWindow = { examineReaders(): Promise<{ expected: Answers; writer: Answers; files: Answers }> };

/** The store's own code with the exam, for a page that has a database. */
async function examCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'support/reader-exam/page.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'chrome130',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

test('commands see the same in the app’s database as in memory, and so does the reader of files', async () => {
  const { page, close } = await launchHoldfast();
  try {
    await page.evaluate(await examCode());
    const { expected, writer, files } = await page.evaluate(() =>
      (window as unknown as ExamWindow).examineReaders(),
    );
    expect(writer).toEqual(expected);
    expect(files).toEqual(expected);
  } finally {
    await close();
  }
});
