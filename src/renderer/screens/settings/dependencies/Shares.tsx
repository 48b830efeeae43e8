import { useMemo, useState } from 'react';
import type { LocalDate } from '../../../../core/time/types';
import {
  KNOWN_PROVIDERS,
  providerId,
  concentrationOf,
  sharesByOwner,
  sharesByProvider,
  usersOf,
  type Share,
} from '../../../../core/register';
import { platformOrGeneric } from '../../../../core/platform';
import { isLocalDate } from '../../../../core/time';
import { deliveriesForDays, type RegisterFrame } from '../../../store/queries/register';
import { useLive, useSession } from '../../../store/session';
import { cx, Segmented, StateMark, TextInput } from '../../../ui';
import { dayWords } from '../../../words/dates';
import { counted } from '../../../words/phrases';
import { listWords } from '../../../../core/words/lists';
import styles from './Shares.module.css';

const SPANS = { 1: 'One day', 7: '7 days', 30: '30 days' } as const;

export interface SharesProps {
  readonly frame: RegisterFrame;
  readonly today: LocalDate;
}

/** How much of the plan would not go out if one owner, or one shared provider, failed. */
export function Shares({ frame, today }: SharesProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [span, setSpan] = useState<keyof typeof SPANS>(7);
  const from = picked !== null && isLocalDate(picked) ? picked : today;
  const rows = useLive((db) => deliveriesForDays(db, from, span), [from, span]);
  const shares = useMemo(() => sharesByOwner(rows ?? [], frame.channels, frame.families), [rows, frame]);
  const shared = useMemo(() => sharesByProvider(rows ?? [], frame.channels, frame.register), [rows, frame]);
  const { info } = useSession();
  const date = dayWords(info.locale);
  const heavy = concentrationOf(shares);
  const all = shares[0]?.of ?? 0;
  return (
    <div className={styles['shares']} aria-busy={rows === undefined}>
      <div className={styles['range']}>
        <TextInput
          type="date"
          aria-label="From"
          className={styles['date']}
          data-testid="share-from"
          value={picked ?? today}
          onChange={setPicked}
        />
        <Segmented
          label="How many days"
          value={String(span)}
          onChange={(value) => setSpan(value === '1' ? 1 : value === '7' ? 7 : 30)}
          options={Object.entries(SPANS).map(([value, label]) => ({
            value,
            label,
            testId: `share-span-${value}`,
          }))}
        />
      </div>
      {rows === undefined ? null : all === 0 ? (
        <p className={styles['none']}>Nothing planned.</p>
      ) : (
        <>
          <p className={styles['verdict']} data-testid="share-verdict">
            {heavy ? (
              <>
                <StateMark state="risk" tone="care" />
                {heavy.count} of {heavy.of} on {heavy.name} ({heavy.percent} %)
              </>
            ) : (
              <>
                <StateMark state="published" />
                No company carries half of the {counted(all, 'post')}
              </>
            )}
          </p>
          <Bars label="By company" shares={shares} heavy={heavy} />
          {shared.length > 0 ? (
            <Bars
              label="By shared host or network"
              shares={shared}
              heavy={concentrationOf(shared)}
              detail={(share) => usersWords(share, frame, date)}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

/** Which of ours runs on a host, channels, then tools; and when it was last seen taking others down. */
function usersWords(share: Share, frame: RegisterFrame, date: (day: LocalDate) => string): string[] {
  const { channels, tools } = usersOf(share.name, frame.channels, frame.register);
  const names = [
    ...channels.map(({ platform }) => platformOrGeneric(platform).name),
    ...tools.map(({ name }) => name),
  ];
  const known = KNOWN_PROVIDERS.find(({ name }) => providerId(name) === share.id);
  return [listWords([...new Set(names)]), ...(known ? [`${date(known.asOf)}, ${known.source}`] : [])];
}

interface BarsProps {
  readonly label: string;
  readonly shares: readonly Share[];
  readonly heavy: Share | null;
  readonly detail?: (share: Share) => readonly string[];
}

/** One bar an owner, as long as its share; a tick for each delivery while there are few enough to count. */
function Bars({ label, shares, heavy, detail }: BarsProps) {
  return (
    <table className={styles['bars']}>
      <caption>{label}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Bar</th>
          <th scope="col">Posts</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share.id} data-testid="share-row" data-owner={share.id}>
            <th scope="row">
              {share.name}
              {share.failsTogether ? null : <span> (do not fail together)</span>}
              {detail?.(share).map((line) => (
                <span key={line} className={styles['detail']}>
                  {line}
                </span>
              ))}
            </th>
            <td className={styles['track']} aria-hidden>
              <div
                className={cx(
                  styles['bar'],
                  share === heavy && styles['heavy'],
                  !share.failsTogether && styles['own'],
                )}
                style={{
                  width: `${(share.count / share.of) * 100}%`,
                  ['--ticks' as string]: share.of <= MOST_TICKS ? share.count : 1,
                }}
              />
            </td>
            <td className={styles['count']}>
              {share.count} of {share.of}
            </td>
            <td className={styles['percent']}>
              {share === heavy ? <StateMark state="risk" tone="care" label="Half or more:" /> : null}
              {share.percent} %
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Beyond that ticks run together. */
const MOST_TICKS = 60;
