import { recordFrames } from './frames';
import { granted, theSession } from './session';

/** A `holdfast-plan/1` text straight in. */
export async function importPlan(text: string): Promise<number> {
  const { client } = theSession();
  const since = performance.now();
  granted(await client.ask('importPlan', { text, name: 'bench.json' }));
  return performance.now() - since;
}

export interface ImportTimes {
  readonly previewMs: number;
  readonly writeMs: number;
  readonly added: number;
  /** Between two frames of the window, from the file's arrival to the end. */
  readonly longestGapMs: number;
}

/** A CSV file as the import screen brings it in: preview, then the command. */
export async function importCsv(text: string): Promise<ImportTimes> {
  const { client } = theSession();
  const bytes = new TextEncoder().encode(text);
  const stop = recordFrames();
  const since = performance.now();
  const preview = granted(await client.ask('previewImport', { name: 'plan.csv', bytes, choices: {} }));
  const previewed = performance.now();
  if (preview.questions.length > 0) throw new Error('the bench file must not leave questions open');
  const { added } = granted(await client.ask('runImport', { takeSettings: false }));
  const ended = performance.now();
  return { previewMs: previewed - since, writeMs: ended - previewed, added, longestGapMs: stop() };
}
