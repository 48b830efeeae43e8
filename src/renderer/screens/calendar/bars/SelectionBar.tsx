import type { CampaignId, DeliveryId } from '../../../../core/model/ids';
import { IMPORTANCES } from '../../../../core/model/post';
import { STATUSES } from '../../../../core/model/status';
import { type DeliveryRow } from '../../../../core/model/delivery';
import { useRun } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, MenuButton, Popover } from '../../../ui';
import { counted } from '../../../words/phrases';
import { IMPORTANCE_WORDS, STATUS_WORDS } from '../../../words/labels';
import { postIdsOf } from '../view-model/bulk';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { CampaignPanel } from '../reorder/CampaignPanel';
import { PushPanel } from '../reorder/PushPanel';
import styles from './bars.module.css';
import { LabelPanel } from './LabelPanel';
import { ShiftPanel } from './ShiftPanel';
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
  const only = selected.length === 1 ? selected[0] : undefined;
  const campaigns = new Set(selected.map((row) => row.campaignId));
  const campaignId = campaigns.size === 1 ? (selected[0]?.campaignId ?? null) : null;
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
          onRemove={(label) => void update({ labelsRemove: [label] }, `Label ${label} removed`)}
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
      {only ? (
        <Popover label="Make room after this post" button="Make room…" size="small" testId="push">
          {(close) => <PushPanel row={only} plan={plan} actions={actions} onDone={close} />}
        </Popover>
      ) : null}
      {campaignId === null ? null : (
        <Popover label="Whole campaign" button="Whole campaign…" size="small" testId="campaign-whole">
          {(close) => <CampaignPanel campaignId={campaignId} plan={plan} actions={actions} onDone={close} />}
        </Popover>
      )}
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
