import type { AppInfo, WorkspaceEntry } from '../../preload/contract';
import type { Refusal } from '../../core/result';
import type { StoreState } from '../store/protocol';
import type { OpenWorkspace } from './open-workspace';

/** What the window shows. */
export type Startup =
  | { readonly kind: 'starting' }
  /** `back`: the workspace that stays open meanwhile. */
  | { readonly kind: 'welcome'; readonly back: OpenWorkspace | null }
  | { readonly kind: 'opening'; readonly name: string; readonly state: StoreState | null }
  /** Tried again by itself where that helps; `opening` is null when the app itself could not start. */
  | { readonly kind: 'failed'; readonly opening: Opening | null; readonly error: Refusal }
  | { readonly kind: 'open'; readonly open: OpenWorkspace };

/** A workspace that is being opened. */
export interface Opening {
  readonly entry: WorkspaceEntry;
  readonly from: AppInfo;
  /** Puts in what a new one begins with; a refusal counts only where nothing came in. */
  readonly fill: ((opened: OpenWorkspace) => Promise<Refusal | null>) | null;
}
