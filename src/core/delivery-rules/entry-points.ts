import { RULES, type Breach, type Rule } from './types';

/** Where a delivery gets a time, a channel or a status, or leaves the plan for the outside. */
export const ENTRY_POINTS = [
  'move',
  'shift',
  'place',
  'schedule',
  'release',
  'campaign',
  'plan',
  'import',
  'merge',
  'file',
  'outbox',
  'copy-pack',
  'calendar-file',
] as const;
export type EntryPoint = (typeof ENTRY_POINTS)[number];

/** Under each entry point, the ways to it that a person has. Each way runs the same command or writer. */
export const WAYS: { readonly [E in EntryPoint]: readonly string[] } = {
  move: ['drag', 'keyboard move', 'time in the composer', 'push'],
  shift: ['days or hours later'],
  place: ['new post', 'post from the bank', 'post for a day', 'another time or channel'],
  schedule: ['status menu', 'Schedule in the composer'],
  release: ['release in the outage room', 'Back to calendar in the composer', 'words alone'],
  campaign: ['a whole campaign later, or on another channel'],
  plan: ['plans', 'own moves in a plan', '`replan`'],
  import: ['files of others', 'plan files', '`import`'],
  merge: ['a colleague’s copy', '`merge`'],
  file: ['files for a scheduler', '`export`'],
  outbox: ['sending by API', 'request files'],
  'copy-pack': ['copy pack'],
  'calendar-file': ['calendar file for people'],
};

/**
 * refuse: it does not go through. insist: it does not, unless somebody who approves says so, which is kept with the
 * delivery and in its history. say: it goes through and is said. none: the rule does not apply.
 */
export type Verdict = 'refuse' | 'insist' | 'say' | 'none';

const SAID_WHEN_PLACED: Row = {
  ...all('none'),
  ...of(['move', 'shift', 'place', 'schedule', 'release', 'campaign'], 'say'),
};

type Row = { readonly [E in EntryPoint]: Verdict };

/** What each rule means where; docs/rules.md shows this table, and a test walks every cell. */
export const VERDICTS: { readonly [R in Rule]: Row } = {
  past: {
    ...all('refuse'),
    ...of(['import', 'merge', 'copy-pack'], 'say'),
    ...of(['calendar-file'], 'none'),
  },
  'skipped-hour': {
    ...all('say'),
    ...of(['move', 'place'], 'refuse'),
    ...of(['plan', 'outbox', 'copy-pack', 'calendar-file'], 'none'),
  },
  'past-use-by': {
    ...all('insist'),
    ...of(['import', 'merge', 'copy-pack'], 'say'),
    ...of(['file', 'outbox'], 'refuse'),
    ...of(['calendar-file'], 'none'),
  },
  // Release gives back what went into the hold, never more: a draft comes out as a draft.
  unapproved: {
    ...all('none'),
    ...of(['place', 'schedule', 'file', 'outbox'], 'refuse'),
    ...of(['import', 'merge'], 'say'),
  },
  'in-outage': {
    ...all('none'),
    ...of(['move', 'shift', 'place', 'schedule', 'campaign', 'file', 'outbox'], 'say'),
    ...of(['release'], 'insist'),
  },
  'refused-by-platform': {
    ...all('say'),
    ...of(['shift'], 'none'),
    ...of(['schedule', 'file', 'outbox'], 'refuse'),
    ...of(['calendar-file'], 'none'),
  },
  'needs-media': {
    ...all('say'),
    ...of(['shift'], 'none'),
    ...of(['schedule', 'outbox'], 'refuse'),
    ...of(['calendar-file'], 'none'),
  },
  // Files and requests carry what can go and name what is to be attached by hand.
  'media-refused': {
    ...all('say'),
    ...of(['shift'], 'none'),
    ...of(['schedule'], 'refuse'),
    ...of(['calendar-file'], 'none'),
  },
  'no-alt': {
    ...all('none'),
    ...of(['schedule', 'import', 'merge', 'file', 'outbox'], 'say'),
  },
  'solemn-day': SAID_WHEN_PLACED,
  blackout: SAID_WHEN_PLACED,
  'quiet-hours': SAID_WHEN_PLACED,
  gap: SAID_WHEN_PLACED,
  'daily-cap': SAID_WHEN_PLACED,
};

/** The rules that an entry point refuses by, or says. */
export function rulesAt(entry: EntryPoint, ...verdicts: readonly Verdict[]): Rule[] {
  return RULES.filter((rule) => verdicts.includes(VERDICTS[rule][entry]));
}

/** Whether somebody who approves may insist on what this entry point refuses by the rule. */
export function mayInsist(entry: EntryPoint, { rule }: Pick<Breach, 'rule'>): boolean {
  return VERDICTS[rule][entry] === 'insist';
}

function all(verdict: Verdict): Row {
  return of(ENTRY_POINTS, verdict) as Row;
}

function of(entries: readonly EntryPoint[], verdict: Verdict): Partial<Row> {
  return Object.fromEntries(entries.map((entry) => [entry, verdict]));
}
