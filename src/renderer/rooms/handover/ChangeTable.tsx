import { ArrowRight, FileDown } from 'lucide-react';
import { useState } from 'react';
import { platformOrGeneric } from '../../../core/platform';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, Checkbox, PlatformTile, StateMark, cx, type MarkState } from '../../ui';
import type { TimeWords } from '../../ui/time-words';
import styles from './ChangeTable.module.css';
import type { HandoverRow } from './handover-rows';
import type { HandoverPicture } from './use-handover';

/** Rows drawn at first: more than anybody reads, few enough to draw at once. */
const FIRST_ROWS = 150;

const KINDS: { readonly [Kind in HandoverRow['kind']]: { readonly word: string; readonly mark: MarkState } } =
  {
    cancel: { word: 'Cancel', mark: 'cancelled' },
    move: { word: 'Move', mark: 'moved' },
    edit: { word: 'Reword', mark: 'draft' },
    create: { word: 'Create', mark: 'create' },
  };

export interface ChangeTableProps {
  readonly picture: HandoverPicture;
  readonly words: TimeWords;
  readonly busy: boolean;
  onTick(rows: readonly HandoverRow[], done: boolean): void;
}

/** One line a change, in the order in which to do them: what must not go out comes first. */
export function ChangeTable({ picture, words, busy, onTick }: ChangeTableProps) {
  const { locale } = useSession().info;
  const [shown, setShown] = useState(FIRST_ROWS);
  const { open, done, zone, workspaceZone, mode } = picture;
  const rows = [...open, ...done.toReversed()];
  const byHand = open.filter(({ how }) => how === 'hand');
  const zoneWords = zone === workspaceZone ? '' : `, ${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone}`;
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label="Changes">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['tick']}>
              {byHand.length > 1 ? (
                <Checkbox
                  aria-label={`Tick off all ${byHand.length}`}
                  data-testid="handover-tick-all"
                  checked={false}
                  disabled={busy}
                  onChange={() => onTick(byHand, true)}
                />
              ) : (
                <span className="visually-hidden">Done</span>
              )}
            </th>
            <th scope="col">Change</th>
            <th scope="col">Channel</th>
            <th scope="col">Post</th>
            {mode === 'whole' ? null : (
              <th scope="col" colSpan={2}>
                Old time{zoneWords}
              </th>
            )}
            <th scope="col">
              {mode === 'whole' ? 'Time' : 'New time'}
              {zoneWords}
            </th>
            <th scope="col">How</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Line key={row.key} row={row} picture={picture} words={words} busy={busy} onTick={onTick} />
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <p className={styles['more']}>
          {(rows.length - shown).toLocaleString(locale)} more, all of them in the files.
          <Button size="small" onClick={() => setShown(shown + 1_000)}>
            Show more
          </Button>
        </p>
      ) : null}
    </div>
  );
}

interface LineProps extends ChangeTableProps {
  readonly row: HandoverRow;
}

function Line({ row, picture, words, busy, onTick }: LineProps) {
  const { today, rows, target, mode } = picture;
  const { word, mark } = KINDS[row.kind];
  const channel = rows.channels.find(({ id }) => id === row.channelId);
  const platform = platformOrGeneric(channel?.platform ?? '');
  const isDone = row.told?.done === true;
  const time = (at: number | null) => (at === null ? null : words.moment(at, today));
  return (
    <tr
      className={cx(isDone && styles['done'])}
      data-testid="handover-change"
      data-delivery-id={row.deliveryId}
      data-kind={row.kind}
    >
      <td className={styles['tick']}>
        {row.how === 'hand' || row.told ? (
          <Checkbox
            checked={isDone}
            disabled={busy}
            data-testid="handover-tick"
            aria-label={`${word} “${row.title}” on ${platform.name}: done in ${target.name}`}
            onChange={(done) => onTick([row], done)}
          />
        ) : row.how === 'file' ? (
          <FileDown size="0.875rem" strokeWidth={1.9} aria-hidden />
        ) : (
          <StateMark state="risk" tone="care" />
        )}
      </td>
      <td>
        <span className={styles['kind']}>
          <StateMark state={mark} />
          {word}
        </span>
      </td>
      <td>
        <span className={styles['kind']}>
          <PlatformTile platform={channel?.platform ?? ''} size="small" labelled />
          {channel?.name ?? 'a channel that is gone'}
        </span>
      </td>
      <td className={styles['title']}>{row.title}</td>
      {mode === 'whole' ? null : (
        <>
          <td className={styles['time']}>{row.oldAt === null ? null : <s>{time(row.oldAt)}</s>}</td>
          <td className={styles['arrow']}>
            {row.oldAt !== null && row.newAt !== null && row.oldAt !== row.newAt ? (
              <ArrowRight size="0.75rem" strokeWidth={2} aria-hidden />
            ) : null}
          </td>
        </>
      )}
      <td className={styles['time']}>
        <b>{time(row.newAt)}</b>
      </td>
      <td className={cx(styles['how'], row.notes.length > 0 && styles['care'])}>
        <HowWords row={row} picture={picture} words={words} />
      </td>
    </tr>
  );
}

function HowWords({ row, picture, words }: Pick<LineProps, 'row' | 'picture' | 'words'>) {
  const { today, target } = picture;
  if (row.told) {
    const { at, by, done } = row.told;
    return done ? (
      <>
        ticked off {words.moment(at, today)}
        {by === '' ? null : ` by ${by}`}
      </>
    ) : (
      <>not done after all</>
    );
  }
  if (row.notes.length > 0) {
    return (
      <span className={styles['note']}>
        <StateMark state="risk" tone="care" />
        {row.notes.join(' ')}
      </span>
    );
  }
  if (row.how === 'file') return <>in the file</>;
  return (
    <span className={styles['note']}>
      tick off when done in {target.name}
      {row.change?.textChanged ? <CopyWords text={row.change.text} /> : null}
    </span>
  );
}

/** New words have to get into the tool somehow. */
function CopyWords({ text }: { text: string }) {
  const notify = useWindowState((state) => state.notify);
  return (
    <Button
      size="small"
      data-testid="handover-copy"
      onClick={() =>
        void navigator.clipboard
          .writeText(text)
          .then(() => notify({ text: 'The new words are copied.', tone: 'neutral' }))
      }
    >
      Copy the new words
    </Button>
  );
}
