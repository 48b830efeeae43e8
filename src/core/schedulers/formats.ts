import data from '../../../resources/schedulers.json' with { type: 'json' };

/** How far a fact can be trusted, since when, and who says so. */
export interface Basis {
  readonly confidence: 'high' | 'medium' | 'low';
  /** 'YYYY-MM-DD'. */
  readonly asOf: string;
  readonly source: string;
}

/** What is known of any road to a scheduler, by file or by requests. */
interface SchedulerFacts {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Day on which this was last known to be so. */
  readonly asOf: string;
  readonly source: string;
  /** Platforms it can serve; null when it is not known that it cannot serve any. */
  readonly platforms: readonly string[] | null;
  /** What it does with posts that came due in a pause or an outage, in a sentence. */
  readonly overdue: string;
  readonly overdueBasis: Basis;
  /** What is not sure about it, in sentences. */
  readonly unsure: readonly string[];
}

/** How one scheduler takes a bulk schedule in. Data, because vendors change their templates without notice. */
export interface SchedulerFormat extends SchedulerFacts {
  readonly kind: 'csv' | 'ics' | 'sheet';
  /** Names of the columns; empty when the tool wants no row of names. */
  readonly header: readonly string[];
  readonly dateTime: string;
  /** Rows in one file at most; null when no limit is known. */
  readonly maxRows: number | null;
  readonly bom: boolean;
  readonly perChannel: boolean;
  /** Whose zone the tool reads times in, for the question on screen. */
  readonly zoneOf: string;
  readonly blocksPast: boolean;
  /** True for a format pieced together from what others wrote: tried with one post first. */
  readonly beta: boolean;
  /** Whether a story can be told from a post: by a column, by hand afterwards, or not at all. */
  readonly stories: 'column' | 'by-hand' | 'blocked';
  /** Minutes that two posts of one channel must lie apart; 0 when none are asked for. */
  readonly gapMinutes: number;
}

/** A scheduler that is told by requests instead of files. */
export type SchedulerApi = SchedulerFacts & { readonly id: ApiScheduler };

export const API_SCHEDULERS = ['postiz', 'mastodon', 'buffer-api'] as const;
export type ApiScheduler = (typeof API_SCHEDULERS)[number];

const KINDS = ['csv', 'ics', 'sheet'] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;
const STORIES = ['column', 'by-hand', 'blocked'] as const;

function oneOf<const Value extends string>(values: readonly Value[], value: string): Value {
  const found = values.find((one) => one === value);
  if (found === undefined)
    throw new Error(`resources/schedulers.json: ${value} is not one of ${values.join(', ')}`);
  return found;
}

function basisOf(basis: { confidence: string; asOf: string; source: string }): Basis {
  return { ...basis, confidence: oneOf(CONFIDENCES, basis.confidence) };
}

/** All file formats that this version writes, best verified first as on screen. */
export const SCHEDULERS: readonly SchedulerFormat[] = data.schedulers.map((format) => ({
  ...format,
  kind: oneOf(KINDS, format.kind),
  confidence: oneOf(CONFIDENCES, format.confidence),
  stories: oneOf(STORIES, format.stories),
  overdueBasis: basisOf(format.overdueBasis),
}));

/** All schedulers that this version can write requests for. */
export const SCHEDULER_APIS: readonly SchedulerApi[] = data.apis.map((api) => ({
  ...api,
  id: oneOf(API_SCHEDULERS, api.id),
  confidence: oneOf(CONFIDENCES, api.confidence),
  overdueBasis: basisOf(api.overdueBasis),
}));

/** Undefined for a scheduler that this version cannot write files for. */
export function schedulerFormat(id: string): SchedulerFormat | undefined {
  return SCHEDULERS.find((format) => format.id === id);
}

/** Undefined for a scheduler that is not told by requests. */
export function schedulerApi(id: string): SchedulerApi | undefined {
  return SCHEDULER_APIS.find((api) => api.id === id);
}

/** What people call a scheduler; its id when this version does not know it. */
export function schedulerName(id: string): string {
  return schedulerFormat(id)?.name ?? schedulerApi(id)?.name ?? id;
}
