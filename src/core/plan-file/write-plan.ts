import { isJsonObject, type Json, type JsonObject } from '../json';
import { compare, Writing } from './keys';
import { registerValue } from './register';
import type { PlanRows } from './rows';
import { PLAN_SECTIONS, type PlanSection } from './sections';
import type { WrittenThing } from './thing-kind';
import { objects, withUnknown } from './thing-parts';
import { NESTED, PLAN_FORMAT } from './types';

/**
 * Writes a whole workspace as `holdfast-plan/1`: the way out with nothing left behind but what `LEFT_OUT` names.
 *
 * Everything has a key: the file's own where there is one, else our id. Channels stand in their order in the
 * window, posts by their first delivery (undated ones last), all else by key: equal content gives equal bytes.
 */
export function writePlan(rows: PlanRows): string {
  return `${JSON.stringify(planValue(new Writing(rows)), null, 2)}\n`;
}

function planValue(to: Writing): JsonObject {
  const { [NESTED.file]: carried } = to.rows.workspace.extra;
  const file = isJsonObject(carried) ? carried : {};
  const fileDeleted = isJsonObject(file['deleted']) ? file['deleted'] : {};
  const sections: readonly (PlanSection | null)[] = Object.values(PLAN_SECTIONS);
  const standing: { [list: string]: Json } = {};
  const deleted: { [list: string]: Json } = {};
  for (const section of sections) {
    if (section === null) continue;
    const { name } = section;
    const all = section.write(to);
    const now = all.filter(({ deletedAt }) => deletedAt === null).map(({ value }) => value);
    const gone = all.flatMap((thing) => deletedValue(thing, to));
    if (now.length > 0 || ALWAYS.has(name)) standing[name] = withCarried(now, file[name], all);
    if (gone.length > 0) deleted[name] = withCarried(gone, fileDeleted[name], all);
  }
  const bin = withUnknown(deleted, fileDeleted);
  const value = {
    format: PLAN_FORMAT,
    workspace: workspaceValue(to),
    ...standing,
    ...(Object.keys(bin).length > 0 && { deleted: bin }),
  };
  return withUnknown(value, file);
}

/** Lists that a file has always had, also when they are empty. */
const ALWAYS: ReadonlySet<string> = new Set(['channels', 'campaigns', 'posts', 'days']);

function deletedValue({ deletedAt, value }: WrittenThing, to: Writing): JsonObject[] {
  return deletedAt === null ? [] : [{ ...value, deletedAt: to.moment(deletedAt) }];
}

/** What an earlier version carried along of a list that it did not know, after what is known of it now. */
function withCarried(
  known: readonly JsonObject[],
  carried: Json | undefined,
  all: readonly WrittenThing[],
): readonly JsonObject[] {
  const ours = new Set(all.map(({ value }) => value['key']));
  return [...known, ...objects(carried).filter(({ key }) => !ours.has(key))];
}

function workspaceValue(to: Writing): JsonObject {
  const { workspace } = to.rows;
  const {
    [NESTED.file]: _file,
    [NESTED.people]: _people,
    [NESTED.register]: unknown,
    ...extra
  } = workspace.extra;
  const register = registerValue(workspace.register, unknown, to);
  const mappings = Object.entries(workspace.mappings).map(
    ([fingerprint, mapping]) => [fingerprint, mappingValue(mapping, to)] as const,
  );
  const value = {
    name: workspace.name,
    zone: workspace.zone,
    ...(workspace.regions.length > 0 && { regions: workspace.regions }),
    ...(mappings.length > 0 && { mappings: Object.fromEntries(mappings) }),
    ...peopleValue(to),
    ...(register && { register }),
  };
  return withUnknown(value, extra);
}

/** The channel for rows that name none is one of ours by its key, or else a platform by its name. */
function mappingValue(mapping: Json, to: Writing): Json {
  if (!isJsonObject(mapping)) return mapping;
  const { channel: id, ...rest } = mapping;
  const channelKey = typeof id === 'string' ? to.knownKey('channel', id) : undefined;
  return channelKey === undefined ? mapping : { ...rest, channelKey };
}

function peopleValue(to: Writing): JsonObject {
  const { people, extra } = to.rows.workspace;
  const unknown = extra[NESTED.people];
  const values = [...people]
    .sort((a, b) => compare(a.id, b.id))
    .map(({ id, name, zone, approver }) =>
      withUnknown({ key: id, name, zone, approver }, isJsonObject(unknown) ? unknown[id] : undefined),
    );
  return values.length === 0 ? {} : { people: values };
}
