import { describe, expect, it } from 'vitest';
import { testChannel } from '../model/testing/channel';
import { ALL_PLATFORMS } from '../platform';
import { channelFacts, severityOf } from './channel-facts';
import { noted } from './testing/sketches';

describe('what a channel usually is', () => {
  it('has a role, a tempo and an owner for every platform of the catalogue, so that nobody must fill them in (R13, R11, R28)', () => {
    for (const { id: platform, kind } of ALL_PLATFORMS) {
      const facts = channelFacts(testChannel({ platform }));
      expect([platform, facts.control]).toEqual([platform, kind === 'social' ? 'rented' : 'ours']);
    }
    expect(channelFacts(testChannel({ platform: 'linkedin' }))).toMatchObject({
      role: 'professional',
      tempo: 'days',
    });
  });

  it('gives way to what the team says', () => {
    const said = noted('linkedin', { tempo: 'hours', control: 'ours', providers: [] });
    expect(channelFacts(said)).toMatchObject({
      role: 'professional',
      tempo: 'hours',
      control: 'ours',
      providers: [],
    });
  });

  it('weighs service and sales higher than marketing (R25, R81)', () => {
    const marketing = testChannel({ platform: 'tiktok', purposes: ['marketing'] });
    const service = testChannel({ platform: 'x', purposes: ['marketing', 'service'] });
    expect(severityOf([marketing])).toEqual({ level: 'low', purposes: ['marketing'] });
    expect(severityOf([marketing, service])).toEqual({ level: 'high', purposes: ['service'] });
  });
});
