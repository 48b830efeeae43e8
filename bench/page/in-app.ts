import { countStates } from './counting';
import { recordFrames } from './frames';
import { importCsv, importPlan } from './importing';
import { floorTimes, goThroughPlan, showDays } from './lanes';
import { composerTimes } from './composing';
import { changeBesideToDo, clickUntil } from './holding';
import { bigCommandTimes, commandTimes } from './commands';
import { channelMonthTimes, monthTimes } from './reading';
import { viewTimes } from './views';

/** What the bench calls in the window of the running app. All times in milliseconds. */
const bench = {
  importPlan,
  importCsv,
  recordFrames,
  viewTimes,
  monthTimes,
  channelMonthTimes,
  countStates,
  commandTimes,
  composerTimes,
  bigCommandTimes,
  showDays,
  goThroughPlan,
  floorTimes,
  clickUntil,
  changeBesideToDo,
};

export type BenchInApp = typeof bench;

Object.assign(window, { bench });
