import Papa from 'papaparse';
import { exportAll } from '../../../src/core/handover';
import type { ExportRequest, ExportResult } from '../../../src/core/export';
import { channel } from './items';

export const NOW = Date.UTC(2026, 0, 1);

export function run(request: Omit<ExportRequest, 'now'> & { now?: number }): ExportResult {
  const result = exportAll({ now: NOW, ...request });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export const fb = channel('fb', 'facebook', 'Bramble & Rye');

export function cells(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false }).data;
}
