import fc from 'fast-check';
import { CHANNEL_STATES } from '../../core/model/channel';
import { rulesJson } from '../../core/platform';
import { channelRegister, workspaceRegister } from './whole-registers';
import * as value from './whole-values';
import type { Draw } from './whole-values';
import { oneOf, someOf, type Fields, type Ids } from './whole-ids';

/** The fields of a workspace: its name, zone, mappings and people. */
export function workspaceFields(draw: Draw, ids: Ids): Fields {
  const columns = { columns: [{ name: 'When', field: 'date' }], dateOrder: 'dmy' };
  const person = fc.record({ zone: value.zones, approver: fc.boolean() });
  return {
    name: draw(value.someWords),
    zone: draw(value.zones),
    regions: draw(fc.subarray(['UK', 'GLOBAL', 'UN'])),
    mappings: {
      ...(draw(fc.boolean()) && { one: { ...columns, channel: draw(oneOf(ids.channels)) } }),
      ...(draw(fc.boolean()) && { two: { ...columns, channel: draw(value.platforms) } }),
    },
    ...Object.fromEntries(
      draw(fc.subarray(['Ana', 'Ben', 'Zoë'])).map((name, at) => [
        `people/pe${at}`,
        { name, ...draw(person) },
      ]),
    ),
    ...(draw(fc.boolean()) ? workspaceRegister(draw, ids.channels) : {}),
  };
}

/** The fields of a channel; `at` is its place among the others. */
export function channelFields(draw: Draw, ids: Ids, at: number): Fields {
  const times = fc.record(
    { mon: value.list(value.clocks), sun: value.list(value.clocks) },
    { requiredKeys: [] },
  );
  const rules = fc.record(
    {
      account: fc.constant('premium'),
      limits: fc.constant({ text: 4_000 }),
      checkedOn: value.dates,
      urlLength: fc.constant(23),
      needsMedia: fc.boolean(),
    },
    { requiredKeys: ['account'] },
  );
  return {
    platform: draw(value.platforms),
    name: draw(value.words),
    handle: draw(value.words),
    voice: draw(value.words),
    zone: draw(value.zones),
    gapMinutes: draw(fc.nat({ max: 500 })),
    dailyCap: draw(fc.option(fc.nat({ max: 9 }))),
    postingTimes: draw(fc.option(times)),
    quietHours: draw(fc.option(fc.record({ from: value.clocks, to: value.clocks }))),
    blackout: draw(value.list(value.dates)),
    fallbacks: draw(someOf(ids.channels)),
    purposes: draw(value.list(fc.constantFrom('marketing', 'sales', 'our own'))),
    schedulerProfile: draw(fc.dictionary(fc.constantFrom('buffer', 'publer'), value.words)),
    state: draw(fc.constantFrom(...CHANNEL_STATES)),
    regions: draw(value.list(fc.constantFrom('UK', 'UN'))),
    order: at * draw(fc.constantFrom(1, 3)),
    ...(draw(fc.boolean()) && { rules: rulesJson(draw(rules)) }),
    ...(draw(fc.boolean()) ? channelRegister(draw, ids.channels) : {}),
  };
}

/** The fields of a campaign. */
export function campaignFields(draw: Draw): Fields {
  const tags = fc.array(fc.constantFrom('#Rye', '#Bun'), { minLength: 1, maxLength: 2 });
  const sets = draw(fc.dictionary(fc.constantFrom('*', 'x', 'a/b'), tags));
  return {
    name: draw(value.words),
    ordered: draw(fc.boolean()),
    ...Object.fromEntries(Object.entries(sets).map(([platform, one]) => [`hashtags/${platform}`, one])),
  };
}

/** The fields of a person. */
export function personFields(draw: Draw, { people }: Ids): Fields {
  return {
    name: draw(fc.option(value.names)),
    zone: draw(fc.option(value.zones)),
    ...draw(fc.constantFrom<Fields>({}, { 'role/approver': true }, { 'role/approver': false })),
    reach: draw(value.words),
    hours: draw(fc.option(fc.record({ from: value.clocks, to: value.clocks }))),
    deputy: draw(fc.option(oneOf(people))),
  };
}
