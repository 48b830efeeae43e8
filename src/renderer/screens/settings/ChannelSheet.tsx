import { X } from 'lucide-react';
import type { Channel } from '../../../core/model/channel';
import type { WorkspaceRegister } from '../../../core/model/register';
import { platformOrGeneric } from '../../../core/platform';
import { familiesOf } from '../../../core/register';
import { localDate } from '../../../core/time';
import { listWords } from '../../../core/words/lists';
import { useNow } from '../../store/session';
import { Button, IconButton, Sheet } from '../../ui';
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
import { changedPurposes, changedRegister, registerDraftOf } from './register-draft';
import { dailyQuota, platformIdFor } from './rules-draft';
import { textToTimes, timesInWords } from './times-text';
import { WEEKDAY_NAMES } from '../../../core/words/calendar';

/** The choice that asks for the name of a platform the catalogue does not have. */
const ANOTHER = 'another';

/** Schedulers that files are made for; what each calls the channel. */
const SCHEDULERS = { buffer: 'Buffer', publer: 'Publer' } as const;

const STATE_WORDS: Readonly<Record<ChannelState, string>> = {
  active: 'Active: posts go out here',
  dormant: 'Dormant: kept for an outage',
  reserved: 'Reserved: the name is ours, nothing is posted',
};

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
    <Sheet label={title} onClose={onClose} className={styles['sheet']} testId="channel-sheet">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void work.save();
        }}
      >
        <header className={styles['head']}>
          <h2>{title}</h2>
          <IconButton label="Close" icon={<X size="1rem" strokeWidth={1.75} />} onClick={onClose} />
        </header>
        <div className={styles['body']}>
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
            <Disclosure title="Posting times" now={timesInWords(textToTimes(draft.times))}>
              <p className={styles['hint']}>
                Where a new post or a moved one likes to land. Several with commas.
              </p>
              {WEEKDAYS.map((day) => (
                <Field key={day} label={WEEKDAY_NAMES[day]} layout="row">
                  <TextInput
                    value={draft.times[day]}
                    onChange={(text) => set({ times: { ...draft.times, [day]: text } })}
                    placeholder="none"
                  />
                </Field>
              ))}
              <Button
                size="small"
                onClick={() => {
                  const { mon } = draft.times;
                  set({ times: { ...draft.times, tue: mon, wed: mon, thu: mon, fri: mon } });
                }}
              >
                Monday’s times for Tuesday to Friday
              </Button>
            </Disclosure>

            <Disclosure
              title="How often"
              now={`${draft.gap} min apart, ${draft.cap.trim() === '' ? 'no daily limit' : `${draft.cap} a day`}`}
              open={
                problems.gap !== undefined || problems.cap !== undefined || problems.blackout !== undefined
              }
            >
              <Field label="Apart" layout="row" error={problems.gap} hint="Least minutes between two posts.">
                <TextInput
                  inputMode="numeric"
                  className={styles['short']}
                  value={draft.gap}
                  onChange={(gap) => set({ gap })}
                />
              </Field>
              <Field
                label="Most a day"
                layout="row"
                error={problems.cap}
                hint={`Empty for no limit. ${dailyQuota(draft.platform)}`}
              >
                <TextInput
                  inputMode="numeric"
                  className={styles['short']}
                  value={draft.cap}
                  onChange={(cap) => set({ cap })}
                />
              </Field>
              <Checkbox checked={draft.quiet} onChange={(quiet) => set({ quiet })}>
                Quiet hours: nothing is moved into them
              </Checkbox>
              {draft.quiet ? (
                <div className={styles['quiet']}>
                  <TextInput
                    type="time"
                    aria-label="Quiet from"
                    value={draft.quietFrom}
                    onChange={(quietFrom) => set({ quietFrom })}
                  />
                  <span>to</span>
                  <TextInput
                    type="time"
                    aria-label="Quiet until"
                    value={draft.quietTo}
                    onChange={(quietTo) => set({ quietTo })}
                  />
                </div>
              ) : null}
              <Field
                label="Days off"
                layout="row"
                error={problems.blackout}
                hint="Nothing is planned on them."
              >
                <TextInput
                  value={draft.blackout}
                  onChange={(blackout) => set({ blackout })}
                  placeholder="2026-12-25"
                />
              </Field>
            </Disclosure>

            <Disclosure
              title="Stands in when this one is down"
              now={listWords(fallbackNames) || 'nobody yet'}
            >
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
        </div>
        {refusal !== null ? (
          <p className={styles['refusal']} role="alert">
            {refusal}
          </p>
        ) : null}
        <footer className={styles['foot']}>
          {channel ? (
            <Button variant="quiet" onClick={() => void work.remove()}>
              Remove channel
            </Button>
          ) : null}
          <span className="grow" />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" data-testid="channel-save">
            Save
          </Button>
        </footer>
      </form>
    </Sheet>
  );
}
