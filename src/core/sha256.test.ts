import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('%j as FIPS 180-4 has it', (text, digest) => expect(sha256(text)).toBe(digest));

test('any text as the platform’s own digest, at every length around a block', () => {
  const unit = fc.constantFrom('a', 'é', '焼', '🥐', '\0', '\ud800');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 150 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
    { seed: 4, numRuns: 500 },
  );
});
