import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemCode } from '../../disk/system-code';
import { WINDOWS } from '../../disk/testing/habits';
import { SimulatedDisk } from '../../disk/testing/simulated-disk';
import { WorkspaceRegistry } from '../workspaces/registry';
import { AccountsFile } from './accounts';
import { KeyStore } from './keys';
import { Outboxes } from './outboxes';
import { closedRefusal } from './refusals';

const WORKSPACE = 'wwwwwwwwwwww';

let userData: string;
let folder: string;
let disk: SimulatedDisk;
let due: { ms: number; run: () => void }[];
let told: string[];
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'holdfast-outboxes-'));
  folder = join(userData, 'workspaces', WORKSPACE, 'outbox');
  disk = new SimulatedDisk(userData, { ...WINDOWS, scannedForMs: 0 });
  [due, told] = [[], []];
  await registry().create('Bramble');
});
afterEach(() => rm(userData, { recursive: true, force: true }));

const registry = () => new WorkspaceRegistry(userData, { now: () => 1, draw: () => WORKSPACE }, disk);

/** As after a start of the program. */
function started(): Outboxes {
  return new Outboxes({
    registry: registry(),
    keys: new KeyStore(join(userData, 'keys.json'), () => null),
    now: () => 1,
    draw: () => 'x',
    onChange: () => told.push('changed'),
    onProblem: (problem) => told.push(systemCode(problem)),
    later: (ms, run) => due.push({ ms, run }),
    disk,
  });
}

/** An outbox as it lies there after a day's work, with a scheduler connected or without. */
async function used(isConnected: boolean): Promise<void> {
  await (await started().of(WORKSPACE))?.stop();
  told = [];
  if (!isConnected) return;
  await new AccountsFile(folder).put({
    id: 'a1',
    scheduler: 'postiz',
    address: 'https://postiz.example',
    name: 'Bakery',
    organization: null,
    channels: [],
    links: {},
  });
}

/** Resolves once what was begun without being waited for has had its turn. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe('an outbox whose file another program holds at the start', () => {
  it('is opened again after half a minute, and that is told', async () => {
    await used(true);
    disk.hold(join(folder, 'outbox.log'), 15_000);
    const outboxes = started();
    await outboxes.resume();
    await until(() => due.length > 0);
    expect([told, due.map(({ ms }) => ms)]).toEqual([['EBUSY'], [30_000]]);
    expect(await outboxes.isInUse(WORKSPACE)).toBe(true);
    await disk.wait(30_000);
    due.shift()?.run();
    await until(() => told.includes('changed'));
    const outbox = await outboxes.of(WORKSPACE);
    expect(outbox?.view().accounts.map(({ id }) => id)).toEqual(['a1']);
    expect(due).toEqual([]);
    await outbox?.stop();
  });

  it('is tried once each half minute, however often it is asked for, for as long as it takes', async () => {
    await used(true);
    disk.hold(join(folder, 'outbox.log'));
    const outboxes = started();
    for (let asked = 0; asked < 3; asked += 1) {
      await expect(outboxes.of(WORKSPACE)).rejects.toMatchObject({ code: 'EBUSY' });
    }
    await until(() => due.length > 0);
    expect(due.splice(0).map(({ run }) => run())).toEqual([undefined]);
    await until(() => due.length > 0);
    expect(due).toHaveLength(1);
  });

  it('is not worried about where no scheduler was ever connected', async () => {
    await used(false);
    disk.hold(join(folder, 'outbox.log'));
    const outboxes = started();
    await expect(outboxes.of(WORKSPACE)).rejects.toMatchObject({ code: 'EBUSY' });
    expect([await outboxes.isInUse(WORKSPACE), due]).toEqual([false, []]);
  });
});

it('says why an outbox is closed and what becomes of it', () => {
  const tail =
    'Nothing is sent until it is open; what waits in it is safe. Holdfast tries again every half minute.';
  expect(
    ['EBUSY', 'ENOSPC', 'EIO'].map((code) => closedRefusal(Object.assign(new Error(code), { code })).message),
  ).toEqual([
    `Another program holds the file of the outbox, so it could not be opened. ${tail}`,
    `The disk is full, so the outbox could not be opened. ${tail}`,
    `The disk did not let the outbox be opened. ${tail}`,
  ]);
});
