import type { CommandInputs, CommandName } from '../../../src/core/commands/inputs';
import type { Result } from '../../../src/core/result';
import type { Saved } from '../../../src/renderer/store/protocol';
import type { RunningHoldfast } from './launch';

/** What the development window offers to tests (src/renderer/app/test-window.ts). */
export interface TestWindow {
  run<Name extends CommandName>(name: Name, input: CommandInputs[Name]): Promise<Result<Saved>>;
  postTitles(): Promise<string[]>;
  isReady(): boolean;
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
