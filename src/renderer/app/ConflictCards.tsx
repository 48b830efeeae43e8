import { useShallow } from 'zustand/react/shallow';
import { kindOfId } from '../../core/model/kinds';
import { asPostId } from '../../core/model/ids';
import { namedConflicts, type ConflictList, type NamedConflict } from '../store/queries/conflicts';
import { getWorkspace as workspaceRow } from '../store/queries';
import { useLive, useRun, useSession } from '../store/session';
import { useWindowState } from '../store/window-state';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { RowBoundary } from '../ui/RowBoundary';
import { StateMark } from '../ui/StateMark';
import { Tag } from '../ui/Tag';
import { Versions } from '../ui/Versions';
import { channelOfText, textVersions } from '../words/conflict-choices';
import styles from './ConflictCards.module.css';
import { conflictWords } from './conflict-words';

/** Where two people wrote the same thing apart: both versions, and the way to settle it. */
export function ConflictCards() {
  const { info } = useSession();
  const openComposer = useWindowState((state) => state.openComposer);
  const list = useLive(namedConflicts, []);
  const zone = useLive(workspaceRow, [])?.zone ?? info.zone;
  if (!list || list.conflicts.length === 0) return null;
  return (
    <section className={styles['part']} aria-label="Needs a decision">
      <h2 className={styles['title']}>
        {list.conflicts.length === 1 ? '1 needs a decision' : `${list.conflicts.length} need a decision`}
      </h2>
      <p className={styles['lead']}>
        {list.conflicts.every(({ conflict }) => conflict.kind === 'stale-approval')
          ? 'Changed since approval.'
          : 'Two people changed the same thing while offline. Nothing is lost: choose which one to keep.'}
      </p>
      <ul>
        {list.conflicts.map((named) => (
          <RowBoundary
            key={named.conflict.id}
            as="li"
            kind="conflict"
            name={named.name}
            of={named.conflict}
            onOpen={() => openComposer(asPostId(named.conflict.rootId))}
          >
            {() => <ConflictCard named={named} list={list} zone={zone} />}
          </RowBoundary>
        ))}
      </ul>
    </section>
  );
}

interface CardProps {
  readonly named: NamedConflict;
  readonly list: ConflictList;
  readonly zone: string;
}

function ConflictCard({ named, list, zone }: CardProps) {
  const { info } = useSession();
  const run = useRun();
  const { notify, openComposer } = useWindowState(
    useShallow(({ notify, openComposer }) => ({ notify, openComposer })),
  );
  const { conflict, standing } = named;
  const { about, sides } = conflictWords(named, list, info.locale, zone);
  const post = asPostId(conflict.rootId);
  const isOfPost = kindOfId(conflict.rootId) === 'post';

  async function settle(keep: string | null): Promise<void> {
    const settled = await run('conflict.settle', { id: conflict.id, keep });
    if (settled.ok) notify({ text: 'Decided.', tone: 'neutral', undo: true });
    else notify({ text: settled.error.message, tone: 'care' });
  }

  return (
    <li className={styles['card']} data-testid="conflict" data-kind={conflict.kind}>
      <h3 className={styles['about']}>
        <StateMark state="conflict" tone="care" />
        {about}
      </h3>
      {conflict.kind === 'same-text' ? (
        <TextChoice named={named} sides={sides} onKeep={(keep) => void settle(keep)} />
      ) : (
        <ul className={styles['sides']}>
          {sides.map((side) => (
            <li key={side.changeId} className={cx(styles['side'], side.stands && styles['stands'])}>
              <span className={styles['value']}>{side.value}</span>
              <span className={styles['who']}>
                {side.by}, {side.at}
              </span>
              {side.stands ? <Tag>current</Tag> : null}
              {conflict.kind === 'stale-approval' ? null : (
                <Button
                  size="small"
                  aria-label={`${side.keep}: ${side.by}, ${side.value}`}
                  onClick={() => void settle(side.changeId)}
                >
                  {side.keep}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles['others']}>
        {conflict.kind === 'stale-approval' ? (
          <Button variant="quiet" size="small" onClick={() => openComposer(post, null, 'approval')}>
            See changes
          </Button>
        ) : conflict.kind === 'same-text' ? (
          <>
            {isOfPost ? (
              <Button
                variant="quiet"
                size="small"
                onClick={() => openComposer(post, channelOfText(conflict.field))}
              >
                Rewrite
              </Button>
            ) : null}
            {conflict.sides.some((side) => side.value === standing) ? null : (
              <Button variant="quiet" size="small" onClick={() => void settle(null)}>
                {isOfPost ? 'Keep the current text' : 'Keep it as it reads now'}
              </Button>
            )}
          </>
        ) : conflict.kind === 'deleted-channel' ? (
          <Button variant="quiet" size="small" onClick={() => openComposer(post, null)}>
            Open post
          </Button>
        ) : (
          <Button variant="quiet" size="small" onClick={() => void settle(null)}>
            Keep as it is
          </Button>
        )}
      </div>
    </li>
  );
}

interface TextChoiceProps {
  readonly named: NamedConflict;
  readonly sides: ReturnType<typeof conflictWords>['sides'];
  onKeep(changeId: string): void;
}

/** Both versions whole, and what the post reads until somebody chooses, where that is neither. */
function TextChoice({ named: { conflict, standing }, sides, onKeep }: TextChoiceProps) {
  const { info } = useSession();
  const versions = textVersions(conflict, info.locale).map(({ changeId, parts, stands, text, keep }) => {
    const side = sides.find((one) => one.changeId === changeId);
    const who = `${side?.by ?? ''}, ${side?.at ?? ''}`;
    return { key: changeId, who, parts, stands: stands && text === standing, keep };
  });
  const isMixed = !conflict.sides.some((side) => side.value === standing);
  return (
    <div className={styles['choice']}>
      <p className={styles['held']}>The post stays in review until you choose one.</p>
      <Versions versions={versions} onKeep={onKeep} />
      {isMixed ? (
        <p className={styles['mixed']}>
          <span>Current text, with each person’s other changes:</span> {standing}
        </p>
      ) : null}
    </div>
  );
}
