import { useMemo, useState } from 'react';
import type { Outage } from '../../../core/model/types';
import { incidentCounts } from '../../../core/outage';
import { resolveDown } from '../../../core/outage/resolve';
import { instantToWall } from '../../../core/time';
import { useRun } from '../../store/session';
import { Button, Field, PlatformTile, Segmented, StateMark, TextInput, cx } from '../../ui';
import { HitLine } from './HitLine';
import { instantOf, targets, untilOf, wholeMinute, type Horizon, type Target } from './outage-form';
import styles from './declare.module.css';
import { useRowsAround, type OutageFrame } from './use-outage-data';

const HORIZON_OPTIONS = [
  { value: 'today', label: 'End of today' },
  { value: 'two-hours', label: '2 hours' },
  { value: 'tomorrow', label: 'Tomorrow 09:00' },
  { value: 'own', label: 'Own time', testId: 'outage-until-own' },
] as const satisfies readonly { value: Horizon; label: string; testId?: string }[];

interface DeclareFormProps {
  readonly frame: OutageFrame;
  readonly found?: { scope: readonly string[]; reason: string } | null;
  /** Whether anything is chosen: then this form bears the next action. */
  onChoose(hasChosen: boolean): void;
  readonly onCancel?: (() => void) | undefined;
  onDeclared(): void;
}

/** Name what is down, since when and until when you think; see what it hits before you say so. */
export function DeclareForm({ frame, found, onChoose, onCancel, onDeclared }: DeclareFormProps) {
  const { zone, now } = frame;
  const run = useRun();
  const [down, setDown] = useState<readonly string[]>(found?.scope ?? []);
  const [openedAt] = useState(() => wholeMinute(now));
  const [sinceWall, setSinceWall] = useState(() => instantToWall(openedAt, zone).slice(0, 16));
  const [horizon, setHorizon] = useState<Horizon>('today');
  const [ownWall, setOwnWall] = useState(() => instantToWall(openedAt + 4 * 3_600_000, zone).slice(0, 16));
  const [reason, setReason] = useState(found?.reason ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const { families, platforms } = useMemo(
    () => targets(frame.channels, frame.families),
    [frame.channels, frame.families],
  );
  const since = instantOf(sinceWall, zone);
  const until = horizon === 'own' ? instantOf(ownWall, zone) : untilOf(horizon, openedAt, zone);
  const draft = useMemo(() => {
    const resolved = down.length > 0 ? resolveDown(down, frame.channels, frame.families) : null;
    return draftOutage(down, resolved?.ok ? resolved.value : [], since, until);
  }, [down, since, until, frame.channels, frame.families]);
  const rows = useRowsAround(draft);
  const counts = draft && rows ? incidentCounts(rows, draft) : null;
  const name = [...families, ...platforms]
    .filter((target) => down.includes(target.id))
    .map((target) => target.name)
    .join(' and ');
  const wrong =
    until !== null && since !== null && until <= since ? 'The end must come after the beginning.' : null;

  function toggle(target: Target): void {
    const covered = families.find((family) => family.id === target.id)?.platforms ?? [];
    const next = down.includes(target.id)
      ? down.filter((id) => id !== target.id)
      : [...down.filter((id) => !covered.includes(id)), target.id];
    setDown(next);
    onChoose(next.length > 0);
  }

  async function declare(): Promise<void> {
    if (!draft || wrong) return;
    setBusy(true);
    const { since: from, until: end } = draft;
    const result = await run('outage.declare', { down, since: from, until: end, reason: reason.trim() });
    setBusy(false);
    if (result.ok) onDeclared();
    else setProblem(result.error.say);
  }

  return (
    <form
      className={styles['form']}
      data-testid="outage-form"
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <h2 className={styles['title']}>What is down?</h2>
      <p className={styles['lead']}>
        Nothing is sent or changed by this. You see what is hit, then you choose a plan.
      </p>
      {families.length > 0 ? (
        <TileGroup name="A whole family" targets={families} down={down} onToggle={toggle} large />
      ) : null}
      <TileGroup
        name="One platform"
        targets={platforms}
        down={down}
        onToggle={toggle}
        covered={families.filter((family) => down.includes(family.id)).flatMap((family) => family.platforms)}
      />
      <div className={styles['when']}>
        <Field label="Since" hint={`${zone} time`}>
          <TextInput
            type="datetime-local"
            value={sinceWall}
            onChange={setSinceWall}
            data-testid="outage-since"
          />
        </Field>
        <div className={styles['until']}>
          <span className={styles['label']}>Until, as far as you can tell</span>
          <Segmented label="Until" options={HORIZON_OPTIONS} value={horizon} onChange={setHorizon} />
          {horizon === 'own' ? (
            <TextInput
              type="datetime-local"
              aria-label="Own time for the end"
              value={ownWall}
              onChange={setOwnWall}
              data-testid="outage-until"
            />
          ) : (
            <span className={styles['hint']}>
              {until === null ? '' : frame.words.moment(until, frame.today)}
            </span>
          )}
        </div>
        <Field label="What was seen (for the log)">
          <TextInput
            value={reason}
            onChange={setReason}
            placeholder="The feed does not refresh"
            maxLength={400}
          />
        </Field>
      </div>
      {(wrong ?? problem) ? (
        <p className={styles['problem']} role="alert">
          <StateMark state="risk" tone="care" />
          {wrong ?? problem}
        </p>
      ) : null}
      <footer className={styles['foot']}>
        <Button
          type="submit"
          variant={down.length > 0 ? 'primary' : 'plain'}
          size="large"
          disabled={!draft || wrong !== null || busy}
          data-testid="outage-declare"
        >
          {name ? `Declare: ${name} ${down.length > 1 ? 'are' : 'is'} down` : 'Choose what is down'}
        </Button>
        {onCancel ? (
          <Button variant="quiet" size="large" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {counts ? <HitLine counts={counts} frame={frame} until={until} /> : null}
      </footer>
    </form>
  );
}

function draftOutage(
  down: readonly string[],
  channelIds: Outage['channelIds'],
  since: number | null,
  until: number | null,
): Outage | null {
  if (channelIds.length === 0 || since === null || until === null || until <= since) return null;
  return {
    id: 'draft' as Outage['id'],
    down,
    channelIds,
    since,
    until,
    reason: '',
    endedAt: null,
    appliedPlan: null,
    appliedAt: null,
    log: [],
    createdBy: '',
    deletedAt: null,
  };
}

interface TileGroupProps {
  readonly name: string;
  readonly targets: readonly Target[];
  readonly down: readonly string[];
  readonly covered?: readonly string[];
  readonly large?: boolean;
  onToggle(target: Target): void;
}

function TileGroup({ name, targets: all, down, covered = [], large = false, onToggle }: TileGroupProps) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['label']}>{name}</legend>
      <div className={styles['tiles']}>
        {all.map((target) => {
          const chosen = down.includes(target.id) || covered.includes(target.id);
          return (
            <button
              key={target.id}
              type="button"
              aria-pressed={chosen}
              disabled={covered.includes(target.id)}
              className={cx(styles['tile'], large && styles['large'], chosen && styles['chosen'])}
              data-testid={`outage-down-${target.id}`}
              onClick={() => onToggle(target)}
            >
              <span className={styles['marks']}>
                {chosen ? <StateMark state="hit" tone="stop" /> : null}
                {target.platforms.map((platform) => (
                  <PlatformTile key={platform} platform={platform} tone={chosen ? 'stop' : 'neutral'} />
                ))}
              </span>
              <b>{target.name}</b>
              <span className={styles['detail']}>{target.detail}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
