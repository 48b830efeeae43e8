import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startStory, type Story, type TestWindow } from './app';
import type { Net } from './net';

/** The day of the story. */
export const FRIDAY = '2026-11-27';

/** One desk over the hours: the app is closed and opened again, as it would be on the day. */
export class Desk {
  readonly userData = mkdtempSync(join(tmpdir(), 'holdfast-desk-'));
  story: Story | null = null;
  readonly #net: Net;

  constructor(net: Net) {
    this.#net = net;
  }

  async open(time: string, files: readonly string[] = []): Promise<Page> {
    await this.story?.close();
    this.story = await startStory({
      now: `${FRIDAY}T${time}:00Z`,
      open: files,
      userData: this.userData,
      env: { HOLDFAST_PROBES: this.#net.script },
    });
    return this.story.page;
  }

  /** Opened again on the plan that is here already. */
  async reopen(time: string, files: readonly string[] = []): Promise<Page> {
    const page = await this.open(time, files);
    await page.getByTestId('screen-calendar').waitFor();
    await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
    return page;
  }

  get running(): Story {
    if (this.story === null) throw new Error('the desk is closed');
    return this.story;
  }

  async saveBundle(): Promise<string> {
    const { page, saved } = this.running;
    await page.getByTestId('room-team').click();
    await page.getByTestId('save-bundle').click();
    const fresh = () => readdirSync(saved).find((name) => name.endsWith('.holdfast'));
    await expect.poll(fresh).toBeDefined();
    const aside = join(mkdtempSync(join(tmpdir(), 'holdfast-stick-')), 'plan.holdfast');
    renameSync(join(saved, fresh() ?? ''), aside);
    return aside;
  }

  /** @param picked how many files this session's dialogs have given already */
  async merge(file: string, picked = 0): Promise<void> {
    const { page, saved } = this.running;
    const open = [...Array.from({ length: picked }, () => null), file];
    writeFileSync(join(saved, 'dialogs.json'), JSON.stringify({ open, saveFolder: saved }));
    await page.getByTestId('room-team').click();
    await page.getByTestId('merge-bundle').click();
  }

  async close(): Promise<void> {
    await this.story?.close();
    rmSync(this.userData, { recursive: true, force: true, maxRetries: 3 });
  }
}
