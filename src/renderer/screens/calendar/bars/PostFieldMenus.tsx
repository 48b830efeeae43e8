import type { CampaignId } from '../../../../core/model/ids';
import { IMPORTANCES } from '../../../../core/model/post';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { useRun } from '../../../store/session';
import { MenuButton, Popover } from '../../../ui';
import { counted } from '../../../words/phrases';
import { IMPORTANCE_WORDS } from '../../../words/labels';
import { postIdsOf } from '../view-model/bulk';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import { LabelPanel } from './LabelPanel';

interface PostFieldMenusProps {
  readonly plan: CalendarPlan;
  readonly selected: readonly DeliveryRow[];
  readonly actions: CalendarActions;
}

/** What belongs to the posts behind the selection, wherever they go out: campaign, labels, importance. */
export function PostFieldMenus({ plan, selected, actions }: PostFieldMenusProps) {
  const run = useRun();
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
    <>
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
    </>
  );
}
