import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEFT_OUT } from './left-out';

it('what a plan file leaves out is said in its documentation word for word', () => {
  const page = readFileSync('docs/formats/holdfast-plan.md', 'utf8');
  const [, list = ''] = page.split('## What it leaves out');
  expect(list.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []))).toEqual(
    LEFT_OUT,
  );
});
