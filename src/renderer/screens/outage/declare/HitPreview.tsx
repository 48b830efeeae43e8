import type { DeliveryRow } from '../../../../core/model/delivery';
import { PlatformTile, StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './declare.module.css';

/** More than these are counted, not listed: the list is for recognising, the plan shows them all. */
const SHOWN = 24;

interface HitPreviewProps {
  readonly rows: readonly DeliveryRow[];
  readonly frame: OutageFrame;
}

/** What would be held, each with its time and channel: the preview before the one step. */
export function HitPreview({ rows, frame }: HitPreviewProps) {
  if (rows.length === 0) return null;
  const platformOf = (id: string) => frame.channels.find((channel) => channel.id === id)?.platform ?? '';
  return (
    <ul className={styles['preview']} data-testid="outage-preview" aria-label="What will be held">
      {rows.slice(0, SHOWN).map((row) => (
        <li key={row.id}>
          <time>{frame.words.moment(row.at, frame.today)}</time>
          <PlatformTile platform={platformOf(row.channelId)} tone="stop" />
          <span title={row.title}>{row.title}</span>
          {row.lastUseful === null ? null : (
            <em>
              <StateMark state="wait" tone="stop" /> ends {frame.words.moment(row.lastUseful, frame.today)}
            </em>
          )}
        </li>
      ))}
      {rows.length > SHOWN ? <li>and {rows.length - SHOWN} more</li> : null}
    </ul>
  );
}
