import { readFileSync } from 'node:fs';
import { planImport, readImport } from '../../../src/core/import';
import type { ImportChoices, ImportPreview, KnownWorkspace } from '../../../src/core/import';

export const TODAY = '2026-11-20';
export const NOBODY: KnownWorkspace = { zone: 'Europe/London', channels: [], campaigns: [], mappings: {} };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url)));
}

export function preview(
  name: string,
  choices: ImportChoices = {},
  known: KnownWorkspace = NOBODY,
  bytes: Uint8Array = fixture(name),
): ImportPreview {
  const file = readImport(name, bytes);
  if (!file.ok) throw new Error(file.error.message);
  return planImport(file.value, known, choices, TODAY);
}

/** A preview as a person would read it: one line a delivery, undated posts as 'bank'. */
export function lines(from: ImportPreview): string[] {
  return from.source.items.flatMap((item) => {
    const text = (ref: string) => item.post.variants?.[ref]?.text ?? item.post.text;
    if (item.deliveries.length === 0) return [`${item.row} bank ${JSON.stringify(item.post.text)}`];
    return item.deliveries.map(
      ({ channel, wall, zone, status }) =>
        `${item.row} ${channel} ${wall} ${zone} ${status ?? '-'} ${JSON.stringify(text(channel))}`,
    );
  });
}

export function fields(from: ImportPreview): string[] {
  return (
    from.mapping?.columns.map(({ field, platform }) =>
      platform === undefined ? field : `${field}:${platform}`,
    ) ?? []
  );
}
