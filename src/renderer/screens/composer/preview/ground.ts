import { create } from 'zustand';

export type Ground = 'light' | 'dark';

interface GroundState {
  /** null: as Holdfast itself looks. */
  readonly ground: Ground | null;
  setGround(ground: Ground): void;
}

/** Readers have their platform light or dark whatever Holdfast is: chosen here, for all previews of this window. */
export const useGround = create<GroundState>((set) => ({
  ground: null,
  setGround: (ground) => set({ ground }),
}));
