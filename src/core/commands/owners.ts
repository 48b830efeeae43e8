import { ALONE, type PlatformEntry } from '../model/register';
import { familyById } from '../platform';
import { entryFields, registerField } from '../register/fields';
import { familiesOf, platformEntry } from '../register/owners';
import { isWebAddress } from '../register/web-address';
import { ok, refuse } from '../result';
import { isLocalDate } from '../time';
import { defineCommand } from '../command/command';
import type { LocalDate } from '../time/types';
import { GONE, registerEdits } from './register-edits';

/** `id` null makes a new owner; `platforms` are all it runs. Sources and voices: null is as shipped. */
export interface SetOwnerInput {
  readonly id: string | null;
  readonly name: string;
  readonly asOf: LocalDate;
  readonly source: string;
  readonly platforms: readonly string[];
  readonly sources?: PlatformEntry['sources'];
  readonly voices?: PlatformEntry['voices'];
}

/**
 * Says who owns what, from when and on whose word. A platform that is taken out of its family and given to none
 * stands alone from then on; it may be given to another later.
 */
export const setOwner = defineCommand<SetOwnerInput>()({
  name: 'owner.set',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    const register = view.workspace()?.register;
    const families = familiesOf(register);
    if (!input.name.trim()) return refuse('no-name', 'Enter a company name.');
    if (input.id === 'own')
      return refuse('own-family', 'Your own channels cannot belong to another company.');
    if (!isLocalDate(input.asOf)) return refuse('bad-date', 'Enter a date such as 2026-11-20.');
    const named = families.find(({ id }) => id === input.id);
    if (input.id !== null && named === undefined) return GONE;
    // A platform that stands alone has no owner to change: it gets one.
    const known = named?.id.startsWith(`${ALONE}-`) ? undefined : named;
    const id = known?.id ?? `owner_${env.draw()}`;
    const owner = {
      name: input.name.trim(),
      asOf: input.asOf,
      source: input.source.trim() || null,
      deletedAt: null,
    };
    const wrong = (input.sources ?? []).find(({ address }) => address !== '' && !isWebAddress(address));
    if (wrong) return refuse('bad-address', `Start the address of ${wrong.name} with https://.`);
    const told = { sources: input.sources, voices: input.voices };
    const before = new Set(known?.platforms ?? []);
    const joined = input.platforms.filter((platform) => !before.has(platform));
    const left = [...before].filter((platform) => !input.platforms.includes(platform));
    return ok({
      label: `changed details of ${owner.name}`,
      edits: registerEdits({
        ...entryFields('owner', id, owner),
        ...Object.fromEntries([
          ...joined.map((platform) => [registerField('platform', platform, 'owner'), id]),
          ...left.map((platform) => [registerField('platform', platform, 'owner'), ALONE]),
          ...input.platforms.flatMap((platform) => Object.entries(entryFields('platform', platform, told))),
        ]),
      }),
      made: known ? [] : [id],
    });
  },
});

export interface ResetOwnerInput {
  readonly id: string;
}

/** Takes back what the workspace said about an owner: as shipped again, or gone when it was added here. */
export const resetOwner = defineCommand<ResetOwnerInput>()({
  name: 'owner.reset',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id }, env) {
    const register = view.workspace()?.register;
    const family = familiesOf(register).find((one) => one.id === id);
    if (family === undefined) return GONE;
    const shipped = familyById(id);
    const theirs = new Set([...family.platforms, ...(shipped?.platforms ?? [])]);
    const entry = register?.owners.find((one) => one.id === id);
    const owner = shipped
      ? { name: null, asOf: null, source: null, deletedAt: null }
      : { deletedAt: env.now };
    return ok({
      label: shipped ? `reset ${shipped.name} to defaults` : `removed ${family.name}`,
      edits: registerEdits({
        ...(entry ? entryFields('owner', id, owner) : {}),
        ...Object.fromEntries(
          [...theirs].flatMap((platform) => {
            const { owner: given, sources, voices } = platformEntry(register, platform);
            const said = { owner: given, sources, voices };
            return Object.entries(said)
              .filter(([, value]) => value !== null)
              .map(([name]) => [registerField('platform', platform, name), null]);
          }),
        ),
      }),
    });
  },
});
