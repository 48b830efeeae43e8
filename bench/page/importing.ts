import { recordFrames } from './frames';
import { granted, theSession } from './session';
import { ImportReader } from '../../src/renderer/store/import-reader';

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
  const { client, workspaceId, info } = theSession();
  const bytes = new TextEncoder().encode(text);
  const stop = recordFrames();
  const since = performance.now();
  const reader = new ImportReader(
    { workspaceId, clockOffsetMs: info.clockOffsetMs },
    { name: 'plan.csv', bytes },
  );
  const answer = await reader.preview({ choices: {} });
  if (answer === 'superseded') throw new Error('the bench asks once');
  const preview = granted(answer);
  const previewed = performance.now();
  if (preview.questions.length > 0) throw new Error('the bench file must not leave questions open');
  const port = reader.handOver();
  const ask = { port, takeSettings: false };
  const { added } = granted(await client.ask('runImport', ask, { transfer: [port] }));
  const ended = performance.now();
  reader.close();
  return { previewMs: previewed - since, writeMs: ended - previewed, added, longestGapMs: stop() };
}
