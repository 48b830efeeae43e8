/**
 * Why a row misses its limit, as profiling found it; printed under the miss. Take an entry out when its cause is gone,
 * so that a new miss is looked into afresh.
 */
export const CAUSES = {
  command:
    'the undo list is written whole after each burst (clear + bulkAdd in store/worker/undo-stacks.ts), an import in ' +
    'it makes that megabytes: 590 of 1,075 ms of the worker over 50 commands; then the hops window-worker-main',
  bigCommand:
    'the same writing of the whole undo list (414 of 811 ms spent in tables), and rows of posts are put again ' +
    'although only deliveries changed (write in store/worker/open-workspace.ts)',
  week:
    'painting, not React (20 ms of script a step): every chip is a layer of its own with two masked marks ' +
    '(calendar/chip/chip.module.css); without the marks drawing took 21 ms instead of 44',
  weeks: 'marks of chips (see B3), and rows reach React by structured clone plus a deep copy in Dexie',
  start:
    'openJournal answers only after main has read and checked the whole newest segment (Journal.#resume; 28 MB here), ' +
    'which holds up every file of the window too; then port, worker, its IndexedDB and ours open one after the other, ' +
    'and recover() reads the whole journal again beside the first picture instead of the part after the last start',
  memory:
    'the whole journal passes through main (+70 MB) and the worker (+80 MB) at every start (store/worker/recover.ts); ' +
    'reading from the kept position, as the port offers, would spare both',
  parse:
    'every cell and row is copied once more after papaparse (tableOf and bodyRows in core/import/table.ts, a quarter ' +
    'of the time), and garbage from it',
  understand:
    'fold() runs its five replacements for every cell of every row (core/import/fold.ts, a tenth of the time; few ' +
    'different words: remember them), then readRow and the keys made by hashing (shortHash)',
  gap:
    'no task of the window itself takes 45 ms, but main sums every byte of the journal it appends or hands out on its ' +
    'own thread (inspect in main/journal, about 75 ms for 10,000 rows, 100 ms and more for 50,000 deliveries), and ' +
    'frames wait for it; other work on the same cores adds to it',
} as const;
