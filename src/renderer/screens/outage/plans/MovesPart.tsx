import { useDeferredValue, useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import type { Flood } from '../../../../core/outage/flood';
import type { Pin, Plan } from '../../../../core/replan';
import { Segmented, Select, StateMark } from '../../../ui';
import { counted } from '../../../words/phrases';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';
import type { MoveGroup } from './group-moves';
import { MoveTable } from './MoveTable';
import { PLAN_WORDS, savedAgainstFirstCome } from './plan-view';

interface MovesPartProps {
  readonly plan: Plan;
  readonly outage: Outage;
  readonly rows: ReadonlyMap<string, DeliveryRow>;
  readonly frame: OutageFrame;
  readonly pins: ReadonlyMap<string, Pin>;
  readonly floods: readonly Flood[];
  readonly extraCap: number | null;
  onExtraCap(cap: number | null): void;
  onPin(deliveryId: string, pin: Pin | null): void;
}

/** More than a window shows. */
const FIRST_ROWS = 16;

const GROUP_OPTIONS = [
  { value: 'time', label: 'By time', testId: 'outage-group-time' },
  { value: 'channel', label: 'By channel', testId: 'outage-group-channel' },
  { value: 'day', label: 'By day', testId: 'outage-group-day' },
] as const satisfies readonly { value: MoveGroup; label: string; testId: string }[];

const CAP_OPTIONS = ['none', '0', '1', '2', '3', '4'].map((value) => ({
  value,
  label: value === 'none' ? 'as many as fit' : value === '0' ? 'none' : `at most ${value}`,
}));

/** One plan move by move, with what somebody must know before applying it. */
export function MovesPart(props: MovesPartProps) {
  const { plan, outage, rows, frame, pins, floods, extraCap, onExtraCap, onPin } = props;
  const [group, setGroup] = useState<MoveGroup>('time');
  const saved = savedAgainstFirstCome(plan);
  // The first screenful stands at once; two hundred rows with their menus would hold a frame up.
  const moves = useDeferredValue(plan.moves, plan.moves.slice(0, FIRST_ROWS));
  return (
    <>
      <div className={styles['movesHead']}>
        <h3>{PLAN_WORDS[plan.name].label}, move by move</h3>
        <span>Drag a post in the chart or use its menu. The rest is planned around it.</span>
        {saved === null ? null : <span>{saved} % less disruption than first come, first served.</span>}
        <span className={styles['movesTools']}>
          <span className={styles['capLabel']}>
            <span aria-hidden>Extra posts a day on one channel</span>
            <Select
              aria-label="Extra posts a day on one channel"
              value={extraCap === null ? 'none' : String(extraCap)}
              options={CAP_OPTIONS}
              onChange={(value) => onExtraCap(value === 'none' ? null : Number(value))}
              data-testid="outage-extra-cap"
            />
          </span>
          <Segmented label="Group moves" options={GROUP_OPTIONS} value={group} onChange={setGroup} />
        </span>
      </div>
      {plan.warnings.map((warning) => (
        <p key={warning} className={styles['warning']}>
          <StateMark state="risk" /> {warning}
        </p>
      ))}
      {floods.map((flood) => (
        <p key={`${flood.channelId}${flood.day}`} className={styles['warning']} data-testid="outage-flood">
          <StateMark state="risk" /> {flood.name} would get {counted(flood.extra, 'extra post')} beside{' '}
          {flood.own} of its own on {frame.words.day(flood.day)}. Set a limit above if that is too many.
        </p>
      ))}
      <MoveTable
        moves={moves}
        rows={rows}
        frame={frame}
        pins={pins}
        group={group}
        outage={outage}
        onPin={onPin}
      />
    </>
  );
}
