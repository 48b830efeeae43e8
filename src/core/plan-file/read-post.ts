import type { JsonObject } from '../json';
import { supplementField } from '../model/supplements';
import type { ReviewNote, Supplements } from '../model/post';
import { IMPORTANCES, POST_KINDS, REVIEW_KINDS, TIMINGS } from '../model/post';
import { MOVE_KINDS } from '../model/delivery';
import { OUTAGE_ROLES } from '../model/outage-role';
import { STATUSES } from '../model/status';
import { isLocalDate, isWall } from '../time';
import type { Checked } from './checked';
import { MOST } from './limits';
import { asDeleted } from './deleted';
import { mediaName } from './media-name';
import { omitUndefined } from './omit-undefined';
import { readMediaItem } from './read-media';
import type { PlanDelivery, PlanFromDay, PlanPost } from './types';
import { NESTED } from './types';

export function readPost(from: Checked): PlanPost {
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
    fromDay: readFromDay(from.group('fromDay')),
    notes: from.string('notes'),
    sources: from.string('sources'),
    reviews: readReviews(from),
    bank: from.boolean('bank'),
    media: media?.known,
    variants: variants?.known,
    beside: variants?.beside,
    createdAt: from.moment('createdAt'),
    createdBy: from.string('createdBy'),
    deletedAt: from.moment('deletedAt'),
  };
  const deliveries = [
    ...from.objects('deliveries', MOST.deliveries).map(readDelivery),
    ...from.objects('deletedDeliveries', MOST.deliveries).map(readDelivery).map(asDeleted),
  ];
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

function readFromDay(from: Checked | undefined): PlanFromDay | undefined {
  const date = from?.string('date');
  if (from === undefined || date === undefined) return undefined;
  if (!isLocalDate(date)) return from.fault('date', 'is not a date such as 2026-11-27.');
  return { ...omitUndefined({ key: from.string('key'), id: from.string('id') }), date };
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
  const read = from.objects('media').map((item) => ({ known: readMediaItem(item), extra: item.rest(2) }));
  return {
    known: read.map(({ known }) => known),
    extra: extrasBy(read.map(({ known, extra }) => [mediaName(known), extra])),
  };
}

function extrasBy(pairs: readonly (readonly [string, JsonObject])[]): JsonObject {
  return Object.fromEntries(pairs.filter(([, extra]) => Object.keys(extra).length > 0));
}

function readReviews(from: Checked): ReviewNote[] | undefined {
  if (from.list('reviews', MOST.lines) === undefined) return undefined;
  return from.objects('reviews', MOST.lines).map((line) => ({
    at: line.moment('at') ?? line.fault('at', 'is missing.'),
    by: line.string('by') ?? '',
    kind: line.oneOf('kind', REVIEW_KINDS) ?? line.fault('kind', 'is missing.'),
    text: line.string('text') ?? '',
  }));
}

function readRoles(from: Checked | undefined): PlanDelivery['inOutages'] {
  if (from === undefined) return undefined;
  return Object.fromEntries(
    from
      .names()
      .map((outage) => [outage, from.oneOf(outage, OUTAGE_ROLES) ?? from.fault(outage, 'is missing.')]),
  );
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
    heldBy: from.string('heldBy'),
    heldWas: from.oneOf('heldWas', STATUSES),
    inOutages: readRoles(from.group('inOutages')),
    withoutMedia: from.boolean('withoutMedia'),
    movedFrom: from.moment('movedFrom'),
    lateSend: from.moment('lateSend'),
    deletedAt: from.moment('deletedAt'),
  };
  return {
    key: from.string('key') ?? null,
    channel: from.needString('channel'),
    wall,
    ...omitUndefined(known),
    extra: from.rest(),
  };
}
