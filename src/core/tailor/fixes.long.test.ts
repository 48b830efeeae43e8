import { expect, it } from 'vitest';
import { fixesHold } from './testing/fixes';

it('the fixes of 2,000 random texts fit or say why not, and are not needed twice', () => {
  expect(fixesHold(2_000)).toBeGreaterThan(2_000);
}, 600_000);
