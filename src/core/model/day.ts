import type { Extras } from './extras';
import type { DayId } from './ids';
import type { Instant } from '../time/types';

export interface OwnDayRow extends Extras {
  readonly id: DayId;
  readonly key: string | null;
  readonly name: string;
  readonly rule: string;
  readonly deletedAt: Instant | null;
}
