import { counted } from '../../../words/phrases';
import { MINUTE_MS } from '../../../../core/time/units';

export { STATUS_WORDS } from '../../../words/labels';
export { channelName } from '../../../words/names';

/** How far one moment lies from another, in the largest whole unit: '7 h', '3 days', '20 min'. */
export function spanWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : counted(Math.round(hours / 24), 'day');
}
