import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMachineGuid, readPlatformUuid } from './machine-id';
import { foundIn, isOnServer, profilePlace, type Found, type Machine } from './place';
import { moveProfile, settleProfile } from './settle';

const WINDOWS: Machine = {
  platform: 'win32',
  appData: 'C:\\Users\\Ann\\AppData\\Roaming',
  localAppData: 'C:\\Users\\Ann\\AppData\\Local',
  home: 'C:\\Users\\Ann',
};
const NEW = 'C:\\Users\\Ann\\AppData\\Local\\Holdfast';
const OLD = 'C:\\Users\\Ann\\AppData\\Roaming\\holdfast';

describe('where the profile lies', () => {
  it.each<[Machine, string]>([
    [
      { platform: 'linux', appData: '/home/ann/.config', localAppData: undefined, home: '/home/ann' },
      '/home/ann/.config/holdfast',
    ],
    [
      {
        platform: 'darwin',
        appData: '/Users/ann/Library/Application Support',
        localAppData: undefined,
        home: '/Users/ann',
      },
      '/Users/ann/Library/Application Support/holdfast',
    ],
    [WINDOWS, NEW],
    [{ ...WINDOWS, localAppData: undefined }, NEW],
    [{ ...WINDOWS, localAppData: '' }, NEW],
    [{ ...WINDOWS, localAppData: 'D:\\Data' }, 'D:\\Data\\Holdfast'],
  ])('%j: %s', (machine, folder) => {
    expect(profilePlace(machine, () => 'missing')).toEqual({ kind: 'use', folder, moveFrom: null });
  });

  it.each<[Found, Found, string, string | null]>([
    ['missing', 'missing', NEW, null],
    ['empty', 'missing', NEW, null],
    ['other', 'missing', NEW, null],
    ['missing', 'plans', NEW, null],
    ['plans', 'missing', NEW, OLD],
    ['plans', 'empty', NEW, OLD],
    ['plans', 'plans', NEW, null],
    ['plans', 'other', OLD, null],
    ['plans', 'unreadable', OLD, null],
    ['unreadable', 'plans', NEW, null],
  ])(
    'on Windows with %s in the roaming folder and %s in the local one: %s',
    (old, local, folder, moveFrom) => {
      const look = (path: string): Found => (path === OLD ? old : path === NEW ? local : 'missing');
      expect(profilePlace(WINDOWS, look)).toEqual({ kind: 'use', folder, moveFrom });
    },
  );

  it('begins no second set of plans while a server does not say whether there is a first', () => {
    const look = (path: string): Found => (path === OLD ? 'unreadable' : 'missing');
    expect(profilePlace(WINDOWS, look)).toEqual({ kind: 'refuse', folder: OLD });
  });

  it('knows a profile with plans from anything else', () => {
    expect(
      [[], ['workspaces.json', 'logs'], ['workspaces'], ['IndexedDB', 'Cache'], ['Cache', 'logs']].map(
        foundIn,
      ),
    ).toEqual(['empty', 'plans', 'plans', 'plans', 'other']);
  });

  it.each([
    ['\\\\server\\home$\\ann\\AppData\\Roaming\\holdfast', true],
    ['//server/home/ann', true],
    ['\\\\?\\UNC\\server\\home', true],
    ['\\\\?\\C:\\Users\\Ann', false],
    [OLD, false],
    ['/home/ann/.config/holdfast', false],
  ])('%s is on a server: %s', (folder, expected) => {
    expect(isOnServer(folder)).toBe(expected);
  });
});

describe('settling the profile', () => {
  it('makes the folder on a new machine, and leaves it alone from then on', () => {
    const root = mkdtempSync(join(tmpdir(), 'holdfast-place-'));
    const machine: Machine = {
      platform: 'linux',
      appData: join(root, 'config'),
      localAppData: undefined,
      home: root,
    };
    const folder = join(root, 'config', 'holdfast');
    expect(settleProfile(machine)).toEqual({ folder });
    writeFileSync(join(folder, 'workspaces.json'), '[]');
    expect(settleProfile(machine)).toEqual({ folder });
    expect(readdirSync(folder)).toEqual(['workspaces.json']);
  });

  it('moves an older one whole, to where nothing is, and otherwise leaves both as they were', () => {
    const root = mkdtempSync(join(tmpdir(), 'holdfast-place-'));
    const [roaming, local] = [join(root, 'Roaming', 'holdfast'), join(root, 'Local', 'Holdfast')];
    const inside = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).sort();
    mkdirSync(join(roaming, 'workspaces', 'w1'), { recursive: true });
    writeFileSync(join(roaming, 'workspaces.json'), '[]');
    const whole = inside(roaming);

    expect(moveProfile(join(root, 'nowhere'), local)).toBe(false);
    expect(moveProfile(roaming, local)).toBe(true);
    expect([inside(local), readdirSync(join(root, 'Roaming'))]).toEqual([whole, []]);

    mkdirSync(roaming);
    expect(moveProfile(local, roaming)).toBe(true);
    mkdirSync(local);
    writeFileSync(join(local, 'mine.txt'), 'mine');
    expect(moveProfile(roaming, local)).toBe(false);
    expect([inside(roaming), inside(local)]).toEqual([whole, ['mine.txt']]);
  });
});

describe('the name of this installation', () => {
  it('is read out of what Windows and macOS answer', () => {
    const guid = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    expect(
      readMachineGuid(
        `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\r\n    MachineGuid    REG_SZ    ${guid}\r\n\r\n`,
      ),
    ).toBe(guid);
    expect(readMachineGuid('ERROR: The system was unable to find the specified registry key')).toBeNull();
    const uuid = '5C2F8E1A-0B6D-5E3C-9F7A-1D2E3F4A5B6C';
    expect(
      readPlatformUuid(
        `+-o J314sAP  <class IOPlatformExpertDevice>\n    {\n      "IOPlatformUUID" = "${uuid}"\n      "model" = <"MacBookPro18,3">\n    }\n`,
      ),
    ).toBe(uuid);
    expect(readPlatformUuid('')).toBeNull();
  });
});
