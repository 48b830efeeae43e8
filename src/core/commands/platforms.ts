import type { PlatformEntry } from '../model/register';
import { entryFields, registerField } from '../register/fields';
import { ok } from '../result';
import { defineCommand } from '../command/command';
import { registerEdits } from './register-edits';

/** A field that is null goes back to what is shipped. */
export interface SetPlatformInput {
  readonly platforms: readonly string[];
  readonly fields: Partial<Pick<PlatformEntry, 'providers' | 'noHandle'>>;
}

/** What is known of a platform: what it runs on, and whether a name is wanted there. */
export const setPlatform = defineCommand<SetPlatformInput>()({
  name: 'platform.set',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, { platforms, fields }) {
    const edits = platforms.flatMap((platform) => registerEdits(entryFields('platform', platform, fields)));
    return ok({ label: 'changed details of a platform', edits });
  },
});

export interface MarkSourceInput {
  readonly platform: string;
  readonly source: string;
  readonly dead: boolean;
}

/** Marks a source of information as dead for now, or as answering again. */
export const markSource = defineCommand<MarkSourceInput>()({
  name: 'platform.source',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, { platform, source, dead }, env) {
    const field = registerField('platform', platform, 'dead', source);
    return ok({
      label: dead ? `${source} does not answer` : `${source} answers again`,
      edits: registerEdits({ [field]: dead ? env.now : null }),
    });
  },
});
