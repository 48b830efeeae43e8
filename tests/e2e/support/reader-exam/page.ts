import { examinePlanReader, EXPECTED_ANSWERS } from '../../../../src/core/command/testing/plan-reader-exam';
import type { Reads } from '../../../../src/core/command/command';
import type { Json } from '../../../../src/core/json';
import type { JournalAnswer, JournalAsk } from '../../../../src/preload/contract';
import { NO_RECORDS } from '../../../../src/ledger';
import { planView } from '../../../../src/renderer/store/import-reader/plan-view';
import { importPlanText } from '../../../../src/renderer/store/worker/importing';
import { JournalClient } from '../../../../src/renderer/store/worker/journal-client';
import { OpenWorkspace } from '../../../../src/renderer/store/worker/open-workspace';

type Answers = { readonly [question: string]: Json };

/** The app's own workspace over a database of its own, with a journal that keeps everything and forgets it. */
function openWorkspace(workspaceId: string): OpenWorkspace {
  const { port1, port2 } = new MessageChannel();
  let offset = 0;
  port2.addEventListener('message', ({ data }: MessageEvent<JournalAsk>) => {
    if (data.kind !== 'append') throw new Error(`the journal was asked to ${data.kind}`);
    offset += data.bytes.length;
    const position = { segment: 1, offset };
    port2.postMessage({ id: data.id, kind: 'appended', ok: true, position } satisfies JournalAnswer);
  });
  port2.start();
  let drawn = 0;
  const workspace = new OpenWorkspace(
    {
      workspaceId,
      deviceId: 'exam',
      session: 'exam',
      by: 'Ann',
      now: () => Date.parse('2026-11-20T08:00:00Z'),
      draw: () => `id${String((drawn += 1)).padStart(8, '0')}`,
    },
    new JournalClient(port1),
  );
  workspace.writer.startAfter(0, NO_RECORDS);
  return workspace;
}

/** @param byRows whether keys are asked of the reader of files, which goes by the rows alone */
async function examine(workspaceId: string, byRows: boolean): Promise<Answers> {
  const workspace = openWorkspace(workspaceId);
  const reader = async (reads: Reads) => {
    if (byRows && reads.keys === true)
      return planView(workspace.db, new Set(['p1', 'd1', 'p2']), () => undefined);
    // Everything is read from the database again, as after a start.
    workspace.forgetMemory();
    return workspace.viewFor(reads);
  };
  const answers = await examinePlanReader({
    run: async (name, input) => {
      const saved = await workspace.run(name, input);
      if (!saved.ok) throw new Error(`${name}: ${saved.error.message}`);
      return saved.value.made;
    },
    importPlan: async (text) => {
      const imported = await importPlanText(workspace, text, {});
      if (!imported.ok) throw new Error(imported.error.message);
    },
    reader,
  });
  workspace.db.close();
  return answers;
}

Object.assign(window, {
  examineReaders: async () => ({
    expected: EXPECTED_ANSWERS,
    writer: await examine('exam-writer', false),
    files: await examine('exam-files', true),
  }),
});
