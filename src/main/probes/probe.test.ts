import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses';
import { probeHost, type ProbeTarget } from './probe';
import { PUBLIC_RULES, type ProbeRules } from './rules';
import { CERTIFICATE, KEY } from './testing/certificate';
import { startNameServer, type NameServer } from './testing/name-server';
import { startSites, type Sites } from './testing/sites';

const HOUR = 3_600_000;

let names: NameServer;
let sites: Sites;

beforeAll(async () => {
  names = await startNameServer();
  sites = await startSites();
});

afterAll(() => {
  names.close();
  sites.close();
});

/** Loopback is the one thing let through, and http, since that is where these servers live. */
function rules(change: Partial<ProbeRules> = {}): ProbeRules {
  return {
    ...PUBLIC_RULES,
    timeoutMs: 700,
    schemes: ['http:', 'https:'],
    nameServers: [names.address],
    mayAsk: (address) => address === '127.0.0.1' || isPublicAddress(address),
    ...change,
  };
}

function at(host: string, expect?: string): ProbeTarget {
  return { url: `http://${host}:${sites.port}/`, expect };
}

async function seen(target: ProbeTarget, change: Partial<ProbeRules> = {}) {
  const { dns, site } = await probeHost(target, rules(change));
  return { dns, site };
}

describe('probeHost', () => {
  it('finds a site that is up, and sends nothing that tells who asks', async () => {
    names.set('up.test', ['127.0.0.1']);
    sites.set('up.test', { kind: 'page', body: '<title>Up and RUNNING</title>' });
    sites.visits.length = 0;
    expect(await seen(at('up.test', 'running'))).toEqual({ dns: 'ok', site: 'ok' });
    const [visit] = sites.visits;
    expect(Object.keys(visit?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('tells a name that does not resolve from one that nobody answers for', async () => {
    names.set('failed.test', 'failed');
    names.set('silent.test', 'silent');
    expect(await seen(at('nowhere.test'))).toEqual({ dns: 'fail', site: 'fail' });
    expect(await seen(at('failed.test'))).toEqual({ dns: 'fail', site: 'fail' });
    expect(await seen(at('silent.test'))).toEqual({ dns: 'timeout', site: 'timeout' });
  });

  it('knows a sign-in page that answers 200 by what it does not say', async () => {
    names.set('portal.test', ['127.0.0.1']);
    sites.set('portal.test', { kind: 'page', body: 'Welcome to the Grand Hotel. Please sign in.' });
    expect(await seen(at('portal.test', 'running'))).toEqual({ dns: 'ok', site: 'portal' });
  });

  it('gives up on a hang, and calls a cut connection a failure', async () => {
    names.set('hang.test', ['127.0.0.1']);
    names.set('reset.test', ['127.0.0.1']);
    sites.set('hang.test', { kind: 'hang' });
    sites.set('reset.test', { kind: 'reset' });
    const moments = [1_000, 1_720.4];
    const hung = await probeHost(at('hang.test'), rules(), { clock: () => moments.shift() ?? NaN });
    expect(hung).toEqual({ dns: 'ok', site: 'timeout', ms: 720 });
    expect(await seen(at('reset.test'))).toEqual({ dns: 'ok', site: 'fail' });
    expect(await seen({ url: 'http://up.test:9/' })).toEqual({ dns: 'ok', site: 'fail' });
  });

  it('takes a page that says no for a site that is up, and a broken one for down', async () => {
    names.set('status.test', ['127.0.0.1']);
    for (const [status, site] of [
      [404, 'ok'],
      [403, 'ok'],
      [429, 'ok'],
      [500, 'fail'],
      [503, 'fail'],
    ] as const) {
      sites.set('status.test', { kind: 'page', body: 'no', status });
      expect(await seen(at('status.test', 'running'))).toEqual({ dns: 'ok', site });
    }
  });

  it('reads no more of a page than it may', async () => {
    names.set('endless.test', ['127.0.0.1']);
    sites.set('endless.test', { kind: 'endless' });
    expect(await seen(at('endless.test', 'xxx'), { timeoutMs: 5_000 })).toEqual({ dns: 'ok', site: 'ok' });
  });

  it('ends at once when the person stops the check', async () => {
    const stop = new AbortController();
    sites.visits.length = 0;
    const running = probeHost(at('hang.test'), rules({ timeoutMs: HOUR }), { signal: stop.signal });
    await expect.poll(() => sites.visits.length).toBe(1);
    stop.abort();
    expect(await running).toMatchObject({ dns: 'ok', site: 'timeout' });
  });

  it('asks an address when told to, and no name server', async () => {
    names.asked.length = 0;
    const { dns, site } = await probeHost(at('up.test', 'running'), rules(), { addresses: ['127.0.0.1'] });
    expect({ dns, site, asked: names.asked }).toEqual({ dns: 'ok', site: 'ok', asked: [] });
  });
});

describe('redirects', () => {
  it('are followed three times', async () => {
    for (const step of [0, 1, 2, 3]) {
      names.set(`step${step}.test`, ['127.0.0.1']);
      const to = `http://step${step + 1}.test:${sites.port}/`;
      sites.set(`step${step}.test`, { kind: 'redirect', to });
    }
    names.set('step4.test', ['127.0.0.1']);
    sites.set('step4.test', { kind: 'page', body: 'arrived' });
    expect(await seen(at('step1.test', 'arrived'))).toEqual({ dns: 'ok', site: 'ok' });
    expect(await seen(at('step0.test', 'arrived'))).toEqual({ dns: 'ok', site: 'portal' });
  });

  it('never lead into a network, however the address is written', async () => {
    names.set('lured.test', ['127.0.0.1']);
    names.set('rebound.test', ['10.0.0.7']);
    const secret = await startSites({});
    const places = [
      '10.0.0.7',
      '192.168.1.1',
      '169.254.169.254',
      '2130706434',
      '0x7f.0.0.2',
      '127.2',
      '0177.0.0.2',
      '[::1]',
      '[::ffff:127.0.0.2]',
      '[::ffff:7f00:2]',
      '[fd00:ec2::254]',
      '[fe80::1]',
      '[64:ff9b::7f00:2]',
      'rebound.test',
    ];
    for (const place of places) {
      sites.set('lured.test', { kind: 'redirect', to: `http://${place}:${secret.port}/` });
      expect([place, await seen(at('lured.test'))]).toEqual([place, { dns: 'ok', site: 'portal' }]);
    }
    expect(secret.visits).toEqual([]);
    secret.close();
  });

  it('never carry a password, leave the allowed ways of asking, or go nowhere', async () => {
    for (const to of [
      `http://me:secret@up.test:${sites.port}/`,
      'file:///etc/passwd',
      'ftp://up.test/',
      'http://',
    ]) {
      sites.set('lured.test', { kind: 'redirect', to });
      expect([to, await seen(at('lured.test'))]).toEqual([to, { dns: 'ok', site: 'portal' }]);
    }
  });
});

describe('an installed app', () => {
  const asInstalled = () => ({ ...PUBLIC_RULES, timeoutMs: 700, nameServers: [names.address] });

  it('asks nobody on this machine or its networks, whatever a name server says', async () => {
    const quiet = await startSites({});
    const inside = ['127.0.0.1', '10.1.2.3', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'];
    for (const address of inside) {
      names.set('inside.test', [address]);
      const { dns, site } = await probeHost({ url: `https://inside.test:${quiet.port}/` }, asInstalled());
      expect([address, dns, site]).toEqual([address, 'portal', 'portal']);
    }
    names.set('inside.test', ['208.80.154.224', '127.0.0.1']);
    const { dns } = await probeHost({ url: `https://inside.test:${quiet.port}/` }, asInstalled());
    expect([dns, quiet.visits]).toEqual(['portal', []]);
    quiet.close();
  });

  it('asks by https alone', async () => {
    expect(await probeHost(at('up.test'), { ...asInstalled(), mayAsk: () => true })).toMatchObject({
      site: 'portal',
    });
  });
});

describe('certificates', () => {
  it('that nobody vouches for, or that are for another name, are a stranger’s answer', async () => {
    const server = createServer({ cert: CERTIFICATE, key: KEY }, (_request, response) =>
      response.end('arrived'),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    names.set('site.test', ['127.0.0.1']);
    names.set('other.test', ['127.0.0.1']);
    const ask = (host: string, certificates?: readonly string[]) =>
      seen({ url: `https://${host}:${port}/`, expect: 'arrived' }, { certificates });
    expect(await ask('site.test')).toEqual({ dns: 'ok', site: 'portal' });
    expect(await ask('site.test', [CERTIFICATE])).toEqual({ dns: 'ok', site: 'ok' });
    expect(await ask('other.test', [CERTIFICATE])).toEqual({ dns: 'ok', site: 'portal' });
    server.close();
  });
});
