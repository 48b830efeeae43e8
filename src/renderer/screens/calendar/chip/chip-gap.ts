import type { DeliveryId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { isUnfinished, stands } from '../../../../core/model/status';
import { readCode } from '../../../../core/readiness';
import { gapWords } from '../../../words/readiness-words';

export type Gaps = ReadonlyMap<DeliveryId, number>;

/** What a delivery still lacks, in words. */
export function gapsOf(row: Pick<DeliveryRow, 'id'>, gaps: Gaps): string[] {
  const code = gaps.get(row.id);
  return code === undefined ? [] : gapWords(readCode(code));
}

/**
 * Whether the chip itself says so. One that is drawn as a draft says already that it is not done; a mark is for
 * what looks finished and is not.
 */
export function showsGap(row: Pick<DeliveryRow, 'id' | 'status'>, gaps: Gaps): boolean {
  const code = gaps.get(row.id);
  if (code === undefined || isUnfinished(row.status)) return false;
  return gapWords(readCode(code), ['missing']).length > 0;
}

/** 'Ready', 'No alt text', '3 things to do'; nothing for what is out or off. */
export function readyWords(row: Pick<DeliveryRow, 'id' | 'status'>, gaps: Gaps): string {
  if (!stands(row.status)) return '';
  const lacks = gapsOf(row, gaps);
  const [first] = lacks;
  if (first === undefined) return 'Ready';
  return lacks.length === 1
    ? `${first.charAt(0).toUpperCase()}${first.slice(1)}`
    : `${lacks.length} things to do`;
}
