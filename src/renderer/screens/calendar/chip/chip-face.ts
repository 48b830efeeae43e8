import type { DeliveryRow } from '../../../../core/model/delivery';
import { type Status, stands } from '../../../../core/model/status';
import type { OutageState } from '../../../../core/outage';
import { STATUS_WORDS } from '../../../words/labels';

/** The drawing of a chip: which mark it carries. Same names as the marks of the design system. */
export type ChipMark =
  | 'idea'
  | 'draft'
  | 'review'
  | 'approved'
  | 'scheduled'
  | 'handed-over'
  | 'published'
  | 'held'
  | 'hit'
  | 'risk'
  | 'moved'
  | 'diverted'
  | 'cancelled'
  | 'conflict';

/** The ground and edge: the firmer the plan, the firmer the chip. */
export type ChipLook = 'dashed' | 'outline' | 'fill' | 'none' | 'struck' | 'hit' | 'risk' | 'care';

export interface ChipFace {
  readonly mark: ChipMark;
  readonly look: ChipLook;
  /** The state in words, for the accessible name and the hover card. */
  readonly state: string;
  /** The same in a word or two, for a column. */
  readonly short: string;
}

const LOOKS: Record<Status, ChipLook> = {
  idea: 'dashed',
  draft: 'dashed',
  review: 'outline',
  approved: 'fill',
  scheduled: 'fill',
  published: 'none',
  held: 'outline',
  cancelled: 'struck',
};

/**
 * How one delivery is drawn. The worst news wins: hit, at risk, in conflict, then what became of it, then how a
 * re-plan moved it, then how far it has come.
 *
 * @param handedOver the scheduler has been told of it as it stands
 */
export function chipFace(row: DeliveryRow, outage: OutageState, handedOver: boolean): ChipFace {
  const words = STATUS_WORDS[row.status];
  if (outage === 'hit')
    return { mark: 'hit', look: 'hit', state: `Hit by the outage, was ${words.toLowerCase()}`, short: 'Hit' };
  if (outage === 'at-risk') {
    return {
      mark: 'risk',
      look: 'risk',
      state: `At risk if the outage lasts, ${words.toLowerCase()}`,
      short: 'At risk',
    };
  }
  if (row.conflicted)
    return {
      mark: 'conflict',
      look: 'care',
      state: `${words}, two versions to choose from`,
      short: 'Two versions',
    };
  if (!stands(row.status)) {
    return { mark: row.status, look: LOOKS[row.status], state: words, short: words };
  }
  if (row.moveKind === 'postpone')
    return { mark: 'moved', look: 'fill', state: `${words}, moved`, short: 'Moved' };
  if (row.moveKind === 'divert')
    return { mark: 'diverted', look: 'fill', state: `${words}, sent here instead`, short: 'Diverted' };
  if (handedOver)
    return { mark: 'handed-over', look: 'fill', state: `${words}, handed over`, short: 'Handed over' };
  return { mark: row.status, look: LOOKS[row.status], state: words, short: words };
}
