import type { KnownWorkspace } from '../../../src/core/import';

export const TODAY = '2026-11-20';
export const NOBODY: KnownWorkspace = { zone: 'Europe/London', channels: [], campaigns: [], mappings: {} };
