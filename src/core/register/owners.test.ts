import { describe, expect, it } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { ALONE, NO_REGISTER, type WorkspaceRegister } from '../model/register';
import { resolveDown } from '../outage/resolve';
import { ALL_PLATFORMS, FAMILIES, familyOf } from '../platform';
import { familiesOf } from './owners';
import { entry, idOn } from './testing/sketches';

describe('who owns what (R87)', () => {
  it('is as shipped, each with the date it was looked at, while nobody says otherwise', () => {
    expect(familiesOf()).toBe(FAMILIES);
    expect(familiesOf(NO_REGISTER)).toBe(FAMILIES);
    expect(FAMILIES.filter(({ asOf }) => asOf === undefined)).toEqual([]);
  });

  const sold: WorkspaceRegister = {
    tools: [],
    owners: [
      { id: 'owner_new', name: 'Loom Ltd', asOf: '2026-11-26', source: 'press', deletedAt: null },
      { id: 'meta', name: 'Meta Platforms', asOf: '2026-11-26', source: null, deletedAt: null },
    ],
    platforms: [entry('threads', { owner: 'owner_new' }), entry('whatsapp', { owner: ALONE })],
  };

  it('follows a platform to its new owner, and lets one stand alone', () => {
    const families = familiesOf(sold);
    expect(familyOf('threads', families)).toMatchObject({
      id: 'owner_new',
      name: 'Loom Ltd',
      asOf: '2026-11-26',
    });
    expect(familyOf('whatsapp', families)).toMatchObject({ id: 'alone-whatsapp', name: 'WhatsApp' });
    expect(familyOf('facebook', families)).toMatchObject({
      name: 'Meta Platforms',
      platforms: ['facebook', 'instagram', 'instagram-story', 'messenger'].sort(
        (a, b) =>
          ALL_PLATFORMS.findIndex((one) => one.id === a) - ALL_PLATFORMS.findIndex((one) => one.id === b),
      ),
    });
    expect(familyOf('email', families).id).toBe('own');
    expect(familyOf('local-radio', families).id).toBe('own');
  });

  it('decides what is down when a family is named', () => {
    const channels = ['facebook', 'threads', 'whatsapp'].map((platform) => testChannel({ platform }));
    const down = (name: string) => resolveDown([name], channels, familiesOf(sold));
    expect(down('meta')).toEqual({ ok: true, value: [idOn('facebook')] });
    expect(down('owner_new')).toEqual({ ok: true, value: [idOn('threads')] });
    expect(resolveDown(['meta'], channels)).toEqual({
      ok: true,
      value: [idOn('facebook'), idOn('threads'), idOn('whatsapp')],
    });
  });

  it('forgets an owner that was removed: its platforms are as shipped again', () => {
    const removed = { ...sold, owners: sold.owners.map((owner) => ({ ...owner, deletedAt: 1 })) };
    expect(familyOf('threads', familiesOf(removed)).id).toBe('meta');
  });
});
