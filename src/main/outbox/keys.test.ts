import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { basesOf } from './addresses';
import { KeyStore, type Cipher } from './keys';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-keys-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Turns every byte round; a key store of the system does better. */
const turning: Cipher = {
  encrypt: (text) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a),
  decrypt: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString('utf8'),
};

describe('KeyStore', () => {
  it('keeps keys over a restart, encrypted', async () => {
    const path = join(folder, 'keys.json');
    const keys = new KeyStore(path, () => turning);
    await keys.set('a1', 'secret-key');
    await keys.set('a2', 'other');
    expect(keys.isLasting).toBe(true);
    expect(await readFile(path, 'utf8')).not.toContain('secret-key');
    const again = new KeyStore(path, () => turning);
    expect([again.get('a1'), again.get('a2'), again.get('a3')]).toEqual(['secret-key', 'other', null]);
    await again.forget('a1');
    expect(new KeyStore(path, () => turning).get('a1')).toBeNull();
  });

  it('keeps them in memory and writes nothing where the system has no store', async () => {
    const path = join(folder, 'keys.json');
    const keys = new KeyStore(path, () => null);
    await keys.set('a1', 'secret-key');
    expect([keys.isLasting, keys.get('a1')]).toEqual([false, 'secret-key']);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    expect(new KeyStore(path, () => null).get('a1')).toBeNull();
  });

  it('asks for a key again that this system cannot decrypt', async () => {
    const path = join(folder, 'keys.json');
    await new KeyStore(path, () => turning).set('a1', 'secret-key');
    const foreign: Cipher = {
      ...turning,
      decrypt: () => {
        throw new Error('not ours');
      },
    };
    expect(new KeyStore(path, () => foreign).get('a1')).toBeNull();
  });

  it('leaves the system alone until a key is needed', () => {
    let asked = 0;
    const keys = new KeyStore(join(folder, 'keys.json'), () => {
      asked += 1;
      return turning;
    });
    expect([keys.get('a1'), asked]).toEqual([null, 0]);
  });
});

describe('basesOf', () => {
  it('finds the API below the address that people see', () => {
    const bases = (typed: string) => {
      const found = basesOf('postiz', typed);
      return found.ok ? found.value : found.error.code;
    };
    expect(bases('https://api.postiz.com')[0]).toBe('https://api.postiz.com/public/v1');
    expect(bases(' postiz.example.com/ ')[0]).toBe('https://postiz.example.com/public/v1');
    expect(bases('http://localhost:4007')).toEqual([
      'http://localhost:4007/public/v1',
      'http://localhost:4007/api/public/v1',
    ]);
    expect(bases('http://localhost:4007/api/public/v1')).toEqual(['http://localhost:4007/api/public/v1']);
    expect(['', 'file:///etc/passwd', 'https://user:pass@postiz.example', 'http://'].map(bases)).toEqual(
      Array.from({ length: 4 }, () => 'bad-address'),
    );
    expect(basesOf('mastodon', 'mastodon.social/@bakery')).toEqual({
      ok: true,
      value: ['https://mastodon.social'],
    });
    expect(basesOf('buffer-api', 'anything')).toEqual({ ok: true, value: ['https://api.buffer.com'] });
  });
});
