/**
 * Why a row misses its limit, as far as it is known; printed under the miss. 'Tested' means that the suspect was taken
 * out in a copy of the app and the row measured again. Take an entry out when its cause is gone, so that a new miss is
 * looked into afresh.
 */
export const CAUSES = {
  command:
    'on a busy machine: window, worker, main and the database want four cores. Tested: saying "Saving" only after ' +
    '150 ms and answering before the window draws brought one move from 10 ms to 4',
  bigCommand: 'not known: it held when this was written',
  week:
    'a step costs about 33 ms of painting, 34 of script (18 of them React), 22 of style and layout. Tested: without ' +
    'the marks of chips (pseudo-elements in calendar/chip/chip.module.css) drawing takes 21 ms and not 44, without ' +
    'their masks 29. The 95th percentile also holds what else the machine does',
  weeks:
    'not tested; over innerHTML stand about 55 ms of React a step (12 of them removing elements) and 10 of Dexie ' +
    'copying rows, in a run on a busy machine',
  start:
    'an empty plan alone takes 180 ms more than a blank page (scripts of 0.7 MB, React, the first room), 50,000 rows ' +
    'and a drawn week 140 more. Tested and not it: the journal (small segments now) and the store worker, which may ' +
    'as well start after the first screen',
  memory: 'an empty plan takes 1.20 of it',
  parse: 'not known: it held when this was written',
  understand:
    'reading rows makes many short-lived lists (readRow, moment and channels in core/import/row-reader.ts; a third of ' +
    'the time is collecting them), hashing keys (shortHash) 9 %',
  gap: 'not known: it held when this was written; on a busy machine frames wait for a core',
} as const;
