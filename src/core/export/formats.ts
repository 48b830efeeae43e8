import data from '../../../resources/schedulers.json' with { type: 'json' };

/** How one scheduler takes a bulk schedule in. Data, because vendors change their templates without notice. */
export interface SchedulerFormat {
  readonly id: string;
  readonly name: string;
  readonly kind: 'csv' | 'ics' | 'sheet';
  readonly version: number;
  readonly confidence: 'high' | 'medium' | 'low';
  /** Day on which the format was last known to be so. */
  readonly asOf: string;
  readonly source: string;
  readonly header: readonly string[];
  readonly dateTime: string;
  /** Rows in one file at most; null when no limit is known. */
  readonly maxRows: number | null;
  readonly bom: boolean;
  readonly perChannel: boolean;
  /** Whose zone the tool reads times in, for the question on screen. */
  readonly zoneOf: string;
  readonly blocksPast: boolean;
  /** What is not sure about it, in sentences. */
  readonly unsure: readonly string[];
}

const KINDS = ['csv', 'ics', 'sheet'] as const;
const CONFIDENCES = ['high', 'medium', 'low'] as const;

function oneOf<const Value extends string>(values: readonly Value[], value: string): Value {
  const found = values.find((one) => one === value);
  if (found === undefined)
    throw new Error(`resources/schedulers.json: ${value} is not one of ${values.join(', ')}`);
  return found;
}

/** All formats that this version writes, best verified first as on screen. */
export const SCHEDULERS: readonly SchedulerFormat[] = data.schedulers.map((format) => ({
  ...format,
  kind: oneOf(KINDS, format.kind),
  confidence: oneOf(CONFIDENCES, format.confidence),
}));

/** Undefined for a scheduler that this version cannot write for. */
export function schedulerFormat(id: string): SchedulerFormat | undefined {
  return SCHEDULERS.find((format) => format.id === id);
}
