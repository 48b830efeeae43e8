import { isJsonObject, type JsonObject } from '../json';
import { NO_TICK, short, type Tick } from '../formats/limits';
import { parseJsonText, type JsonFault } from '../json-text';
import { readFacts, readOwn } from '../media';
import { supplementField } from '../model/supplements';
import type { Supplements } from '../model/post';
import type { Media } from '../model/media';
import type { ClockTime, Weekday } from '../time/types';
import { CHANNEL_STATES } from '../model/channel';
import { IMPORTANCES, POST_KINDS, TIMINGS } from '../model/post';
import { STATUSES } from '../model/status';
import { WEEKDAYS } from '../time/types';
import { readRules } from '../platform';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import { isClock, isLocalDate, isWall } from '../time';
import { MAX_SIZE, MOST } from './limits';
import { omitUndefined } from './omit-undefined';
import { Checked, PlanFault } from './checked';
import { readChannelRegister, readRegister } from './register';
import type {
  PlanCampaign,
  PlanChannel,
  PlanDay,
  PlanDelivery,
  PlanFile,
  PlanPost,
  PlanWorkspace,
} from './types';
import { NESTED, PLAN_FORMAT } from './types';

const FAULTS: { readonly [Fault in JsonFault]: ReturnType<typeof refuse> } = {
  damaged: refuse(
    'not-json',
    'This plan file is incomplete or damaged. Nothing was imported. Save it again where it came from and import that.',
  ),
  'too-deep': refuse(
    'bad-plan',
    'This plan file is nested deeper than any plan. Nothing was imported. Save it again where it came from and import that.',
  ),
  'too-large': refuse(
    'too-large',
    'This plan file has more entries than Holdfast takes at once. Split it and import the parts one after the other.',
  ),
};

const TICK_POSTS = 500;

const MOVE_KINDS = ['postpone', 'divert', 'covered', 'hold', 'drop'] as const;

/**
 * Reads a `holdfast-plan/1` file. Hand-written checks: the first thing that is wrong is named with its place
 * ('posts[3].deliveries[0].at is not a date and time'). Unknown fields are kept in `extra` at every level.
 *
 * Refusals: 'not-json', 'too-large', 'not-a-plan' (another kind of file or a newer version), 'bad-plan'.
 *
 * @param tick told how many posts are read, now and then
 */
export function readPlan(text: string, tick: Tick = NO_TICK): Result<PlanFile> {
  const parsed = parseJsonText(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!parsed.ok) return FAULTS[parsed.fault];
  const { value } = parsed;
  if (
    !isJsonObject(value) ||
    typeof value.format !== 'string' ||
    !value.format.startsWith('holdfast-plan/')
  ) {
    return refuse('not-a-plan', 'This file is not a Holdfast plan. Nothing was imported.');
  }
  if (value.format !== PLAN_FORMAT) {
    return refuse(
      'not-a-plan',
      'This plan was written by a newer Holdfast. Update Holdfast, then import it again.',
    );
  }
  try {
    return ok(readFile(Checked.of(value, ''), tick));
  } catch (fault) {
    if (fault instanceof PlanFault)
      return refuse(
        'bad-plan',
        `${fault.message} Nothing was imported. Fix it there and import the file again.`,
      );
    throw fault;
  }
}

function readFile(file: Checked, tick: Tick): PlanFile {
  file.raw('format');
  const workspace = file.group('workspace');
  const channels = file.objects('channels', MOST.channels).map(readChannel);
  const campaigns = file.objects('campaigns', MOST.campaigns).map(readCampaign);
  const posts = file.objects('posts', MOST.posts).map((post, at, { length }) => {
    if (at % TICK_POSTS === 0) tick(at, length);
    return readPost(post);
  });
  const days = file.objects('days', MOST.days).map(readDay);
  refuseTwins('channels', channels);
  refuseTwins('campaigns', campaigns);
  refuseTwins('posts', posts);
  refuseTwins('days', days);
  return {
    workspace: workspace === undefined ? null : readWorkspace(workspace),
    channels,
    campaigns,
    posts,
    days,
    extra: file.rest(1),
  };
}

function refuseTwins(list: string, things: readonly { readonly key: string | null }[]): void {
  const seen = new Set<string>();
  things.forEach(({ key }, index) => {
    if (key !== null && seen.has(key))
      throw new PlanFault(`${list}[${index}].key "${short(key)}" is used twice.`);
    if (key !== null) seen.add(key);
  });
}

function readWorkspace(from: Checked): PlanWorkspace {
  const known = { name: from.string('name'), zone: from.zone('zone'), regions: from.strings('regions') };
  const register = readRegister(from);
  return {
    ...omitUndefined(known),
    ...(register && { register: register.known }),
    extra: { ...from.rest(), ...registerExtra(register) },
  };
}

/** Unknown fields of a register, kept beside those of the thing it belongs to. */
function registerExtra(register: { readonly extra: JsonObject } | undefined): JsonObject {
  const extra = register?.extra ?? {};
  return Object.keys(extra).length === 0 ? {} : { [NESTED.register]: extra };
}

function readChannel(from: Checked): PlanChannel {
  const register = readChannelRegister(from);
  const profile = from.group('schedulerProfile');
  const known = {
    name: from.string('name'),
    handle: from.string('handle'),
    zone: from.zone('zone'),
    gapMinutes: from.number('gapMinutes'),
    dailyCap: from.number('dailyCap'),
    postingTimes: readPostingTimes(from),
    quietHours: readQuietHours(from),
    blackout: from.strings('blackout', isLocalDate, 'a date like 2026-12-25'),
    fallbacks: from.strings('fallbacks'),
    purposes: from.strings('purposes'),
    schedulerProfile:
      profile === undefined
        ? undefined
        : Object.fromEntries(profile.names().map((name) => [name, profile.string(name) ?? ''])),
    state: from.oneOf('state', CHANNEL_STATES),
    regions: from.strings('regions'),
    rules: readRules(from.raw('rules')),
  };
  return {
    key: from.needString('key'),
    platform: from.needString('platform'),
    ...omitUndefined(known),
    ...(register && { register: register.known }),
    extra: { ...from.rest(), ...registerExtra(register) },
  };
}

function readPostingTimes(from: Checked): PlanChannel['postingTimes'] | undefined {
  const week = from.group('postingTimes');
  if (week === undefined) return undefined;
  const times: { [Day in Weekday]?: readonly ClockTime[] } = {};
  for (const name of week.names()) {
    const day = WEEKDAYS.find((weekday) => weekday === name);
    if (day === undefined)
      return week.fault(name, 'is not a day; write mon, tue, wed, thu, fri, sat or sun.');
    times[day] = week.strings(name, isClock, 'a time like 09:00') ?? [];
  }
  return times;
}

function readQuietHours(from: Checked): PlanChannel['quietHours'] | undefined {
  const quiet = from.group('quietHours');
  if (quiet === undefined) return undefined;
  const clock = (field: string) => {
    const value = quiet.needString(field);
    return isClock(value) ? value : quiet.fault(field, 'is not a time like 22:00.');
  };
  return { from: clock('from'), to: clock('to') };
}

function readCampaign(from: Checked): PlanCampaign {
  const sets = from.group('hashtags');
  const known = {
    name: from.string('name'),
    ordered: from.boolean('ordered'),
    hashtags:
      sets && Object.fromEntries(sets.names().map((platform) => [platform, sets.strings(platform) ?? []])),
  };
  return { key: from.needString('key'), ...omitUndefined(known), extra: from.rest() };
}

function readDay(from: Checked): PlanDay {
  return {
    key: from.needString('key'),
    name: from.needString('name'),
    rule: from.needString('rule'),
    extra: from.rest(),
  };
}

function readPost(from: Checked): PlanPost {
  const media = readMedia(from);
  const variants = readVariants(from);
  const key = from.string('key') ?? null;
  const known = {
    title: from.string('title'),
    text: from.string('text'),
    link: from.string('link'),
    timing: from.oneOf('timing', TIMINGS),
    lastUseful: from.instant('lastUseful'),
    importance: from.oneOf('importance', IMPORTANCES),
    kind: from.oneOf('kind', POST_KINDS),
    campaign: from.string('campaign'),
    order: from.number('order'),
    labels: from.strings('labels'),
    notes: from.string('notes'),
    sources: from.string('sources'),
    bank: from.boolean('bank'),
    media: media?.known,
    variants: variants?.known,
    beside: variants?.beside,
  };
  const deliveries = from.objects('deliveries', MOST.deliveries).map(readDelivery);
  if (key === null && known.text === undefined) return from.fault('text', 'is missing.');
  const nested = {
    ...(variants !== undefined &&
      Object.keys(variants.extra).length > 0 && { [NESTED.variants]: variants.extra }),
    ...(media !== undefined && Object.keys(media.extra).length > 0 && { [NESTED.media]: media.extra }),
  };
  return {
    key: key === '' ? null : key,
    ...omitUndefined(known),
    deliveries,
    extra: { ...from.rest(), ...nested },
  };
}

function readVariants(from: Checked) {
  const group = from.group('variants');
  if (group === undefined) return undefined;
  const read = group.members().map(([channel, variant]) => ({
    channel,
    text: variant.string('text') ?? null,
    beside: readBeside(variant.group('beside')),
    extra: variant.rest(2),
  }));
  const beside = read.filter((one) => Object.keys(one.beside).length > 0);
  return {
    beside:
      beside.length === 0 ? undefined : Object.fromEntries(beside.map((one) => [one.channel, one.beside])),
    known: Object.fromEntries(read.map(({ channel, text }) => [channel, { text }])),
    // A version without words of its own still says something: that the post is meant for that channel too.
    extra: Object.fromEntries(
      read
        .filter(({ text, beside: with_, extra }) => {
          const isBare = text === null && Object.keys(with_).length === 0;
          return isBare || Object.keys(extra).length > 0;
        })
        .map(({ channel, extra }) => [channel, extra]),
    ),
  };
}

function readBeside(from: Checked | undefined): Supplements {
  const fields = from?.names().map((name) => supplementField(name, from.raw(name) ?? null)) ?? [];
  return Object.assign({}, ...fields);
}

function readMedia(from: Checked) {
  if (from.list('media') === undefined) return undefined;
  const read = from.objects('media').map((item) => {
    const url = item.string('url');
    const known: Media = {
      sha256: item.string('sha256') ?? '',
      name: item.string('name') ?? '',
      mime: item.string('mime') ?? '',
      alt: item.string('alt') ?? '',
      ...(url !== undefined && { url }),
      ...readFacts((name) => (name === 'codec' ? item.string(name) : item.number(name, MAX_SIZE))),
      ...readOwn(item.raw('own')),
    };
    return { known, extra: item.rest(2) };
  });
  return {
    known: read.map(({ known }) => known),
    extra: extrasBy(read.map(({ known, extra }) => [mediaName(known), extra])),
  };
}

/** The name under which a picture's unknown fields are kept. */
export function mediaName(media: Media): string {
  return media.sha256 || media.url || media.name;
}

function extrasBy(pairs: readonly (readonly [string, JsonObject])[]): JsonObject {
  return Object.fromEntries(pairs.filter(([, extra]) => Object.keys(extra).length > 0));
}

function readDelivery(from: Checked): PlanDelivery {
  const wall = from.string('at');
  if (wall === undefined) return from.fault('at', 'is missing.');
  if (!isWall(wall)) return from.fault('at', 'is not a date and time; write it like 2026-11-27T11:00.');
  const known = {
    zone: from.zone('zone'),
    status: from.oneOf('status', STATUSES),
    reason: from.string('reason'),
    moveKind: from.oneOf('moveKind', MOVE_KINDS),
    insteadOf: from.string('insteadOf'),
  };
  return {
    key: from.string('key') ?? null,
    channel: from.needString('channel'),
    wall,
    ...omitUndefined(known),
    extra: from.rest(),
  };
}
