import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findHabits } from './check/test-habits.mjs';
import { ROOT } from './setup/index.mjs';

/** Check that no test sleeps or judges milliseconds. One line for each; exit code 1 when there is any. */
const ONLY_TESTS = /\.(?:test|spec)\.tsx?$|\/testing\/|^tests\//;
const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => ONLY_TESTS.test(path))
    .sort()
    .map((path) => /** @type {const} */ ([path, readFileSync(join(ROOT, path), 'utf8')])),
);
const habits = findHabits(files);
for (const { file, line, say } of habits) process.stdout.write(`${file}:${line} ${say}\n`);
process.exitCode = habits.length === 0 ? 0 : 1;
