import type { ReactNode } from 'react';
import type { Channel } from '../../../core/model/channel';
import type { LocalDate } from '../../../core/time/types';
import { platformOrGeneric } from '../../../core/platform';
import { useSession } from '../../store/session';
import { Button, StateMark, cx } from '../../ui';
import type { TimeWords } from '../../words/times';
import type { HandoverRow } from './handover-rows';
import styles from './HandoverScreen.module.css';
import type { HandoverView } from './use-handover-data';

interface StripProps {
  readonly tone: 'care' | 'good';
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly testId: string;
}

/** One line of news above the list, with what to do about it at its end. */
export function Strip({ tone, children, action, testId }: StripProps) {
  return (
    <div className={cx(styles['strip'], styles[tone])} data-testid={testId} role="status">
      <StateMark state={tone === 'care' ? 'risk' : 'published'} tone={tone === 'care' ? 'care' : 'accent'} />
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Where the files are now, and what comes next. */
export function SavedNotice({ picture }: { picture: HandoverView }) {
  const { locale } = useSession().info;
  const { saved } = picture.choices;
  const { target } = picture;
  if (!saved || saved.target !== target.id) return null;
  const { folder, names, missing } = saved;
  const separator = folder.includes('\\') ? '\\' : '/';
  const count = names.length === 1 ? 'The file is' : `${names.length.toLocaleString(locale)} files are`;
  return (
    <Strip
      tone={missing === undefined ? 'good' : 'care'}
      testId="handover-saved"
      action={
        <Button
          data-testid="handover-show-folder"
          onClick={() => void window.holdfast.showInFolder(`${folder}${separator}${names[0] ?? ''}`)}
        >
          Show in folder
        </Button>
      }
    >
      <b>
        {count} saved in <span className={styles['path']}>{folder}</span>.
      </b>{' '}
      {target.kind === 'csv' ? `Now upload each one in ${target.name}, to the channel in its name.` : missing}
    </Strip>
  );
}

/** The whole plan over what is there already makes every post twice. */
export function TwiceNotice({ picture }: { picture: HandoverView }) {
  const { locale } = useSession().info;
  const { target, thereAlready, change } = picture;
  if (target.kind !== 'csv' || thereAlready <= 0) return null;
  return (
    <Strip
      tone="care"
      testId="handover-twice"
      action={<Button onClick={() => change({ mode: 'changes' })}>Only the changes</Button>}
    >
      <b>
        {thereAlready.toLocaleString(locale)} of these {thereAlready === 1 ? 'is' : 'are'} in {target.name}{' '}
        already.
      </b>{' '}
      Empty its queue before uploading this, or they will be posted twice.
    </Strip>
  );
}

export interface HandNoticeProps {
  readonly rows: readonly HandoverRow[];
  readonly words: TimeWords;
  readonly today: LocalDate;
  readonly channels: readonly Channel[];
}

/** How many are told on top; the rest is marked in the list. */
const TOLD = 2;

/** What the files cannot carry: said on top, because nobody looks for it further down. */
export function HandNotice({ rows, words, today, channels }: HandNoticeProps) {
  const { locale } = useSession().info;
  const needing = rows.filter((row) => row.how !== 'hand' && row.notes.length > 0);
  if (needing.length === 0) return null;
  const platform = (id: string) =>
    platformOrGeneric(channels.find((channel) => channel.id === id)?.platform ?? '').name;
  const rest = needing.length - TOLD;
  const count =
    needing.length === 1
      ? '1 needs a manual step.'
      : `${needing.length.toLocaleString(locale)} need a manual step.`;
  return (
    <Strip tone="care" testId="handover-by-hand">
      <b>{count}</b>{' '}
      {needing.slice(0, TOLD).map((row) => (
        <span key={row.key}>
          {platform(row.channelId)} {words.moment(row.newAt ?? row.oldAt ?? 0, today)}:{' '}
          {lower(row.notes.join(' '))}{' '}
        </span>
      ))}
      {rest > 0 ? `And ${rest.toLocaleString(locale)} more, marked in the list.` : null}
    </Strip>
  );
}

function lower(words: string): string {
  const whole = words.charAt(0).toLowerCase() + words.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
