import type { Channel } from '../../../core/model/channel';
import type { WorkspaceRegister } from '../../../core/model/register';
import { platformOrGeneric } from '../../../core/platform';
import { familiesOf } from '../../../core/register';
import { localDate } from '../../../core/time';
import { listWords } from '../../../core/words/lists';
import { useNow } from '../../store/session';
import { AccountFields } from './channel/AccountFields';
import { AudienceFields } from './channel/AudienceFields';
import { FrequencyFields } from './channel/FrequencyFields';
import { IdentityFields } from './channel/IdentityFields';
import { PostingTimes } from './channel/PostingTimes';
import { PurposeFields } from './channel/PurposeFields';
import { RunnerFields } from './channel/RunnerFields';
import { SchedulerNames } from './channel/SchedulerNames';
import { ChannelRules } from './ChannelRules';
import styles from './ChannelSheet.module.css';
import { Disclosure } from './Disclosure';
import { FallbackPicker } from './FallbackPicker';
import { RegisterSheet } from './RegisterSheet';
import { useChannelForm } from './use-channel-form';

export interface ChannelSheetProps {
  /** null: a new one. */
  readonly channel: Channel | null;
  readonly channels: readonly Channel[];
  /** Of the workspace, for a new channel. */
  readonly zone: string;
  readonly register: WorkspaceRegister | undefined;
  onClose(): void;
}

/** Everything about one channel. */
export function ChannelSheet({ channel, channels, zone, register, onClose }: ChannelSheetProps) {
  const work = useChannelForm({ channel, zone, onClose });
  const { title, draft, notes, problems, refusal, set } = work;
  const today = localDate(useNow(), zone);
  const others = channels.filter((one) => one.id !== channel?.id);
  const fallbackNames = draft.fallbacks.flatMap((id) => {
    const one = others.find((other) => other.id === id);
    return one ? [platformOrGeneric(one.platform).name] : [];
  });
  const own = { draft, problems, set };
  const form = {
    draft: notes,
    set: work.setNotes,
    channelId: channel?.id ?? null,
    platform: draft.platform,
    register,
    others,
  };

  return (
    <RegisterSheet
      title={title}
      testId="channel-sheet"
      saveTestId="channel-save"
      refusal={refusal}
      away={channel ? { label: 'Remove channel', act: () => void work.remove() } : undefined}
      onSave={() => void work.save()}
      onClose={onClose}
    >
      <IdentityFields {...own} />

      <PurposeFields {...form} />

      {draft.platform === '' ? null : (
        <ChannelRules
          platformId={draft.platform}
          draft={draft.rules}
          today={today}
          onChange={(rules) => set({ rules })}
        />
      )}

      <div className={styles['folds']}>
        <PostingTimes {...own} />
        <FrequencyFields {...own} />
        <Disclosure title="Backup channel" now={listWords(fallbackNames) || 'none'}>
          <FallbackPicker
            channels={others}
            chosen={draft.fallbacks}
            families={familiesOf(register)}
            onChange={(fallbacks) => set({ fallbacks })}
          />
        </Disclosure>

        <AudienceFields {...form} />
        <AccountFields {...form} state={draft.state} today={today} />
        <RunnerFields {...form} />

        <SchedulerNames {...own} />
      </div>
    </RegisterSheet>
  );
}
