import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startWorkspaceForTest, type TestWindow } from './support/app';
import { launchHoldfast } from './support/launch';

test('the profile lies where it always lay, whatever the app is called, and a crash leaves no litter in it', async () => {
  test.skip(
    process.platform !== 'linux',
    'only Linux lets a test move the place where programs keep their data',
  );
  const config = mkdtempSync(join(tmpdir(), 'holdfast-config-'));
  const profile = join(config, 'holdfast');
  mkdirSync(profile);
  writeFileSync(join(profile, '.holdfast-0123456789ab.tmp'), 'half');
  writeFileSync(join(profile, 'notes.tmp'), 'mine');
  // Neither a folder of a test's own, nor the one that the system offers.
  const env = { HOLDFAST_USER_DATA: '', XDG_CONFIG_HOME: config };
  const holdfast = await launchHoldfast({ userData: profile, env });
  try {
    expect(await holdfast.app.evaluate(({ app }) => [app.getPath('userData'), app.getName()])).toEqual([
      profile,
      'holdfast',
    ]);
    await startWorkspaceForTest(holdfast);
    expect(readdirSync(config)).toEqual(['holdfast']);
    expect(readdirSync(profile)).toEqual(expect.arrayContaining(['workspaces.json', 'notes.tmp']));
    const litter = () => readdirSync(profile).filter((name) => name === '.holdfast-0123456789ab.tmp');
    await expect.poll(litter).toEqual([]);
  } finally {
    await holdfast.close();
    rmSync(config, { recursive: true, force: true, maxRetries: 3 });
  }
});

test('an outbox that does not open says so in the status line and in its room, and the plan works on', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'holdfast-closed-'));
  let holdfast = await launchHoldfast({ userData });
  try {
    await startWorkspaceForTest(holdfast);
    await holdfast.close();
    const [workspace = ''] = readdirSync(join(userData, 'workspaces'));
    const outbox = join(userData, 'workspaces', workspace, 'outbox');
    const account = { id: 'a1', scheduler: 'postiz', address: 'https://postiz.invalid', name: 'Bakery' };
    mkdirSync(outbox, { recursive: true });
    writeFileSync(join(outbox, 'accounts.json'), JSON.stringify([account]));
    // Nothing can be read from a folder or renamed over it: as if another program held the file.
    rmSync(join(outbox, 'outbox.log'), { force: true });
    mkdirSync(join(outbox, 'outbox.log'));

    holdfast = await launchHoldfast({ userData });
    const { page } = holdfast;
    await page.waitForFunction(() => (window as unknown as TestWindow).isReady?.() ?? false);
    await expect(page.getByTestId('outbox-needs-you')).toHaveText('The outbox is stopped');
    await page.getByTestId('outbox-needs-you').click();
    await expect(page.getByText('The disk did not let the outbox be opened.')).toBeVisible();
    await expect(page.getByTestId('saved-state')).toContainText('saved', { ignoreCase: true });
  } finally {
    await holdfast.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
});
