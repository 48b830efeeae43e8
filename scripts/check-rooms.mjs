import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findBreaches } from './rooms/walls.mjs';
import { ROOT } from './setup/index.mjs';

/** Check the walls between the rooms of src/. One line per breach; exit code 1 when there is any. */
const src = join(ROOT, 'src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map(
    (path) => /** @type {const} */ ([relative(src, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
const breaches = findBreaches(files);
for (const { file, line, say } of breaches) process.stdout.write(`src/${file}:${line} ${say}\n`);
process.exitCode = breaches.length === 0 ? 0 : 1;
