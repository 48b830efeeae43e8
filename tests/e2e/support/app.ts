import type { CommandInputs, CommandName } from '../../../src/core/commands';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import type { Result } from '../../../src/core/result';
import type { Saved } from '../../../src/renderer/store/saved';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchHoldfast, type RunningHoldfast } from './launch';
import type { PlainIds } from './plain-ids';

/** What the development window offers to tests (src/renderer/app/test-window.ts). */
export interface TestWindow {
  run<Name extends CommandName>(name: Name, input: PlainIds<CommandInputs[Name]>): Promise<Result<Saved>>;
  postTitles(): Promise<string[]>;
  isReady(): boolean;
  /** Whether both copies have been compared whole since the start. */
  isCompared(): boolean;
  /** Rows in the working copy. */
  counts(): Promise<{ posts: number; deliveries: number; updates: number }>;
  /** What stands in the calendar: not deleted, not cancelled, not held. */
  standing(): Promise<Pick<DeliveryRow, 'id' | 'channelId' | 'at' | 'title' | 'text' | 'status'>[]>;
  channelNames(): Promise<Record<string, string>>;
}

export interface StoryOptions {
  /** The clock of the app, ISO. */
  readonly now: string;
  /** Files that the open dialogs answer with, in order. */
  readonly open: readonly string[];
  /** Where the app keeps its data; a fresh folder when left out. One who goes on later names the same. */
  readonly userData?: string;
  /** More for the environment of the app. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Story extends RunningHoldfast {
  /** Where save dialogs put things. */
  readonly saved: string;
}

/** The app at a chosen moment in London, with its file dialogs answered and no network at all. */
export async function startStory({ now, open, env, userData }: StoryOptions): Promise<Story> {
  const saved = mkdtempSync(join(tmpdir(), 'holdfast-saved-'));
  const dialogs = join(saved, 'dialogs.json');
  writeFileSync(dialogs, JSON.stringify({ open, saveFolder: saved }));
  const running = await launchHoldfast({
    ...(userData === undefined ? {} : { userData }),
    env: {
      HOLDFAST_NOW: now,
      HOLDFAST_DIALOGS: dialogs,
      TZ: 'Europe/London',
      LANG: 'en_GB.UTF-8',
      ...env,
    },
  });
  await running.app.evaluate(({ session }) =>
    session.defaultSession.enableNetworkEmulation({ offline: true }),
  );
  return { ...running, saved };
}

/** From the first-run screen to a workspace with an X channel, by hand as a person would. */
export async function startWorkspaceForTest({ page }: RunningHoldfast): Promise<void> {
  await page.getByTestId('workspace-name').fill('Storm');
  await page.getByTestId('start-channels').click();
  await page.getByTestId('platform-x').click();
  await page.getByTestId('channels-done').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
}

/** The sample plan, opened as a first-time user opens it: its calendar is there, and everything has been read. */
export async function openSample({ page }: Pick<Story, 'page'>): Promise<Page> {
  await page.getByTestId('start-sample').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  return page;
}
