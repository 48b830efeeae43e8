import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import { ok, type Refusal, type Result } from '../../core/result';
import { localDate } from '../../core/time';
import { keepArrived } from '../media';
import { channels as allChannels, planExtent, getWorkspace as workspaceRow } from '../store/queries';
import type { Start } from '../screens/first-run/start';
import { useWindowState } from '../store/window-state';
import type { OpenWorkspace } from './open-workspace';

/** Days of the whole world stand in every calendar. */
const WORLD = ['GLOBAL', 'UN'] as const;
const SAMPLE_NAME = 'Bramble & Rye';
const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** Puts a workspace of the chosen kind on the list; it is empty still. */
export async function makeWorkspace(start: Start): Promise<Result<WorkspaceEntry>> {
  const name = start.kind === 'sample' ? SAMPLE_NAME : start.name;
  const identity = start.kind === 'bundle' ? await identityOf(start.file.bytes) : ok(undefined);
  return identity.ok ? window.holdfast.createWorkspace(name, identity.value) : identity;
}

/** Whether anything of it is stored: its name and zone come first. */
export async function hasBegun({ session }: OpenWorkspace): Promise<boolean> {
  return (await workspaceRow(session.db)) !== undefined;
}

/** A colleague's plan keeps its identity here, so that their next bundle joins it. */
async function identityOf(bytes: Uint8Array): Promise<Result<string>> {
  const { bundleIdentity } = await import('../../ledger');
  const identity = bundleIdentity(bytes);
  return identity.ok ? ok(identity.value.workspaceId) : identity;
}

/**
 * Fills a new workspace in the way a person chose.
 * @returns what did not work; part of it may be there all the same
 */
export async function fillWorkspace(
  start: Start,
  opened: OpenWorkspace,
  info: AppInfo,
): Promise<Refusal | null> {
  const { client, db } = opened.session;
  if (start.kind === 'bundle') {
    const merged = await client.ask('mergeBundle', { bytes: start.file.bytes });
    if (merged.ok) await keepArrived(opened.entry.id, merged.value.files);
    const row = await workspaceRow(db);
    if (row) await window.holdfast.touchWorkspace(opened.entry.id, row.name);
    else
      await client.run('workspace.create', {
        name: start.name,
        zone: info.zone,
        regions: homeRegions(info.locale),
      });
    return merged.ok ? null : merged.error;
  }
  if (start.kind === 'sample') {
    const sample = await import('../../../resources/sample-plan.json?raw');
    const made = await client.run('workspace.create', {
      name: SAMPLE_NAME,
      zone: 'Europe/London',
      regions: [...WORLD, 'UK'],
    });
    if (!made.ok) return made.error;
    const imported = await client.ask('importPlan', { text: sample.default, name: 'sample-plan.json' });
    await showFirstDay(opened);
    return imported.ok ? null : imported.error;
  }
  const made = await client.run('workspace.create', {
    name: start.name,
    zone: start.zone,
    regions: homeRegions(info.locale),
  });
  if (!made.ok) return made.error;
  if (start.kind === 'plan') {
    useWindowState.getState().setImporting(start.file);
    return null;
  }
  for (const channel of start.channels) {
    const postingTimes = Object.fromEntries(WORKDAYS.map((day) => [day, channel.times]));
    const saved = await client.run('channel.create', {
      platform: channel.platform,
      name: channel.name,
      handle: channel.handle,
      zone: start.zone,
      ...(channel.times.length > 0 ? { postingTimes } : {}),
      order: (await allChannels(db)).length,
    });
    if (!saved.ok) return saved.error;
  }
  return null;
}

/** The world and the country this machine is set to, in the catalogue's codes. */
function homeRegions(locale: string): string[] {
  const { region } = new Intl.Locale(locale);
  return region === undefined ? [...WORLD] : [...WORLD, region === 'GB' ? 'UK' : region];
}

/** The sample tells of one day; the calendar opens there and not at today. */
async function showFirstDay({ session }: OpenWorkspace): Promise<void> {
  const [extent, row] = await Promise.all([planExtent(session.db), workspaceRow(session.db)]);
  if (extent && row) useWindowState.getState().setCalendar({ anchor: localDate(extent.from, row.zone) });
}
