import { StateMark } from '../../../ui';
import type { Band } from '../view-model/band';
import { outageName } from '../view-model/lane-groups';
import type { CalendarPlan } from '../use-plan';
import { placed } from './BandLayer';
import hours from './hours.module.css';

/** What an outage's band means, in words above it: who is down from when to when, and what it may still reach. */
export function BandHead({ band, plan }: { readonly band: Band; readonly plan: CalendarPlan }) {
  const { outage, down, risk } = band;
  const { range, words, frame } = plan;
  const day = range.first;
  return (
    <div>
      {down === null ? null : (
        <div className={hours['bandHead']} style={placed(down)}>
          <StateMark state="hit" />
          <b>{outageName(outage, frame.channels, frame.families)} is down</b>
          <span>
            {words.moment(outage.since, day)} to {words.moment(outage.until, day)}
          </span>
          {down.ends ? (
            <span className={hours['estimate']}>{words.moment(outage.until, day)} is your estimate</span>
          ) : null}
        </div>
      )}
      {risk === null ? null : (
        <div className={hours['riskHead']} style={{ left: `${risk.left * 100}%` }}>
          <StateMark state="risk" tone="care" />
          At risk if it lasts
        </div>
      )}
    </div>
  );
}
