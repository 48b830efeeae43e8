import {
  importCommand,
  importOutcome,
  planImport,
  readImport,
  type ImportFile,
} from '../../../src/core/import';
import { checkUpdate, MemoryWorkspace, readBundle } from '../../../src/ledger';
import { shortHash } from '../../../src/core/import/hash';
import { TODAY } from './place';
import type { Original } from './originals';

/** What became of a mutant; 'bug' is the only one that must never be. */
export interface Verdict {
  readonly fate: 'written' | 'asks' | 'refused' | 'bug';
  /** The code of a refusal, the words of a bug. */
  readonly why: string;
}

const MAX_SAY = 400;

/** Imports mutants into a workspace as the command line does, and looks at what is left afterwards. */
export class Judge {
  private readonly base: Uint8Array;
  private workspace: MemoryWorkspace;
  private untouched: string;

  /** @param base a bundle: the workspace that every mutant finds */
  constructor(base: Uint8Array) {
    this.base = base;
    this.workspace = this.open();
    this.untouched = hashOf(this.workspace);
  }

  judge(file: Original): Verdict {
    const verdict = this.import(file);
    if (verdict.fate === 'written') {
      const problem = this.unreadable();
      this.workspace = this.open();
      return problem === null
        ? verdict
        : { fate: 'bug', why: `written and not to be read again: ${problem}` };
    }
    if (hashOf(this.workspace) === this.untouched) return verdict;
    this.workspace = this.open();
    return { fate: 'bug', why: `half: ${verdict.fate} ${verdict.why}` };
  }

  private import({ name, bytes }: Original): Verdict {
    try {
      const read = readImport(name, bytes);
      if (!read.ok) return refusal(read.error);
      return read.value.kind === 'bundle' ? this.merge(bytes) : this.write(read.value);
    } catch (cause) {
      return { fate: 'bug', why: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
    }
  }

  private merge(bytes: Uint8Array): Verdict {
    const bundle = readBundle(bytes);
    if (!bundle.ok) return refusal(bundle.error);
    const merged = this.workspace.mergeBundle(bundle.value);
    return merged.ok ? { fate: 'written', why: '' } : refusal(merged.error);
  }

  private write(file: ImportFile): Verdict {
    const view = this.workspace.view();
    const known = {
      zone: view.workspace()?.zone ?? 'UTC',
      channels: view.channels(),
      campaigns: view.campaigns(),
      mappings: view.workspace()?.mappings ?? {},
    };
    const preview = planImport(file, known, {}, TODAY);
    for (const say of [...preview.warnings, ...preview.skipped.map(({ reason }) => reason)]) {
      if (say.length > MAX_SAY) return { fate: 'bug', why: `a sentence of ${say.length} signs` };
    }
    importOutcome(view, preview.source);
    if (preview.questions.length > 0) return { fate: 'asks', why: preview.questions[0]?.ask ?? '' };
    let drawn = 0;
    const env = {
      now: Date.UTC(2026, 10, 20, 9),
      draw: () => `m${String(drawn++).padStart(8, '0')}`,
      by: 'Ann',
      postMonth: () => '2026-11',
    };
    const ran = this.workspace.run(
      importCommand,
      { source: preview.source, remember: preview.remember },
      env,
    );
    return ran.ok ? { fate: 'written', why: '' } : refusal(ran.error);
  }

  /** What is wrong with the workspace as everybody else would get it; null when nothing is. */
  private unreadable(): string | null {
    const bundle = this.workspace.toBundle();
    for (const [shard, update] of bundle.shards) {
      const checked = checkUpdate(shard, update);
      if (!checked.ok) return checked.error.message;
    }
    const again = MemoryWorkspace.open(bundle, { device: 'again' });
    const counts = ({ rows }: MemoryWorkspace) =>
      `${rows.posts.size} posts, ${rows.deliveries.size} deliveries`;
    return counts(again) === counts(this.workspace)
      ? null
      : `${counts(this.workspace)} became ${counts(again)}`;
  }

  private open(): MemoryWorkspace {
    const bundle = readBundle(this.base);
    if (!bundle.ok) throw new Error(bundle.error.message);
    return MemoryWorkspace.open(bundle.value, { device: 'judge' });
  }
}

function refusal({ code, message }: { readonly code: string; readonly message: string }): Verdict {
  // Every refusal is a sentence for a person, and says that nothing happened or what to do.
  if (message.length > MAX_SAY || !message.endsWith('.'))
    return { fate: 'bug', why: `no sentence: ${message.slice(0, 200)}` };
  return { fate: 'refused', why: code };
}

/** Every byte that a bundle of it would hold, before it is packed. */
function hashOf(workspace: MemoryWorkspace): string {
  const { workspaceId, name, shards } = workspace.toBundle();
  const parts = [...shards].map(([shard, update]) => `${shard} ${Buffer.from(update).toString('latin1')}`);
  return shortHash([workspaceId, name, ...parts].join('\n'));
}
