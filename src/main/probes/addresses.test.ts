import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './addresses';

describe('isPublicAddress', () => {
  it('refuses this machine, its networks and machine services, in every way of writing them', () => {
    const refused = [
      '0.0.0.0',
      '10.0.0.1',
      '10.255.255.255',
      '100.64.0.1',
      '100.100.100.200',
      '127.0.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.192',
      '192.168.1.1',
      '198.18.0.7',
      '198.51.100.9',
      '203.0.113.80',
      '224.0.0.251',
      '255.255.255.255',
      '168.63.129.16',
      '::',
      '::1',
      '0:0:0:0:0:0:0:1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '0:0:0:0:0:ffff:c0a8:101',
      '::ffff:169.254.169.254',
      '::127.0.0.1',
      '64:ff9b::10.0.0.1',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b:1::1',
      '100::1',
      'fc00::1',
      'fd00:ec2::254',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::fb',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '3fff::1',
      'FD12:3456::1',
    ];
    expect(refused.filter(isPublicAddress)).toEqual([]);
  });

  it('refuses what is no address', () => {
    const texts = [
      '',
      'localhost',
      '127.1',
      '0x7f.0.0.1',
      '2130706433',
      '017700000001',
      '1.2.3',
      '[::1]',
      '1.2.3.4:80',
    ];
    expect(texts.filter(isPublicAddress)).toEqual([]);
  });

  it('lets the internet through, also from a network that has only IPv6', () => {
    const open = [
      '1.1.1.1',
      '9.9.9.9',
      '172.15.255.255',
      '172.32.0.1',
      '192.0.1.1',
      '208.80.154.224',
      '2606:4700:4700::1111',
      '2620:fe::fe',
      '2001:4860:4860::8888',
      '64:ff9b::208.80.154.224',
      '::ffff:208.80.154.224',
    ];
    expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it('judges a mapped or translated address as the one inside', () => {
    fc.assert(
      fc.property(fc.ipV4(), (inner) => {
        const plain = isPublicAddress(inner);
        expect(isPublicAddress(`::ffff:${inner}`)).toBe(plain);
        expect(isPublicAddress(`64:ff9b::${inner}`)).toBe(plain);
        const parts = inner.split('.').map(Number);
        const hex = [0, 2]
          .map((at) => ((parts[at] ?? 0) * 256 + (parts[at + 1] ?? 0)).toString(16))
          .join(':');
        expect(isPublicAddress(`0:0:0:0:0:ffff:${hex}`)).toBe(plain);
      }),
      { seed: 20261127, numRuns: 500 },
    );
  });
});
