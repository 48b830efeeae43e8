import { importCommand, planImport, readImport, importOutcome } from '../../../src/core/import';
import type { ImportChoices, ImportPreview, KnownWorkspace } from '../../../src/core/import';
import type { CommandContext } from '../../../src/core/command/command';
import type { ExportItem } from '../../../src/core/export';
import { writePlan } from '../../../src/core/plan-file';
import { MemoryWorkspace } from '../../../src/ledger/memory-workspace';
import { TODAY } from './support';

/** A workspace in memory that files are imported into, as the window and the command line do it. */
export class ImportHarness {
  readonly workspace = MemoryWorkspace.empty({ workspaceId: 'w1', name: 'Test', device: 'dev' });
  private drawn = 0;
  readonly env: CommandContext = {
    now: Date.UTC(2026, 10, 20, 8),
    draw: () => `t${String(this.drawn++).padStart(8, '0')}`,
    by: 'Ann',
    postMonth: () => '2026-11',
  };

  known(): KnownWorkspace {
    const view = this.workspace.view();
    return {
      zone: view.workspace()?.zone ?? 'Europe/London',
      channels: view.channels(),
      campaigns: view.campaigns(),
      mappings: view.workspace()?.mappings ?? {},
    };
  }

  preview(name: string, bytes: Uint8Array | string, choices: ImportChoices = {}): ImportPreview {
    const file = readImport(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    if (!file.ok) throw new Error(file.error.message);
    return planImport(file.value, this.known(), choices, TODAY);
  }

  import(name: string, bytes: Uint8Array | string, choices: ImportChoices = {}) {
    const preview = this.preview(name, bytes, choices);
    const outcome = importOutcome(this.workspace.view(), preview.source);
    const input = { source: preview.source, remember: preview.remember };
    const ran = this.workspace.run(importCommand, input, this.env);
    if (!ran.ok) throw new Error(ran.error.message);
    return { outcome, preview, undo: ran.value.undo, label: ran.value.label };
  }

  items(): ExportItem[] {
    const { posts, channels, campaigns, deliveries } = this.workspace.rows;
    return [...deliveries.values()].flatMap((delivery) => {
      const post = posts.get(delivery.postId);
      const channel = channels.get(delivery.channelId);
      if (post === undefined || channel === undefined) return [];
      const campaign = post.campaignId === null ? null : (campaigns.get(post.campaignId) ?? null);
      return [{ delivery, post, channel, campaign }];
    });
  }

  plan(): string {
    const { rows } = this.workspace;
    const [workspace] = rows.workspaces.values();
    if (workspace === undefined) throw new Error('no workspace yet');
    return writePlan({ ...rows.toRows(), workspace });
  }

  /** Standing deliveries, one line each. */
  standing(): string[] {
    return this.items()
      .filter(({ delivery, post }) => delivery.deletedAt === null && post.deletedAt === null)
      .map(
        ({ delivery, post, channel }) => `${channel.name} ${delivery.wall} ${delivery.status} ${post.text}`,
      )
      .sort();
  }
}

/** A workspace in London with nothing in it. */
export function desk(): ImportHarness {
  const made = new ImportHarness();
  made.import(
    'start.json',
    '{"format":"holdfast-plan/1","workspace":{"name":"Test","zone":"Europe/London"}}',
  );
  return made;
}
