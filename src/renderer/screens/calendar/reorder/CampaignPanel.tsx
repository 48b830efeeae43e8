import { useState } from 'react';
import type { CampaignId, ChannelId } from '../../../../core/model/ids';
import type { CommandInputs } from '../../../../core/commands';
import { platformOrGeneric } from '../../../../core/platform';
import { campaignAhead } from '../../../store/queries/campaign';
import { useLive, useNow, useRun } from '../../../store/session';
import { Button, Field, Segmented, Select, TextInput } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { CalendarActions } from '../use-actions';
import type { CalendarPlan } from '../use-plan';
import styles from './reorder.module.css';
import { MINUTE_MS } from '../../../../core/time/units';

type How = CommandInputs['campaign.move']['how'];

const HOW_OPTIONS = [
  { value: 'postpone', label: 'Later', testId: 'campaign-postpone' },
  { value: 'reroute', label: 'Other channel', testId: 'campaign-reroute' },
  { value: 'hold', label: 'Hold', testId: 'campaign-hold' },
  { value: 'cancel', label: 'Cancel', testId: 'campaign-cancel' },
] as const satisfies readonly { value: How['kind']; label: string; testId: string }[];

interface CampaignPanelProps {
  readonly campaignId: CampaignId;
  readonly plan: CalendarPlan;
  readonly actions: CalendarActions;
  onDone(): void;
}

/** Everything of a campaign that is still to come, in one step with one reason and one undo (R49, R110). */
export function CampaignPanel({ campaignId, plan, actions, onDone }: CampaignPanelProps) {
  const run = useRun();
  const now = useNow(MINUTE_MS);
  const rows = useLive((db) => campaignAhead(db, campaignId, now), [campaignId, now]) ?? [];
  const [kind, setKind] = useState<How['kind']>('postpone');
  const [days, setDays] = useState('1');
  const { channels } = plan.frame;
  const [channelId, setChannelId] = useState<ChannelId | null>(channels[0]?.id ?? null);
  const [reason, setReason] = useState('');
  const name = plan.frame.campaigns.find((one) => one.id === campaignId)?.name ?? '';
  const count = Math.trunc(Number(days));
  const how: How | null =
    kind === 'postpone'
      ? Number.isFinite(count) && count > 0
        ? { kind, days: count }
        : null
      : kind === 'reroute'
        ? channelId === null
          ? null
          : { kind, channelId }
        : { kind };

  async function move(): Promise<void> {
    if (how === null) return;
    const result = await run('campaign.move', {
      campaignId,
      ids: rows.map((row) => row.id),
      how,
      reason: reason.trim(),
    });
    if (!result.ok) return;
    actions.say(`Campaign “${name}”: ${counted(rows.length, 'post')} changed.`);
    onDone();
  }

  return (
    <form
      className={styles['panel']}
      data-testid="campaign-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <p className={styles['say']}>
        {rows.length === 0
          ? `No upcoming posts in “${name}”.`
          : `${counted(rows.length, 'upcoming post')} in “${name}”. Order and spacing stay the same.`}
      </p>
      <Segmented label="What to do" options={HOW_OPTIONS} value={kind} onChange={setKind} />
      {kind === 'postpone' ? (
        <Field label="How many days later">
          <TextInput
            type="number"
            min={1}
            max={365}
            value={days}
            onChange={setDays}
            data-testid="campaign-days"
          />
        </Field>
      ) : null}
      {kind === 'reroute' ? (
        <Field label="Which channel" hint="Times stay the same. Customise the texts afterwards.">
          <Select
            value={channelId ?? ''}
            options={channels.map((channel) => ({
              value: channel.id as string,
              label: `${platformOrGeneric(channel.platform).name}, ${channel.name}`,
            }))}
            onChange={(id) => setChannelId(channels.find((channel) => channel.id === id)?.id ?? null)}
          />
        </Field>
      ) : null}
      <Field label="Reason (visible to the team)">
        <TextInput
          value={reason}
          onChange={setReason}
          maxLength={200}
          placeholder="Meta is down"
          data-testid="campaign-reason"
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        disabled={how === null || rows.length === 0}
        data-testid="campaign-run"
      >
        {kind === 'postpone'
          ? 'Move later'
          : kind === 'reroute'
            ? 'Move to channel'
            : kind === 'hold'
              ? 'Hold'
              : 'Cancel campaign'}
      </Button>
    </form>
  );
}
