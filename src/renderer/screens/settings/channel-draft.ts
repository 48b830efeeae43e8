import type { ChannelFields } from '../../../core/commands/channel-fields';
import type { ChannelId } from '../../../core/model/ids';
import type { Channel, ChannelState } from '../../../core/model/channel';
import { rulesDraft, rulesOf, rulesProblem, type RulesDraft } from './rules-draft';
import { textToTimes, timesToText, type TimesText } from './times-text';

/** A channel as it stands in the form: numbers and times as they are typed. */
export interface ChannelDraft {
  readonly platform: string;
  readonly name: string;
  readonly handle: string;
  readonly voice: string;
  readonly zone: string;
  readonly gap: string;
  readonly cap: string;
  readonly times: TimesText;
  readonly quiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Separated by commas, 'YYYY-MM-DD'. */
  readonly blackout: string;
  readonly fallbacks: readonly ChannelId[];
  readonly schedulers: Readonly<Record<string, string>>;
  readonly state: ChannelState;
  /** What the account changes about its platform; and whether it did before. */
  readonly rules: RulesDraft;
  readonly hadRules: boolean;
}

export function draftOf(channel: Channel | null, zone: string): ChannelDraft {
  return {
    platform: channel?.platform ?? 'instagram',
    name: channel?.name ?? '',
    handle: channel?.handle ?? '',
    voice: channel?.voice ?? '',
    zone: channel?.zone ?? zone,
    gap: String(channel?.gapMinutes ?? 60),
    cap: channel?.dailyCap === null || channel === null ? '' : String(channel.dailyCap),
    times: timesToText(channel?.postingTimes ?? null),
    quiet: channel?.quietHours !== null && channel !== null,
    quietFrom: channel?.quietHours?.from ?? '22:00',
    quietTo: channel?.quietHours?.to ?? '07:00',
    blackout: (channel?.blackout ?? []).join(', '),
    fallbacks: channel?.fallbacks ?? [],
    schedulers: channel?.schedulerProfile ?? {},
    state: channel?.state ?? 'active',
    rules: rulesDraft(channel?.rules),
    hadRules: channel?.rules !== undefined,
  };
}

/** What is wrong with the form, by field. */
export type ChannelProblems = Readonly<Partial<Record<keyof ChannelDraft, string>>>;

/** What is wrong with the form before any command is asked, by field; empty when nothing is. */
export function problemsOf(draft: ChannelDraft): ChannelProblems {
  const whole = (text: string) => /^\d{1,4}$/.test(text.trim());
  const dates = splitDates(draft.blackout);
  const rules = rulesProblem(draft.rules);
  return {
    ...(rules === null ? {} : { rules }),
    ...(draft.platform === '' ? { platform: 'Enter a platform name.' } : {}),
    ...(draft.name.trim() === '' ? { name: 'Enter the name your team uses for this channel.' } : {}),
    ...(whole(draft.gap) ? {} : { gap: 'Enter minutes as a number, such as 90.' }),
    ...(draft.cap.trim() === '' || whole(draft.cap)
      ? {}
      : { cap: 'Enter a number, or leave empty for no limit.' }),
    ...(dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
      ? {}
      : { blackout: 'Enter dates such as 2026-12-25, separated by commas.' }),
  };
}

/** The form as the command wants it; call only when `problemsOf` found nothing. */
export function fieldsOf(draft: ChannelDraft): ChannelFields & { readonly name: string } {
  const schedulers = Object.entries(draft.schedulers)
    .map(([scheduler, name]) => [scheduler, name.trim()] as const)
    .filter(([, name]) => name !== '');
  const rules = rulesOf(draft.platform, draft.rules);
  return {
    name: draft.name.trim(),
    handle: draft.handle.trim(),
    voice: draft.voice.trim(),
    zone: draft.zone,
    gapMinutes: Number(draft.gap),
    dailyCap: draft.cap.trim() === '' ? null : Number(draft.cap),
    postingTimes: textToTimes(draft.times),
    quietHours: draft.quiet ? { from: draft.quietFrom, to: draft.quietTo } : null,
    blackout: splitDates(draft.blackout),
    fallbacks: draft.fallbacks,
    schedulerProfile: Object.fromEntries(schedulers),
    state: draft.state,
    ...(rules === undefined && !draft.hadRules ? {} : { rules: rules ?? {} }),
  };
}

function splitDates(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
