import type { DeliveryId } from '../../../../core/model/ids';
import { STATUSES } from '../../../../core/model/status';
import { type DeliveryRow } from '../../../../core/model/delivery';
import { useWindowState } from '../../../store/window-state';
import { Button, MenuButton, Popover, Toolbar } from '../../../ui';
import { STATUS_WORDS } from '../../../words/labels';
import { postIdsOf } from '../view-model/bulk';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { CampaignPanel } from '../reorder/CampaignPanel';
import { PushPanel } from '../reorder/PushPanel';
import { PostFieldMenus } from './PostFieldMenus';
import { ShiftPanel } from './ShiftPanel';
import { ViewSwitches } from './ViewSwitches';

interface SelectionBarProps {
  readonly plan: CalendarPlan;
  readonly selected: readonly DeliveryRow[];
  readonly actions: CalendarActions;
}

/** What can be done to everything selected at once. Stands where the filters stand, so nothing jumps. */
export function SelectionBar({ plan, selected, actions }: SelectionBarProps) {
  const setCalendar = useWindowState((state) => state.setCalendar);
  const clear = (): void => setCalendar({ selection: new Set<DeliveryId>() });
  const posts = postIdsOf(selected);
  const only = selected.length === 1 ? selected[0] : undefined;
  const campaigns = new Set(selected.map((row) => row.campaignId));
  const campaignId = campaigns.size === 1 ? (selected[0]?.campaignId ?? null) : null;

  return (
    <Toolbar label="Selected posts" isAccent end={<ViewSwitches plan={plan} />} data-testid="selection-bar">
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
      <PostFieldMenus plan={plan} selected={selected} actions={actions} />
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
    </Toolbar>
  );
}
