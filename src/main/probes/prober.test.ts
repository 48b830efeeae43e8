import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isConnected } from './own-line';
import { Prober } from './prober';
import { PUBLIC_RULES } from './rules';
import { PUBLIC_TARGETS, readTargets } from './targets';
import { startNameServer, type NameServer } from './testing/name-server';
import { startSites, type Sites } from './testing/sites';
import { platformById } from '../../core/platform';

const HOUR = 3_600_000;

let names: NameServer;
let sites: Sites;
let now = Date.UTC(2026, 10, 27, 10, 15);

beforeAll(async () => {
  names = await startNameServer({ 'up.test': ['127.0.0.1'], 'hang.test': ['127.0.0.1'] });
  sites = await startSites({ 'up.test': { kind: 'page', body: 'here' }, 'hang.test': { kind: 'hang' } });
});

afterAll(() => {
  names.close();
  sites.close();
});

function prober(timeoutMs = 700): Prober {
  const url = (host: string) => `http://${host}:${sites.port}/`;
  const targets = readTargets(
    {
      references: [{ id: 'one', url: url('gone.test'), expect: 'here', addresses: ['127.0.0.1'] }],
      platforms: [
        { id: 'x', url: url('up.test'), expect: 'here' },
        { id: 'facebook', url: url('hang.test') },
      ],
    },
    ['http:'],
  );
  const rules = {
    ...PUBLIC_RULES,
    timeoutMs,
    schemes: ['http:'],
    nameServers: [names.address],
    mayAsk: (address: string) => address === '127.0.0.1',
  };
  return new Prober({ targets, rules, now: () => now });
}

describe('Prober', () => {
  it('asks a host of the list, and by its address when the name gave nothing', async () => {
    sites.setAll({ kind: 'page', body: 'here' });
    const answers = await Promise.all([prober().run('platform', 'x'), prober().run('reference', 'one')]);
    sites.setAll(null);
    expect(answers.map((answer) => answer.ok && { ...answer.value, ms: 0 })).toEqual([
      { kind: 'platform', id: 'x', at: now, dns: 'ok', site: 'ok', byAddress: null, ms: 0 },
      { kind: 'reference', id: 'one', at: now, dns: 'fail', site: 'fail', byAddress: 'ok', ms: 0 },
    ]);
  });

  it('refuses a host that is not on the list', () => {
    expect(() => prober().run('platform', 'intranet')).toThrow(/no such host/);
    expect(() => prober().run('reference', 'x')).toThrow(/no such host/);
  });

  it('bothers no host twice within ten seconds, nor twice at once', async () => {
    const one = prober();
    sites.visits.length = 0;
    await Promise.all([one.run('platform', 'x'), one.run('platform', 'x')]);
    await one.run('platform', 'x');
    expect(sites.visits.length).toBe(1);
    now += 10_000;
    await one.run('platform', 'x');
    expect(sites.visits.length).toBe(2);
  });

  it('stops everything under way, and can be asked again', async () => {
    const one = prober(HOUR);
    sites.visits.length = 0;
    const running = one.run('platform', 'facebook');
    await expect.poll(() => sites.visits.length).toBe(1);
    one.stop();
    expect(await running).toEqual({
      ok: false,
      error: { code: 'stopped', message: 'The check was stopped.', retry: true },
    });
    expect((await one.run('platform', 'x')).ok).toBe(true);
  });
});

describe('the list of probes', () => {
  it('is https only, with three unrelated references and real platforms', () => {
    expect(PUBLIC_TARGETS.filter(({ url }) => !url.startsWith('https://'))).toEqual([]);
    const of = (kind: string) => PUBLIC_TARGETS.filter((target) => target.kind === kind);
    expect(of('reference').length).toBe(3);
    expect(of('platform').filter(({ id }) => platformById(id) === undefined)).toEqual([]);
    expect(new Set(PUBLIC_TARGETS.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(PUBLIC_TARGETS.length);
    expect(
      PUBLIC_TARGETS.flatMap(({ addresses }) => addresses).filter((each) => !PUBLIC_RULES.mayAsk(each)),
    ).toEqual([]);
  });

  it('is not read when it leaves https or carries a password', () => {
    const list = (url: string) => () => readTargets({ platforms: [{ id: 'x', url }] }, ['https:']);
    expect(list('http://x.com/')).toThrow(/not by https/);
    expect(list('https://me:secret@x.com/')).toThrow(/password/);
    expect(list('https://x.com/')).not.toThrow();
  });
});

describe('isConnected', () => {
  const card = (address: string, internal = false) => [
    { address, internal, netmask: '', family: 'IPv4' as const, mac: '', cidr: null },
  ];
  it('wants an address that a network gave', () => {
    expect(isConnected({ lo: card('127.0.0.1', true), eth0: card('192.168.1.20') })).toBe(true);
    expect(
      isConnected({ lo: card('127.0.0.1', true), eth0: card('169.254.3.4'), eth1: card('fe80::1') }),
    ).toBe(false);
    expect(isConnected({})).toBe(false);
  });
});
