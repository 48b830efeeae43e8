/**
 * Why a row misses its limit, as far as it is known; printed under the miss. 'Tested' means that the suspect was taken
 * out in a copy of the app and the row measured again. Take an entry out when its cause is gone, so that a new miss is
 * looked into afresh.
 */
export const CAUSES = {
  command:
    'writing the tables takes 7 to 9 of about 10 ms, beside it the journal 4 to 5; looking, planning and the ledger ' +
    'together 0.6 (times taken in the worker). What in the tables is slow is not known yet. Tested and not it: the ' +
    'undo list, which is written whole after each burst',
  bigCommand:
    'not tested; half of the time spent in tables was the whole undo list being written again ' +
    '(store/worker/undo-stacks.ts)',
  week:
    'a step costs about 33 ms of painting, 34 of script (18 of them React), 22 of style and layout. Tested: without ' +
    'the marks of chips (pseudo-elements in calendar/chip/chip.module.css) drawing takes 21 ms and not 44, without ' +
    'their masks 29. The 95th percentile also holds what else the machine does',
  weeks:
    'not tested; over innerHTML stand about 55 ms of React a step (12 of them removing elements) and 10 of Dexie ' +
    'copying rows, in a run on a busy machine',
  start:
    'Tested: Journal.#resume reads and checks the whole newest segment before the window gets its port (28 MB here): ' +
    'without it 1.38 and not 1.51. The rest is a chain, seen in the times of its links and not tested: list of ' +
    'workspaces, port, worker, its IndexedDB, ours, small tables, rows',
  memory:
    'Tested: without Journal.#resume reading the newest segment whole (main/journal/journal.ts) 1.37 and not 1.54; ' +
    'an empty plan takes 1.20',
  parse:
    'tableOf in core/import/table.ts takes 87 % of the time (bodyRows in it 68 %, much of it garbage); splitting the ' +
    'text into cells 9 %',
  understand:
    'of mapping and checking, reading rows is 63 %: fold() is 29 % of the whole (core/import/fold.ts, called for every ' +
    'cell although there are few different words), hashing keys (shortHash) 9 %',
  gap:
    'not known. In one recorded import no task of the window itself took 45 ms, while main checked the appended bytes ' +
    'for 77 ms on its own thread (inspect in main/journal): a suspect, not tested; the rebuild was not recorded',
} as const;
