import { create } from 'zustand';
import type { Theme } from '../../preload/contract';

/** Steps of the text size, in percent of the design's size. Source: look, 'Type' (90-200 %). */
export const TEXT_SCALES = [90, 100, 110, 125, 150, 175, 200] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

const SCALE_KEY = 'holdfast.text-scale';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

export interface Appearance {
  readonly theme: Theme;
  readonly textScale: TextScale;
  /** The theme kept by the app, as it was told at start: draws, but does not store. */
  adopt(theme: Theme): void;
  setTheme(theme: Theme): void;
  setTextScale(scale: TextScale): void;
  /** One step larger (1) or smaller (-1); stays at the ends. */
  stepTextScale(step: 1 | -1): void;
}

function draw(theme: Theme, scale: TextScale): void {
  const dark = theme === 'system' ? darkSystem.matches : theme === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  document.documentElement.style.fontSize = `${scale}%`;
}

function storedScale(): TextScale {
  const kept = Number(localStorage.getItem(SCALE_KEY));
  return TEXT_SCALES.find((scale) => scale === kept) ?? 100;
}

/** How the window looks: of this machine, never of the plan. */
export const useAppearance = create<Appearance>((set, get) => ({
  theme: 'system',
  textScale: storedScale(),
  adopt: (theme) => set({ theme }),
  setTheme: (theme) => {
    set({ theme });
    void window.holdfast.setTheme(theme);
  },
  setTextScale: (textScale) => {
    localStorage.setItem(SCALE_KEY, String(textScale));
    set({ textScale });
  },
  stepTextScale: (step) => {
    const next = TEXT_SCALES[TEXT_SCALES.indexOf(get().textScale) + step];
    if (next !== undefined) get().setTextScale(next);
  },
}));

/** Draws the look now and at every change; called once, before the first paint. */
export function keepAppearance(): void {
  const redraw = () => draw(useAppearance.getState().theme, useAppearance.getState().textScale);
  redraw();
  useAppearance.subscribe(redraw);
  darkSystem.addEventListener('change', redraw);
}
