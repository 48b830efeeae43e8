import { join } from 'node:path';
import type { Theme } from '../../preload/contract';
import { JsonFile } from '../files/json-file';

export interface WindowPlace {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}

/** What this window of this machine remembers; never part of a plan. */
export interface Settings {
  theme: Theme;
  window?: WindowPlace;
}

export const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** Settings are a comfort: a file that cannot be read gives the defaults, one that cannot be written is skipped. */
export class SettingsFile {
  readonly #file: JsonFile<Settings>;
  #settings: Settings;

  constructor(userData: string) {
    this.#file = new JsonFile(join(userData, 'settings.json'), readSettings);
    const stored = this.#file.load();
    this.#settings = stored.state === 'read' ? stored.value : { theme: 'system' };
  }

  get current(): Settings {
    return this.#settings;
  }

  async change(part: Partial<Settings>): Promise<void> {
    this.#settings = { ...this.#settings, ...part };
    await this.#file.save(this.#settings);
  }
}

function readSettings(json: unknown): Settings | null {
  if (typeof json !== 'object' || json === null) return null;
  const theme = THEMES.find((name) => 'theme' in json && json.theme === name) ?? 'system';
  const place = 'window' in json ? readPlace(json.window) : null;
  return place === null ? { theme } : { theme, window: place };
}

function readPlace(json: unknown): WindowPlace | null {
  if (typeof json !== 'object' || json === null) return null;
  const numbers: Record<string, unknown> = { ...json };
  const { x, y, width, height, maximized } = numbers;
  if (!Number.isInteger(width) || !Number.isInteger(height)) return null;
  const size = { width: Number(width), height: Number(height), maximized: maximized === true };
  return Number.isInteger(x) && Number.isInteger(y) ? { ...size, x: Number(x), y: Number(y) } : size;
}
