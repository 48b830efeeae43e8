import type { Outage } from '../../../../core/model/outage';
import { isAllBack } from '../../../../core/outage/returned';
import { downInWords } from '../../../../core/outage/resolve';
import { reportWords } from '../../../../core/outage/report';
import { platformOrGeneric } from '../../../../core/platform';
import { listWords } from '../../../../core/words/lists';
import { durationWords } from '../../../words/times';
import { CAPABILITY_OPTIONS } from '../declare/capability-words';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';
import { EstimateEditor } from './EstimateEditor';
import { MINUTE_MS } from '../../../../core/time/units';
import type { IncidentFacts } from './use-incident';

interface IncidentHeadProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  readonly facts: Pick<IncidentFacts, 'rows' | 'report' | 'family'>;
}

/** What is down since when, how far the hold reaches, and which of it works again. */
export function IncidentHead({ outage, frame, facts }: IncidentHeadProps) {
  const { words, today, now, channels } = frame;
  const name = downInWords(outage.down, channels, frame.families);
  const isMany = outage.down.length > 1;
  const isOnePart = outage.capability !== 'all';
  const part = CAPABILITY_OPTIONS.find(({ value }) => value === outage.capability)?.label ?? '';
  const named = (ids: readonly string[]) =>
    listWords(
      channels
        .filter((channel) => ids.includes(channel.id))
        .map((channel) => platformOrGeneric(channel.platform).name),
    );
  const back = Object.keys(outage.back);
  const done = reportWords(facts.report);
  return (
    <div className={styles['headline']}>
      <h2 className="t24">
        {isAllBack(outage)
          ? `${name} ${isMany ? 'work' : 'works'} again.`
          : `${name} ${isMany ? 'are' : 'is'} ${isOnePart ? 'partly down' : 'down'} since ${words.moment(outage.since, today)}.`}
      </h2>
      <span>
        {isOnePart ? `${part}. ` : ''}
        {now >= outage.since + MINUTE_MS ? `${durationWords(now - outage.since)} so far. ` : ''}
        {outage.isOpenEnded
          ? `End unknown; posts are held until ${words.moment(outage.until, today)}.`
          : `Expected back ${words.moment(outage.until, today)}.`}
        {outage.except.length > 0 ? ` Not held: ${named(outage.except)}.` : ''}
        {back.length > 0 ? ` Working again: ${named(back)}.` : ''}
      </span>
      <EstimateEditor outage={outage} frame={frame} rows={facts.rows ?? []} family={facts.family} />
      {done === '' ? null : <span data-testid="outage-report">So far: {done}.</span>}
    </div>
  );
}
