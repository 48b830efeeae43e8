import { CircleCheckBig } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { URGENCIES, urgencyOf, type WorkItem } from '../../../../core/readiness';
import { useReadiness } from '../../../store/readiness';
import { EmptyState, RowBoundary } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { CalendarPlan } from '../use-plan';
import { LeadBars } from './LeadBars';
import { URGENCY_WORDS } from './todo-words';
import styles from './todo.module.css';
import { useWorkActions } from './use-work-actions';
import { WorkRow } from './WorkRow';

/** What is left to do over the whole plan, most urgent first, each with the way to do it (R56). */
export function TodoView({ plan }: { plan: CalendarPlan }) {
  const { now, frame, words, today } = plan;
  const readiness = useReadiness();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { open, fix } = useWorkActions(frame.zone);

  function onFix(item: WorkItem): void {
    setCurrent(item.key);
    void fix(item);
  }

  if (readiness === undefined) return <p className={styles['reading']}>Checking the plan…</p>;
  const { work, workCount, lead } = readiness;
  if (work.length === 0) {
    return (
      <EmptyState icon={<CircleCheckBig size="1.5rem" strokeWidth={1.5} aria-hidden />} title="All done">
        Everything planned is written, fits its platform, has its media and is approved.
      </EmptyState>
    );
  }
  const stop = work.some((item) => item.key === current) ? current : work[0]?.key;

  function onKeyDown(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-work]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))];
    next?.focus();
    setCurrent(next?.dataset['work'] ?? null);
  }

  return (
    <div
      className={styles['todo']}
      data-testid="todo"
      data-looked={readiness.looked}
      data-took-ms={Math.round(readiness.tookMs)}
      ref={list}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      <LeadBars lead={lead} words={words} today={today} />
      {URGENCIES.map((urgency) => {
        const items = work.filter((item) => urgencyOf(item.at, now) === urgency);
        if (items.length === 0) return null;
        return (
          <section key={urgency} aria-label={URGENCY_WORDS[urgency]}>
            <h2 className={styles['group']}>
              {URGENCY_WORDS[urgency]} <span>{items.length}</span>
            </h2>
            <ul>
              {items.map((item) => (
                <RowBoundary
                  key={item.key}
                  as="li"
                  kind="post"
                  name={item.title}
                  of={item}
                  onOpen={() => open(item)}
                >
                  {() => (
                    <WorkRow item={item} plan={plan} isStop={item.key === stop} onFix={onFix} onOpen={open} />
                  )}
                </RowBoundary>
              ))}
            </ul>
          </section>
        );
      })}
      {workCount > work.length ? (
        <p className={styles['rest']}>
          {counted(workCount - work.length, 'more thing')} later on. They appear as you finish these.
        </p>
      ) : null}
    </div>
  );
}
