import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BufferServer } from '../../../../tests/contract/buffer';
import { MastodonServer } from '../../../../tests/contract/mastodon';
import { PostizServer } from '../../../../tests/contract/postiz';
import { texts } from '../../../../tests/contract/server';
import type { Pace, Pacing } from '../../../core/outbox';
import { OutboxHarness, ourChannel, type HarnessOptions } from './outbox-harness';
import { QUICK } from './pace';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const x = ourChannel('x', 'x');
export const li = ourChannel('li', 'linkedin');
export const masto = ourChannel('masto', 'mastodon');

const closing: (() => Promise<void> | void)[] = [];

/** Ends everything that the stages of a test began. */
export async function stopServers(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

export type WithServer = Partial<Pick<HarnessOptions, 'pace' | 'now' | 'timeoutMs' | 'key'>>;

function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-outbox-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function deskFor(options: Omit<HarnessOptions, 'folder'>): Promise<OutboxHarness> {
  const desk = await new OutboxHarness({ folder: folderForTest(), ...options }).open();
  closing.push(() => desk.close());
  return desk;
}

export async function postizServer(more: WithServer = {}) {
  const server = new PostizServer([
    { id: 'int-x', name: '@bakery', identifier: 'x' },
    { id: 'int-li', name: 'Bakery', identifier: 'linkedin' },
  ]);
  if (more.now !== undefined) server.now = more.now;
  await server.start();
  closing.push(() => server.stop());
  const links = { [x.id]: 'int-x', [li.id]: 'int-li' };
  const desk = await deskFor({
    scheduler: 'postiz',
    address: server.address,
    key: server.key,
    links,
    ...more,
  });
  return { server, desk };
}

export async function mastodonServer(more: WithServer = {}) {
  const server = new MastodonServer();
  if (more.now !== undefined) server.now = more.now;
  await server.start();
  closing.push(() => server.stop());
  const links = { [masto.id]: '7' };
  const desk = await deskFor({
    scheduler: 'mastodon',
    address: server.address,
    key: server.key,
    links,
    ...more,
  });
  return { server, desk };
}

export async function bufferServer(more: WithServer = {}) {
  const server = new BufferServer([
    { id: 'buf-x', name: '@bakery', service: 'twitter' },
    { id: 'buf-li', name: 'Bakery', service: 'linkedin' },
  ]);
  if (more.now !== undefined) server.now = more.now;
  await server.start();
  closing.push(() => server.stop());
  const links = { [x.id]: 'buf-x', [li.id]: 'buf-li' };
  const organization = 'org1';
  const options = { address: server.address, key: server.key, links, organization, ...more };
  const desk = await deskFor({ scheduler: 'buffer-api', ...options });
  return { server, desk };
}

/** What a reader would see there, each text with how often. */
export const seen = (server: { readonly standing: readonly { readonly text: string }[] }) =>
  texts(server.standing);

export function paced(pacing: Partial<Pacing>): Pace {
  return { ...QUICK, of: (scheduler) => ({ ...QUICK.of(scheduler), ...pacing }) };
}
