import { describe, expect, it } from 'vitest';
import { describeProblem } from './describe';

describe('describeProblem', () => {
  it('tells kind, code and place, and nothing of the message or of folders', () => {
    const problem = Object.assign(
      new TypeError('cannot read "Launch: 50 % off"\n    at /home/ann/plan.csv'),
      {
        code: 'EIO',
        stack: [
          'TypeError: cannot read "Launch: 50 % off"',
          'second line of the message',
          '    at readPicked (file:///home/ann/Holdfast/out/main/index.js:10:5)',
          '    at async Object.run (/home/ann/Holdfast/out/main/index.js:20:7)',
        ].join('\n'),
      },
    );
    expect(describeProblem(problem)).toBe(
      'TypeError EIO | at readPicked index.js:10:5 | at async Object.run index.js:20:7',
    );
    expect(describeProblem('secret words')).toBe('not an error but string');
  });
});
