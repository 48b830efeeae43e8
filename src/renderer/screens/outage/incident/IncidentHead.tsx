import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { downInWords } from '../../../../core/outage/resolve';
import { platformOrGeneric } from '../../../../core/platform';
import { listWords } from '../../../../core/words/lists';
import { durationWords } from '../../../words/times';
import { CAPABILITY_OPTIONS } from '../declare/capability-words';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';
import { EstimateEditor } from './EstimateEditor';

interface IncidentHeadProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  readonly rows: readonly DeliveryRow[];
}

/** What is down since when, how far the hold reaches, and which of it works again. */
export function IncidentHead({ outage, frame, rows }: IncidentHeadProps) {
  const { words, today, now, channels } = frame;
  const name = downInWords(outage.down, channels, frame.families);
  const isOnePart = outage.capability !== 'all';
  const part = CAPABILITY_OPTIONS.find(({ value }) => value === outage.capability)?.label ?? '';
  const named = (ids: readonly string[]) =>
    listWords(
      channels
        .filter((channel) => ids.includes(channel.id))
        .map((channel) => platformOrGeneric(channel.platform).name),
    );
  const back = Object.keys(outage.back);
  return (
    <div className={styles['headline']}>
      <h2>
        {name} {outage.down.length > 1 ? 'are' : 'is'} {isOnePart ? 'partly down' : 'down'} since{' '}
        {words.moment(outage.since, today)}.
      </h2>
      <span>
        {isOnePart ? `${part}. ` : ''}
        {now >= outage.since + 60_000 ? `${durationWords(now - outage.since)} so far. ` : ''}
        {outage.isOpenEnded
          ? `End unknown; posts are held until ${words.moment(outage.until, today)}.`
          : `Expected back ${words.moment(outage.until, today)}.`}
        {outage.except.length > 0 ? ` Not held: ${named(outage.except)}.` : ''}
        {back.length > 0 ? ` Working again: ${named(back)}.` : ''}
      </span>
      <EstimateEditor outage={outage} frame={frame} rows={rows} />
    </div>
  );
}
