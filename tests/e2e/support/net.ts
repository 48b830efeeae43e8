import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNameServer, type NameServer } from '../../../src/main/probes/testing/name-server';
import { startSites, type Sites } from '../../../src/main/probes/testing/sites';

export const REFERENCES = ['wikimedia', 'cloudflare', 'apple'];
export const META = ['facebook', 'instagram', 'threads', 'whatsapp'];
export const OTHERS = ['x', 'linkedin', 'tiktok', 'pinterest', 'bluesky'];
export const EVERYBODY = [...REFERENCES, ...META, ...OTHERS, 'buffer'];
/** A minute of the story passes in a second. */
export const SPEED = 60;

/** A network of the test's own: one name server, one server for every site. */
export interface Net {
  readonly names: NameServer;
  readonly sites: Sites;
  readonly script: string;
  /** Everything answers again. */
  heal(): void;
  close(): void;
}

export async function startNet(): Promise<Net> {
  const names = await startNameServer();
  const sites = await startSites();
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-probes-'));
  const script = join(folder, 'probes.json');
  const listed = (ids: readonly string[]) =>
    ids.map((id) => ({ id, url: `http://${id}.test:${sites.port}/`, expect: `this is ${id}` }));
  const targets = {
    // Whoever asks by address gets the page by the host's name all the same.
    references: listed(REFERENCES).map((each) => ({ ...each, addresses: ['127.0.0.1'] })),
    platforms: listed([...META, ...OTHERS]),
    schedulers: listed(['buffer']),
  };
  const rules = { nameServer: names.address, allow: ['127.0.0.1'], timeoutMs: 2_500, speed: SPEED };
  writeFileSync(script, JSON.stringify({ ...rules, targets }));
  const heal = (): void => {
    sites.setAll(null);
    for (const id of EVERYBODY) {
      names.set(`${id}.test`, ['127.0.0.1']);
      sites.set(`${id}.test`, { kind: 'page', body: `<h1>this is ${id}</h1>` });
    }
  };
  heal();
  const close = (): void => {
    names.close();
    sites.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { names, sites, script, heal, close };
}
