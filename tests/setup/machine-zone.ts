/**
 * Every way in which JavaScript reads the time zone of the machine, watched. The list is closed: these are the
 * functions that ECMA-262 and ECMA-402 define by LocalTime, UTC(t) or DefaultTimeZone. Only milliseconds are left out:
 * no zone moves them, and Node asks for them on its own.
 */
const PARTS = ['Date', 'Day', 'FullYear', 'Hours', 'Minutes', 'Month', 'Seconds', 'Year'];
const LOCAL_METHODS = PARTS.flatMap((part) => [`get${part}`, `set${part}`]).concat(
  'getTimezoneOffset',
  'toString',
  'toDateString',
  'toTimeString',
);
const LOCALE_METHODS = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'];

/** A date alone is midnight in UTC; with a time but no offset it is the machine's. */
const DATE_ALONE = /^\s*[+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?\s*$/;
const HAS_OFFSET = /(?:Z|UTC?|GMT|[+-]\d\d:?\d\d)(?:\s*\([^)]*\))?\s*$/i;

/**
 * Tells of every call that depends on the zone of the machine, until stopped. Calls still do what they did.
 *
 * @param onAsked gets the name of what was called, as `Date.prototype.getHours`
 * @returns stops it
 */
export function watchMachineZone(onAsked: (what: string) => void): () => void {
  const undo = [
    ...LOCAL_METHODS.map((name) =>
      watchMethod(Date.prototype, name, () => onAsked(`Date.prototype.${name}`)),
    ),
    ...LOCALE_METHODS.map((name) =>
      watchMethod(Date.prototype, name, ([, options]) => {
        if (!namesZone(options)) onAsked(`Date.prototype.${name}`);
      }),
    ),
    watchDate(onAsked),
    watchFormat(onAsked),
  ];
  return () => undo.toReversed().forEach((each) => each());
}

function watchMethod(owner: object, name: string, look: (given: readonly unknown[]) => void): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = before?.value;
  if (before === undefined || typeof original !== 'function') return () => undefined;
  const value = new Proxy(original, {
    apply(target, self, given) {
      look(given);
      return Reflect.apply(target, self, given);
    },
  });
  Object.defineProperty(owner, name, { ...before, value });
  return () => Object.defineProperty(owner, name, before);
}

function watchDate(onAsked: (what: string) => void): () => void {
  const original = globalThis.Date;
  const parsed = original.parse;
  const look = (text: unknown, what: string): void => {
    if (typeof text !== 'string' || Number.isNaN(parsed(text))) return;
    if (!DATE_ALONE.test(text) && !HAS_OFFSET.test(text)) onAsked(what);
  };
  globalThis.Date = new Proxy(original, {
    construct(target, given, newTarget) {
      if (given.length > 1) onAsked('new Date(year, month, ...)');
      else look(given[0], 'new Date(text without an offset)');
      return Reflect.construct(target, given, newTarget);
    },
    apply(target, self, given) {
      onAsked('Date()');
      return Reflect.apply(target, self, given);
    },
  });
  const stop = watchMethod(original, 'parse', ([text]) => look(text, 'Date.parse(text without an offset)'));
  return () => {
    stop();
    globalThis.Date = original;
  };
}

function watchFormat(onAsked: (what: string) => void): () => void {
  const original = Intl.DateTimeFormat;
  const look = (given: readonly unknown[]): void => {
    if (!namesZone(given[1])) onAsked('Intl.DateTimeFormat without a timeZone');
  };
  Intl.DateTimeFormat = new Proxy(original, {
    construct(target, given, newTarget) {
      look(given);
      return Reflect.construct(target, given, newTarget);
    },
    apply(target, self, given) {
      look(given);
      return Reflect.apply(target, self, given);
    },
  });
  return () => {
    Intl.DateTimeFormat = original;
  };
}

function namesZone(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    'timeZone' in options &&
    typeof options.timeZone === 'string'
  );
}
