import { expect, it } from 'vitest';
import { run } from './run.mjs';

it('gives back exit code and both outputs', async () => {
  const program = "process.stdout.write('out'); process.stderr.write('err'); process.exitCode = 3;";
  expect(await run(process.execPath, ['-e', program])).toEqual({
    code: 3,
    stdout: 'out',
    stderr: 'err',
    stalled: false,
  });
});

it('answers for a program that does not exist', async () => {
  expect(await run('holdfast-no-such-program', [])).toMatchObject({ code: 127, stdout: '' });
});
