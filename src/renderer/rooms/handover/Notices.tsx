import type { Channel, LocalDate } from '../../../core/model/types';
import { platformOrGeneric } from '../../../core/platform';
import { useSession } from '../../store/session';
import { Button, Notice } from '../../ui';
import type { TimeWords } from '../../ui/time-words';
import type { HandoverRow } from './handover-rows';
import styles from './HandoverRoom.module.css';
import type { HandoverPicture } from './use-handover';

/** Where the files are now, and what comes next. */
export function SavedNotice({ picture }: { picture: HandoverPicture }) {
  const { locale } = useSession().info;
  const { saved } = picture.choices;
  const { target } = picture;
  if (!saved || saved.target !== target.id) return null;
  const [first] = saved.names;
  const separator = saved.folder.includes('\\') ? '\\' : '/';
  return (
    <div data-testid="handover-saved" role="status">
      <Notice
        tone="accent"
        title={
          saved.names.length === 1
            ? 'The file is saved.'
            : `${saved.names.length.toLocaleString(locale)} files are saved.`
        }
        className={styles['notice']}
        actions={
          first === undefined ? null : (
            <Button
              data-testid="handover-show-folder"
              onClick={() => void window.holdfast.showInFolder(`${saved.folder}${separator}${first}`)}
            >
              Show in folder
            </Button>
          )
        }
      >
        <span className={styles['path']}>{saved.folder}</span>
        {target.kind === 'csv'
          ? ` Upload each file in ${target.name}, in the channel it is named after.`
          : null}
      </Notice>
    </div>
  );
}

/** The whole plan over what is there already makes every post twice. */
export function TwiceNotice({ picture }: { picture: HandoverPicture }) {
  const { locale } = useSession().info;
  const { target, thereAlready, change } = picture;
  if (target.kind !== 'csv' || thereAlready <= 0) return null;
  return (
    <Notice
      tone="care"
      title={`${thereAlready.toLocaleString(locale)} of these ${thereAlready === 1 ? 'is' : 'are'} in ${target.name} already.`}
      className={styles['notice']}
      actions={<Button onClick={() => change({ mode: 'changes' })}>Only the changes</Button>}
    >
      Upload this only after emptying its queue, or they go out twice.
    </Notice>
  );
}

export interface HandNoticeProps {
  readonly rows: readonly HandoverRow[];
  readonly words: TimeWords;
  readonly today: LocalDate;
  readonly channels: readonly Channel[];
}

const SHOWN = 2;

/** What the files cannot carry: said on top, because nobody looks for it further down. */
export function HandNotice({ rows, words, today, channels }: HandNoticeProps) {
  const { locale } = useSession().info;
  const needing = rows.filter((row) => row.how !== 'hand' && row.notes.length > 0);
  if (needing.length === 0) return null;
  const platform = (id: string) =>
    platformOrGeneric(channels.find((channel) => channel.id === id)?.platform ?? '').name;
  const rest = needing.length - SHOWN;
  return (
    <div data-testid="handover-by-hand">
      <Notice
        tone="care"
        className={styles['notice']}
        title={
          needing.length === 1
            ? 'One needs your hand.'
            : `${needing.length.toLocaleString(locale)} need your hand.`
        }
      >
        {needing.slice(0, SHOWN).map((row) => (
          <span key={row.key} className={styles['needs']}>
            {platform(row.channelId)} {words.moment(row.newAt ?? row.oldAt ?? 0, today)}:{' '}
            {row.notes.join(', ')}{' '}
          </span>
        ))}
        {rest > 0 ? `And ${rest.toLocaleString(locale)} more, marked in the list.` : null}
      </Notice>
    </div>
  );
}
