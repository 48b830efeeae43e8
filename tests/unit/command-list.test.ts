import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, expectTypeOf, it } from 'vitest';
import { COMMANDS, type CommandCodes, type CommandName } from '../../src/core/commands';

const FOLDER = join(import.meta.dirname, '../../src/core/commands');

/** Names of the commands that the files of the folder define. */
async function definedNames(): Promise<string[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const modules = await Promise.all(
    files.map(
      (name) => import(pathToFileURL(join(FOLDER, name)).href) as Promise<Readonly<Record<string, unknown>>>,
    ),
  );
  const exported = new Set(modules.flatMap((module) => Object.values(module)));
  return [...exported].flatMap((value) =>
    typeof value === 'object' && value !== null && 'plan' in value && 'name' in value
      ? [String(value.name)]
      : [],
  );
}

it('has every command that is defined on the list, once, under its own name', async () => {
  expect(Object.keys(COMMANDS).sort()).toEqual((await definedNames()).sort());
  expect(Object.entries(COMMANDS).filter(([name, command]) => command.name !== name)).toEqual([]);
});

it('knows the codes of each command: none refuses with just any string', () => {
  type AnyString = { [Name in CommandName]: string extends CommandCodes[Name] ? Name : never }[CommandName];
  expectTypeOf<AnyString>().toBeNever();
  expectTypeOf<CommandCodes['conflict.settle']>().toEqualTypeOf<'gone' | 'not-a-choice'>();
});
