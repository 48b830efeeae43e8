import fc from 'fast-check';
import type { Json } from '../../core/json';
import { mediaValue } from '../../core/media';
import { CAUSES, OUTAGE_CAPABILITIES, OUTAGE_REACHES } from '../../core/model/outage';
import { factKinds, LOG_KINDS, type FactKind } from '../../core/model/outage-log';
import {
  SIGHTING_ACCOUNTS,
  SIGHTING_NETWORKS,
  SIGHTING_VIAS,
  SIGHTING_WHATS,
} from '../../core/model/sighting';
import * as value from './whole-values';
import type { Draw } from './whole-values';
import { oneOf, someOf, type Fields, type Ids } from './whole-ids';

/** The fields of an outage, its log among them. */
export function outageFields(draw: Draw, ids: Ids): Fields {
  const { channels, deliveries, outages } = ids;
  const flags = (prefix: string, some: readonly string[]): Fields =>
    Object.fromEntries(draw(someOf(some)).map((id) => [`${prefix}${id}`, true]));
  const paid = fc.record({ name: value.words, who: value.words, isStopped: fc.boolean() });
  return {
    down: draw(someOf(['meta', 'x', ...channels])),
    channelIds: draw(someOf(channels)),
    since: draw(value.instants),
    until: draw(value.instants),
    reason: draw(value.words),
    endedAt: draw(fc.option(value.instants)),
    appliedPlan: draw(fc.option(fc.constant('balanced'))),
    appliedAt: draw(fc.option(value.instants)),
    capability: draw(fc.constantFrom(...OUTAGE_CAPABILITIES)),
    isOpenEnded: draw(fc.boolean()),
    reviewAt: draw(fc.option(value.instants)),
    cause: draw(fc.constantFrom(...CAUSES)),
    causeText: draw(value.words),
    causeSource: draw(value.words),
    reach: draw(fc.constantFrom(...OUTAGE_REACHES)),
    lead: draw(value.words),
    nextUpdateAt: draw(fc.option(value.instants)),
    mergedInto: draw(fc.option(oneOf(outages))),
    ...(draw(fc.boolean()) && { createdBy: draw(value.names) }),
    ...flags('except/', channels),
    ...flags('right/', deliveries),
    ...Object.fromEntries(draw(someOf(channels)).map((id) => [`back/${id}`, draw(value.instants)])),
    ...Object.fromEntries(draw(value.list(paid, 2)).map((one, at) => [`paid/pa${at}`, one])),
    ...Object.fromEntries([...Array(draw(fc.nat(4))).keys()].map((at) => [`log/l${at}`, logLine(draw, ids)])),
  };
}

/** The fields of what somebody saw. */
export function sightingFields(draw: Draw): Fields {
  return {
    at: draw(value.instants),
    who: draw(value.names),
    platform: draw(value.platforms),
    what: draw(fc.constantFrom(...SIGHTING_WHATS)),
    works: draw(fc.boolean()),
    account: draw(fc.constantFrom(...SIGHTING_ACCOUNTS)),
    via: draw(fc.constantFrom(...SIGHTING_VIAS)),
    network: draw(fc.constantFrom(...SIGHTING_NETWORKS)),
    device: draw(value.words),
    text: draw(value.words),
    shot: draw(fc.option(value.media.map(mediaValue))),
  };
}

/** An entry of an outage's log, of any kind; one in a few as older versions wrote it. */
function logLine(draw: Draw, ids: Ids): Fields {
  const head = { at: draw(fc.oneof(value.instants, fc.constant(0))), by: draw(value.names) };
  if (draw(fc.nat(4)) === 0) return { ...head, text: draw(value.words) };
  const kind = draw(fc.constantFrom(...LOG_KINDS));
  const { channels, deliveries, outages } = ids;
  const things = [null, ...channels, ...deliveries, ...outages, 'p1'];
  const data = Object.entries(factKinds(kind)).map(([fact, type]) => [fact, factOf(draw, ids, fact, type)]);
  return {
    ...head,
    kind,
    about: draw(fc.constantFrom(...things)),
    data: Object.fromEntries(data) as Fields,
  };
}

function factOf(draw: Draw, { channels }: Ids, fact: string, type: FactKind): Json {
  if (fact === 'channel') return draw(oneOf(channels));
  switch (type) {
    case 'text':
      return draw(value.words);
    case 'count':
      return draw(fc.nat(99));
    case 'flag':
      return draw(fc.boolean());
    case 'moment':
      return draw(fc.option(value.instants));
    case 'texts':
      return draw(someOf(['meta', 'x', ...channels]));
  }
}
