import { expect } from 'vitest';
import { findIllegal } from '../legal';
import { replan } from '../replan';
import { aChannel, utc } from './small';
import type { PlanName, ReplanInput } from '../types';

/** Each move in short: 'a postpone down 2026-03-11T09:00 40'. The plan must be legal too. */
export function moves(input: ReplanInput, name: PlanName = 'balanced'): string[] {
  const plan = replan(input, name);
  expect(findIllegal(input, plan)).toEqual([]);
  return plan.moves.map((move) =>
    [move.deliveryId, move.kind, move.toChannelId, move.toWall, move.costTicks / 2400]
      .filter((part) => part !== null)
      .join(' '),
  );
}

export const pair = [aChannel('down', { fallbacks: ['up'] }), aChannel('up')];

export const at = (time: string): number => utc(`2026-03-10T${time}`);

export const fits = { fit: { up: 'fits' } } as const;
