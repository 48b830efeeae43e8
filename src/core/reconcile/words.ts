import { platformOrGeneric } from '../platform';
import type { Channel } from '../model/channel';
import type { Instant } from '../time/types';
import { instantToWall } from '../time';
import { wallInWords } from '../words/calendar';
import { counted } from '../words/counting';
import { MINUTE_MS } from '../time/units';

/** 'Fri 27 Nov 15:00' on the clock of `zone`. */
export function dayTime(at: Instant, zone: string): string {
  return wallInWords(instantToWall(at, zone));
}

/** '24 minutes', '2 hours', '1 hour 24 minutes'. */
export function duration(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? counted(hours, 'hour') : '', rest > 0 ? counted(rest, 'minute') : ''];
  return parts.filter(Boolean).join(' ');
}

/** 'Instagram (brambleandrye)'. */
export function channelWords(channel: Channel | undefined): string {
  if (channel === undefined) return 'removed channel';
  return `${platformOrGeneric(channel.platform).name} (${channel.name})`;
}
