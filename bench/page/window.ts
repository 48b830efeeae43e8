import type { Session } from '../../src/renderer/store/session';
import type { CommandInputs, CommandName } from '../../src/core/commands';
import type { Result } from '../../src/core/result';
import type { Saved } from '../../src/renderer/store/protocol';
import type { HoldfastApi } from '../../src/preload/contract';
import type { BenchInApp } from './in-app';

declare global {
  interface Window {
    readonly holdfast: HoldfastApi;
    readonly bench: BenchInApp;
    /** Of the app's development window (src/renderer/app/test-window.ts); there once a workspace is open. */
    readonly session?: Session;
    /** Left there by bench/rows/rebuild.ts. */
    readonly stopFrames?: () => number;
    readonly isReady?: () => boolean;
    /** Opens the composer on a post; null closes it. */
    readonly openComposer?: (postId: string | null) => void;
    readonly run?: <Name extends CommandName>(
      name: Name,
      input: CommandInputs[Name],
    ) => Promise<Result<Saved>>;
  }
}
