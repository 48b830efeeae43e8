import { useState } from 'react';
import type { CampaignId, DeliveryId } from '../../../../core/model/ids';
import { IMPORTANCES, STATUSES, type DeliveryRow } from '../../../../core/model/types';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, MenuButton, Popover, Segmented, TextInput } from '../../../ui';
import { postIdsOf } from '../plan/bulk';
import { counted, IMPORTANCE_WORDS, STATUS_WORDS } from '../plan/words';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './bars.module.css';
import { ViewSwitches } from './ViewSwitches';

interface SelectionBarProps {
  readonly plan: CalendarPlan;
  readonly selected: readonly DeliveryRow[];
  readonly actions: CalendarActions;
}

/** What can be done to everything selected at once. Stands where the filters stand, so nothing jumps. */
export function SelectionBar({ plan, selected, actions }: SelectionBarProps) {
  const run = useRun();
  const setCalendar = useWindowState((state) => state.setCalendar);
  const clear = (): void => setCalendar({ selection: new Set<DeliveryId>() });
  const posts = postIdsOf(selected);
  const labels = [...new Set(selected.flatMap((row) => row.labels))].sort();

  async function update(
    fields: Parameters<typeof run<'post.update'>>[1]['fields'],
    said: string,
  ): Promise<void> {
    const result = await run('post.update', { ids: posts, fields });
    if (result.ok) actions.say(`${said} for ${counted(posts.length, 'post')}.`);
  }

  return (
    <div
      className={styles['selection']}
      role="toolbar"
      aria-label="Selected posts"
      data-testid="selection-bar"
    >
      <b>{selected.length} selected</b>
      <Popover label="Shift the selected posts" button="Shift by…" size="small" testId="shift">
        {(close) => (
          <ShiftPanel
            onShift={(by) => {
              void actions.shift(selected, by);
              close();
            }}
          />
        )}
      </Popover>
      <MenuButton
        label="Status"
        size="small"
        testId="bulk-status"
        entries={STATUSES.map((id) => ({
          id,
          label: STATUS_WORDS[id],
          onAction: () => void actions.setStatus(selected, id),
        }))}
      >
        Status
      </MenuButton>
      {plan.frame.campaigns.length > 0 ? (
        <MenuButton
          label="Campaign"
          size="small"
          testId="bulk-campaign"
          entries={[
            ...plan.frame.campaigns.map((campaign) => ({
              id: campaign.id,
              label: campaign.name,
              onAction: () =>
                void update({ campaignId: campaign.id satisfies CampaignId }, `Campaign ${campaign.name}`),
            })),
            'line',
            {
              id: 'none',
              label: 'No campaign',
              onAction: () => void update({ campaignId: null }, 'No campaign'),
            },
          ]}
        >
          Campaign
        </MenuButton>
      ) : null}
      <Popover label="Labels of the selected posts" button="Labels" size="small" testId="bulk-labels">
        <LabelPanel
          labels={labels}
          onAdd={(label) => void update({ labelsAdd: [label] }, `Label ${label} added`)}
          onRemove={(label) => void update({ labelsRemove: [label] }, `Label ${label} taken off`)}
        />
      </Popover>
      <MenuButton
        label="Importance"
        size="small"
        testId="bulk-importance"
        entries={IMPORTANCES.map((id) => ({
          id,
          label: IMPORTANCE_WORDS[id],
          onAction: () => void update({ importance: id }, `${IMPORTANCE_WORDS[id]} importance`),
        }))}
      >
        Importance
      </MenuButton>
      <Button size="small" data-testid="bulk-to-bank" onClick={() => void actions.toBank(posts).then(clear)}>
        To the bank
      </Button>
      <Button
        size="small"
        data-testid="bulk-delete"
        onClick={() => void actions.remove(selected).then(clear)}
      >
        Delete
      </Button>
      <Button variant="quiet" size="small" kbd="Esc" data-testid="clear-selection" onClick={clear}>
        Clear
      </Button>
      <span className={styles['end']}>
        <ViewSwitches plan={plan} />
      </span>
    </div>
  );
}

function ShiftPanel({ onShift }: { onShift(by: { days?: number; hours?: number }): void }) {
  const [amount, setAmount] = useState('1');
  const [unit, setUnit] = useState<'days' | 'hours'>('days');
  const count = Math.trunc(Number(amount));
  const good = Number.isFinite(count) && count > 0;
  const shift = (sign: -1 | 1): void =>
    onShift(unit === 'days' ? { days: sign * count } : { hours: sign * count });
  return (
    <div className={styles['shift']}>
      <div className={styles['shiftLine']}>
        <TextInput
          type="number"
          min={1}
          max={999}
          className={styles['amount'] ?? ''}
          aria-label="How many"
          data-testid="shift-amount"
          value={amount}
          onChange={setAmount}
        />
        <Segmented
          label="Unit"
          options={[
            { value: 'days', label: 'Days', testId: 'shift-days' },
            { value: 'hours', label: 'Hours', testId: 'shift-hours' },
          ]}
          value={unit}
          onChange={setUnit}
        />
      </div>
      <p className={styles['hint']}>
        {unit === 'days' ? 'Each post keeps its time of day.' : 'Each post moves by whole hours.'}
      </p>
      <div className={styles['shiftLine']}>
        <Button disabled={!good} data-testid="shift-earlier" onClick={() => shift(-1)}>
          Earlier
        </Button>
        <Button disabled={!good} data-testid="shift-later" onClick={() => shift(1)}>
          Later
        </Button>
      </div>
    </div>
  );
}

interface LabelPanelProps {
  readonly labels: readonly string[];
  onAdd(label: string): void;
  onRemove(label: string): void;
}

function LabelPanel({ labels, onAdd, onRemove }: LabelPanelProps) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles['shift']}
      onSubmit={(event) => {
        event.preventDefault();
        const label = text.trim();
        if (label !== '') onAdd(label);
        setText('');
      }}
    >
      <div className={styles['shiftLine']}>
        <TextInput aria-label="New label" placeholder="New label" value={text} onChange={setText} />
        <Button type="submit" disabled={text.trim() === ''}>
          Add
        </Button>
      </div>
      {labels.map((label) => (
        <div key={label} className={styles['shiftLine']}>
          <span className="grow">{label}</span>
          <Button
            variant="quiet"
            size="small"
            aria-label={`Take off ${label}`}
            onClick={() => onRemove(label)}
          >
            Take off
          </Button>
        </div>
      ))}
    </form>
  );
}
