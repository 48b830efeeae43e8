import { isJsonObject, isKeepable, type JsonObject } from '../json';
import { NO_TICK, short, type Tick } from '../formats/limits';
import { parseJsonText, type JsonFault } from '../json-text';
import type { Result } from '../result';
import { ok, refuse } from '../result';
import { MOST } from './limits';
import { omitUndefined } from './omit-undefined';
import { Checked, PlanFault } from './checked';
import { asDeleted } from './deleted';
import { readChannel, registerExtra } from './read-channel';
import { readPost } from './read-post';
import { readRegister } from './register';
import { PLAN_SECTIONS } from './sections';
import { PLAN_KINDS, THING_KINDS } from './things';
import type { PlanCampaign, PlanDay, PlanFile, PlanPerson, PlanWorkspace } from './types';
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
  const head = file.group('workspace');
  const people = head?.objects('people', MOST.other).map(readPerson) ?? [];
  refuseTwins(
    'workspace.people',
    people.map(({ person }) => person),
  );
  const deleted = file.group('deleted');
  /** Things of one list, those that stand first; keys of both are one set. */
  function both<Thing extends { readonly key: string | null; readonly deletedAt?: number }>(
    list: string,
    most: number,
    read: (from: Checked, at: number, all: { readonly length: number }) => Thing,
  ): Thing[] {
    const standing = file.objects(list, most).map(read);
    refuseTwins(list, standing);
    const gone = deleted?.objects(list, most).map(read).map(asDeleted) ?? [];
    refuseTwins(`deleted.${list}`, gone, standing);
    return [...standing, ...gone];
  }
  const channels = both('channels', MOST.channels, readChannel);
  const campaigns = both('campaigns', MOST.campaigns, readCampaign);
  const posts = both('posts', MOST.posts, (post, at, { length }) => {
    if (at % TICK_POSTS === 0) tick(at, length);
    return readPost(post);
  });
  const days = both('days', MOST.days, readDay);
  const things = THING_KINDS.flatMap((kind) =>
    both(PLAN_SECTIONS[kind].name, PLAN_KINDS[kind].most, PLAN_KINDS[kind].read),
  );
  return {
    workspace: readWorkspace(head, unknownOf(people)),
    people: people.map(({ person }) => person),
    channels,
    campaigns,
    posts,
    days,
    things,
    extra: { ...file.rest(1), ...(deleted && someOf('deleted', deleted.rest(2))) },
  };
}

interface Keyed {
  readonly key: string | null;
}

/** @param others that may not have the key of one of these either */
function refuseTwins(list: string, things: readonly Keyed[], others: readonly Keyed[] = []): void {
  const seen = new Set(others.map(({ key }) => key));
  things.forEach(({ key }, index) => {
    if (key !== null && seen.has(key))
      throw new PlanFault(`${list}[${index}].key "${short(key)}" is used twice.`);
    seen.add(key);
  });
}

/** A group as a field of that name, unless there is nothing in it. */
function someOf(name: string, group: JsonObject): JsonObject {
  return Object.keys(group).length === 0 ? {} : { [name]: group };
}

/** @param people unknown fields of people, kept with those of the workspace */
function readWorkspace(from: Checked | undefined, people: JsonObject): PlanWorkspace | null {
  if (from === undefined)
    return Object.keys(people).length === 0 ? null : { extra: someOf(NESTED.people, people) };
  const register = readRegister(from);
  const known = {
    name: from.string('name'),
    zone: from.zone('zone'),
    regions: from.strings('regions'),
    mappings: readMappings(from),
  };
  return {
    ...omitUndefined(known),
    ...(register && { register: register.known }),
    extra: { ...from.rest(), ...registerExtra(register), ...someOf(NESTED.people, people) },
  };
}

function readMappings(from: Checked): JsonObject | undefined {
  const group = from.group('mappings');
  if (group === undefined) return undefined;
  const mappings = group.members().map(([name]) => [name, group.raw(name) ?? null] as const);
  const deep = mappings.find(([, mapping]) => !isKeepable(mapping));
  if (deep !== undefined) return group.fault(deep[0], 'is nested too deep to be kept.');
  return Object.fromEntries(mappings);
}

interface ReadPerson {
  readonly person: PlanPerson;
  readonly extra: JsonObject;
}

function readPerson(from: Checked): ReadPerson {
  const known = omitUndefined({ zone: from.zone('zone'), approver: from.boolean('approver') });
  const person = { key: from.needString('key'), name: from.needString('name'), ...known };
  return { person, extra: from.rest(2) };
}

function unknownOf(people: readonly ReadPerson[]): JsonObject {
  const unknown = people.filter(({ extra }) => Object.keys(extra).length > 0);
  return Object.fromEntries(unknown.map(({ person, extra }) => [person.key, extra]));
}

function readCampaign(from: Checked): PlanCampaign {
  const sets = from.group('hashtags');
  const known = {
    name: from.string('name'),
    ordered: from.boolean('ordered'),
    brief: from.string('brief'),
    hashtags:
      sets && Object.fromEntries(sets.names().map((platform) => [platform, sets.strings(platform) ?? []])),
    deletedAt: from.moment('deletedAt'),
  };
  return { key: from.needString('key'), ...omitUndefined(known), extra: from.rest() };
}

function readDay(from: Checked): PlanDay {
  const known = omitUndefined({ deletedAt: from.moment('deletedAt') });
  return {
    key: from.needString('key'),
    name: from.needString('name'),
    rule: from.needString('rule'),
    ...known,
    extra: from.rest(),
  };
}
