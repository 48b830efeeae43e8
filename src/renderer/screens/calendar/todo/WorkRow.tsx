import type { WorkItem } from '../../../../core/readiness';
import { localDate } from '../../../../core/time';
import { Button, PlatformTile, StateMark } from '../../../ui';
import type { CalendarPlan } from '../use-plan';
import { KIND_FACES, weeksWords } from './todo-words';
import styles from './todo.module.css';

interface WorkRowProps {
  readonly item: WorkItem;
  readonly plan: CalendarPlan;
  /** The one line that Tab reaches. */
  readonly isStop: boolean;
  onFix(item: WorkItem): void;
  onOpen(item: WorkItem): void;
}

/** One thing to do, for whom and until when, with the way to do it. */
export function WorkRow({ item, plan, isStop, onFix, onOpen }: WorkRowProps) {
  const { frame, words, today } = plan;
  const face = KIND_FACES[item.kind];
  const isWeek = item.kind === 'empty-weeks';
  const channels = frame.channels.filter((one) => item.channelIds.includes(one.id));
  const when = isWeek ? `from ${words.day(localDate(item.at, frame.zone))}` : words.moment(item.at, today);
  return (
    <li className={styles['row']} data-testid="work" data-kind={item.kind}>
      <StateMark state={face.mark} tone={face.grave ? 'care' : 'inherit'} />
      <span className={styles['when']}>{when}</span>
      <span className={styles['what']}>
        {isWeek ? (
          <b>{weeksWords(item)}</b>
        ) : (
          <button type="button" className={styles['title']} tabIndex={-1} onClick={() => onOpen(item)}>
            {item.title}
          </button>
        )}
        <span className={styles['says']}>
          {isWeek ? 'Nothing planned.' : item.say === '' ? `${face.says}.` : item.say}
        </span>
      </span>
      <span className={styles['channels']}>
        {channels.slice(0, 4).map((channel) => (
          <PlatformTile key={channel.id} platform={channel.platform} size="small" />
        ))}
        {channels.length > 4 ? <span>+{channels.length - 4}</span> : null}
      </span>
      <Button
        size="small"
        tabIndex={isStop ? 0 : -1}
        data-work={item.key}
        data-testid="work-fix"
        aria-label={`${face.fix}: ${isWeek ? weeksWords(item) : item.title}, ${when}. ${isWeek ? '' : face.says}`}
        onClick={() => onFix(item)}
      >
        {face.fix}
      </Button>
    </li>
  );
}
