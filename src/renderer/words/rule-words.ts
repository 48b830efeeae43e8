import type { Breach } from '../../core/delivery-rules';
import type { DeliveryRow } from '../../core/model/delivery';
import { titleOf } from '../../core/model/title';

/** A delivery and the rules it breaks. */
interface Broken {
  readonly row: Pick<DeliveryRow, 'title' | 'text'>;
  readonly breaches: readonly Breach[];
}

/** How many sentences one delivery gets: the gravest. */
const SENTENCES = 2;

/**
 * What is to be looked at after deliveries were placed, in a line: of one delivery what is wrong with it, of many how
 * many, and the first.
 *
 * @param total how many were placed
 */
export function saidOfPlaced(found: readonly Broken[], total: number): string {
  const [first] = found;
  if (first === undefined) return '';
  const sentences = first.breaches.slice(0, SENTENCES).map(({ say }) => say);
  if (total === 1) return sentences.join(' ');
  const count = found.length === 1 ? '1 needs a look' : `${found.length} need a look`;
  return `${count}. “${titleOf(first.row)}”: ${sentences[0] ?? ''}`;
}
