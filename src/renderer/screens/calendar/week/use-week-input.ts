import type { RefObject } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { LocalDate } from '../../../../core/time/types';
import { daysBetween, instantToWall } from '../../../../core/time';
import { stepByDay } from '../lanes/carry-by-days';
import { useLaneInput } from '../lanes/use-lane-input';
import type { DayLayout } from '../view-model/week-layout';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import type { InDay } from './WeekDay';
import type { Hours } from './week-hours';

/** Steps of the keyboard and of the pointer, and the pointer's with Alt. */
const STEP_MINUTES = 15;
const FINE_MINUTES = 5;

interface WeekInput {
  readonly root: RefObject<HTMLElement | null>;
  /** The element as high as all hours. */
  readonly grid: RefObject<HTMLElement | null>;
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  readonly hours: Hours;
  readonly layouts: ReadonlyMap<LocalDate, DayLayout<InDay>>;
}

/** The listeners of a week by the hour: a chip is carried to another day sideways, by minutes up and down. */
export function useWeekInput({ root, grid, plan, actions, hours, layouts }: WeekInput) {
  const { range, words, chips, frame } = plan;
  const dayOf = (row: DeliveryRow): LocalDate => instantToWall(row.at, frame.zone).slice(0, 10);
  return useLaneInput({
    root,
    lanes: range.days.map((day) => (layouts.get(day)?.blocks ?? []).map(({ item }) => item.row)),
    channels: [],
    words,
    actions,
    channelName: chips.channelName,
    turned: true,
    step: stepByDay,
    across: (_lead, carry, direction, wide) => ({
      ...carry,
      minutes: carry.minutes + direction * (wide ? 60 : STEP_MINUTES),
    }),
    point(event, lead, grabbed) {
      const day = dayUnder(event.target);
      const height = grid.current?.clientHeight ?? 0;
      if (day === null || height === 0) return null;
      const moved = ((event.clientY - grabbed.clientY) / height) * hours.count * 60;
      const snap = event.altKey ? FINE_MINUTES : STEP_MINUTES;
      return {
        days: daysBetween(dayOf(lead), day),
        minutes: Math.round(moved / snap) * snap,
        channelId: null,
      };
    },
    place: () => null,
  });
}

function dayUnder(target: EventTarget | null): LocalDate | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-week-day]')?.dataset['weekDay'] ?? null;
}
