import { join } from 'node:path';
import { electronArguments } from '../../scripts/setup/electron-arguments.mjs';
import { executableName } from '../../scripts/setup/runtime-state.mjs';
import { NOW, ZONE } from '../data/plan';

export interface Start {
  readonly executable: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/**
 * How an app folder is started: on the project's Electron, at the seeded plan's clock and zone.
 *
 * @param userData folder of the profile
 */
export function startOf(appFolder: string, userData: string): Start {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    executable: join(process.cwd(), 'node_modules/electron/dist', executableName()),
    args: [...electronArguments(), appFolder],
    env: {
      ...Object.fromEntries(inherited),
      HOLDFAST_USER_DATA: userData,
      HOLDFAST_NOW: NOW,
      TZ: ZONE,
      LANG: 'en_GB.UTF-8',
    },
  };
}
