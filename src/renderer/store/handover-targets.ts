import { SCHEDULERS, type SchedulerFormat } from '../../core/schedulers';
import { type Change } from '../../core/export';
import type { ChannelId } from '../../core/model/ids';
import type { Channel } from '../../core/model/channel';
import type { Handover } from '../../core/model/handover';
import type { Instant, LocalDate } from '../../core/time/types';
import { localDate } from '../../core/time';
import { platformOrGeneric } from '../../core/platform';

/** A place that a hand-over can go to. */
export interface Target {
  readonly id: string;
  readonly name: string;
  /** 'plan': the whole workspace as one file. */
  readonly kind: SchedulerFormat['kind'] | 'plan';
  /** Whose zone the tool reads times in, in words; empty where files carry their own. */
  readonly zoneOf: string;
  /** What is not sure about its format, in sentences. */
  readonly unsure: readonly string[];
}

const PLAN: Target = { id: 'plan', name: 'Holdfast plan', kind: 'plan', zoneOf: '', unsure: [] };

/** All places, tools first; the last ones are copies for people and take everything. */
export const TARGETS: readonly Target[] = [
  ...SCHEDULERS.map(({ id, name, kind, zoneOf, unsure }) => ({ id, name, kind, zoneOf, unsure })),
  PLAN,
];

export function targetOf(id: string): Target {
  return TARGETS.find((target) => target.id === id) ?? PLAN;
}

/** Tools are told of changes; a spreadsheet and a plan file are copies, always whole. */
export function takesChanges({ kind }: Target): boolean {
  return kind === 'csv' || kind === 'ics';
}

/** The tool that was handed over to last, else the first. */
export function usualTarget(handovers: readonly Handover[]): string {
  const last = handovers.findLast(({ scheduler }) => TARGETS.some((target) => target.id === scheduler));
  return last?.scheduler ?? TARGETS[0]?.id ?? PLAN.id;
}

/** The tools that the team uses: those it told something before, and those in which a channel has a name. */
export function usedSchedulers(
  handovers: readonly Handover[],
  channels: readonly Channel[],
): ReadonlySet<string> {
  const named = channels.flatMap(({ schedulerProfile }) =>
    Object.entries(schedulerProfile).flatMap(([id, name]) => (name === '' ? [] : [id])),
  );
  return new Set([...handovers.map(({ scheduler }) => scheduler), ...named]);
}

/** The zone that was given for this tool last, else the workspace's. */
export function usualZone(target: Target, handovers: readonly Handover[], zone: string): string {
  return handovers.findLast(({ scheduler }) => scheduler === target.id)?.zone ?? zone;
}

/**
 * Channels a tool gets when nobody chose: those that have a name of their own there, else all on social
 * platforms; mail, text messages and our website go through no social scheduler. Copies hold every channel.
 */
export function usualChannels(target: Target, channels: readonly Channel[]): ReadonlySet<ChannelId> {
  const ids = (some: readonly Channel[]) => new Set(some.map(({ id }) => id));
  if (target.kind !== 'csv') return ids(channels);
  const named = channels.filter(({ schedulerProfile }) => (schedulerProfile[target.id] ?? '') !== '');
  if (named.length > 0) return ids(named);
  return ids(channels.filter(({ platform }) => platformOrGeneric(platform).kind === 'social'));
}

export interface DateRange {
  readonly from: LocalDate;
  /** Included. */
  readonly to: LocalDate;
}

/** True when the new or the old time lies in the range, on the calendar of `zone`. */
export function inRange(change: Change, range: DateRange, zone: string): boolean {
  return [change.at, change.before?.at].some((at) => {
    return at !== undefined && isInDays(at, range, zone);
  });
}

/** Whether an instant lies in the range, on the calendar of `zone`. */
export function isInDays(at: Instant, range: DateRange, zone: string): boolean {
  const day = localDate(at, zone);
  return day >= range.from && day <= range.to;
}
