import { describe, expect, it } from 'vitest';
import { assertOwnWindow } from '../ipc/sender';
import { isOwnAddress } from '../protocol/address';

// The Electron side of each guard is tested in the running app: tests/e2e/security.spec.ts.
import { mayRequest } from './network';
import { isGranted } from './permissions';

describe('isOwnAddress', () => {
  it('knows our pages and nothing that merely looks like them', () => {
    const asked = [
      'app://holdfast/',
      'app://holdfast/assets/x.js',
      'app://holdfast.evil.example/',
      'app://holdfast@evil.example/',
      'app://evil@holdfast/',
      'app://holdfast:8080/',
      'https://holdfast/',
      'javascript:alert(1)',
      'about:blank',
      'file:///app://holdfast/',
      '',
    ];
    expect(asked.filter(isOwnAddress)).toEqual(['app://holdfast/', 'app://holdfast/assets/x.js']);
  });
});

describe('isGranted', () => {
  it('grants our page lasting storage, plain copying and notices', () => {
    const wanted = [
      'persistent-storage',
      'clipboard-sanitized-write',
      'notifications',
      'clipboard-read',
      'media',
      'geolocation',
      'display-capture',
      'openExternal',
      'fileSystem',
      'usb',
      'hid',
      'serial',
      'unknown',
    ];
    expect(wanted.filter((permission) => isGranted(permission, 'app://holdfast/'))).toEqual([
      'persistent-storage',
      'clipboard-sanitized-write',
      'notifications',
    ]);
  });

  it('grants nobody else anything', () => {
    expect(isGranted('notifications', 'https://example.com/')).toBe(false);
    expect(isGranted('persistent-storage', '')).toBe(false);
  });
});

describe('mayRequest', () => {
  it('lets only our own files and blobs through', () => {
    const asked = [
      'app://holdfast/x.js',
      'blob:app://holdfast/8d6a',
      'blob:https://example.com/8d6a',
      'https://example.com/',
      'http://127.0.0.1:1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'data:text/html,x',
      'devtools://devtools/bundled/x.js',
      'chrome://gpu',
    ];
    expect(asked.filter((address) => mayRequest(address, false))).toEqual([
      'app://holdfast/x.js',
      'blob:app://holdfast/8d6a',
    ]);
    expect(mayRequest('devtools://devtools/bundled/x.js', true)).toBe(true);
  });
});

describe('assertOwnWindow', () => {
  it('accepts the top frame of our page only', () => {
    expect(() => assertOwnWindow({ isTopFrame: true, address: 'app://holdfast/' })).not.toThrow();
    expect(() => assertOwnWindow({ isTopFrame: false, address: 'app://holdfast/' })).toThrow(/refused/);
    expect(() => assertOwnWindow({ isTopFrame: true, address: 'https://example.com/' })).toThrow(/refused/);
    expect(() => assertOwnWindow(null)).toThrow(/refused/);
  });
});
