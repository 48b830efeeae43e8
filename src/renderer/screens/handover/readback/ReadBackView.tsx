import { useMemo } from 'react';
import { useSession } from '../../../store/session';
import { localDate } from '../../../../core/time';
import { schedulerName } from '../../../../core/schedulers';
import { Figures, ScreenBar, VerdictHead, type Figure } from '../../../ui';
import layout from '../../../ui/layout.module.css';
import { timeWords } from '../../../words/times';
import { OverdueNote } from '../OverdueNote';
import { ViewTabs } from '../ViewTabs';
import { AskLine } from './AskLine';
import { GiveList } from './GiveList';
import { LeftOpenPosts } from './LeftOpenPosts';
import { Leftovers } from './Leftovers';
import { OutcomeTable } from './OutcomeTable';
import { headline, OUTCOME_WORDS } from './read-back-words';
import { ReadBackFoot } from './ReadBackFoot';
import styles from './ReadBack.module.css';
import { ScopeWords } from './ScopeWords';
import { useReadBack, type ReadBackWork } from './use-read-back';

/** What a scheduler really did, held against what it was told. */
export function ReadBackView() {
  const work = useReadBack();
  return (
    <>
      <ScreenBar title="Hand-over">
        <ViewTabs />
      </ScreenBar>
      {work ? <Reading work={work} /> : null}
    </>
  );
}

function Reading({ work }: { work: ReadBackWork }) {
  const { info, now } = useSession();
  const { answer, problem, scheduler, rows, choices } = work;
  const words = useMemo(() => timeWords(info.locale, rows.zone), [info.locale, rows.zone]);
  const today = localDate(now(), rows.zone);
  const name = schedulerName(scheduler);
  return (
    <section className={layout['main']} aria-labelledby="readback-headline" data-testid="readback">
      <VerdictHead
        className={styles['head']}
        figures={answer ? <Figures figures={figuresOf(answer.result)} locale={info.locale} /> : null}
      >
        <h2 id="readback-headline" className="t24" data-testid="readback-headline">
          {answer ? headline(answer.result, info.locale) : `What did ${name} publish?`}
        </h2>
        {answer ? (
          <ScopeWords work={work} words={words} today={today} />
        ) : (
          <p>
            Upload {name}’s sent report. Holdfast matches it with your plan and shows the result before
            anything changes.
          </p>
        )}
      </VerdictHead>
      <AskLine work={work} />
      <div className={styles['note']}>
        <OverdueNote scheduler={scheduler} />
      </div>
      {problem ? (
        <p className={styles['problem']} role="alert" data-testid="readback-problem">
          <b>{choices.given?.name}:</b> {problem.message}
        </p>
      ) : null}
      {answer ? (
        <>
          <Leftovers answer={answer} name={name} />
          <OutcomeTable work={work} result={answer.result} words={words} today={today} />
          <ReadBackFoot work={work} result={answer.result} />
        </>
      ) : (
        <>
          <LeftOpenPosts work={work} words={words} today={today} />
          <GiveList name={name} isBusy={work.busy !== null} onCancel={work.cancel} onList={work.give} />
        </>
      )}
    </section>
  );
}

/** What happened in figures; what never happened is not counted out loud. */
function figuresOf({ totals }: NonNullable<ReadBackWork['answer']>['result']): readonly Figure[] {
  const kinds = ['on-time', 'late', 'failed', 'stuck', 'cancelled', 'by-hand', 'unknown'] as const;
  return kinds
    .filter((kind) => totals[kind] > 0 || kind === 'on-time')
    .map((kind) => ({
      mark: OUTCOME_WORDS[kind].mark,
      value: totals[kind],
      word: OUTCOME_WORDS[kind].word.toLowerCase(),
    }));
}
