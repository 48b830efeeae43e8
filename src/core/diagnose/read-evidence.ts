import type { Json } from '../json';
import type { Instant } from '../time/types';
import { ok, refuse, type Result } from '../result';
import { FieldReader, InputFault } from '../validate/field-reader';
import {
  ACCOUNTS,
  ANSWERS,
  CAPABILITIES,
  SCHEDULER_POSTS,
  VERDICTS,
  VIAS,
  type Evidence,
  type OwnSystemSeen,
  type PastVerdict,
  type PlatformSeen,
  type ReferenceSeen,
  type Report,
  type SchedulerSeen,
} from './types';

/** Far deeper than any evidence file; stops a hostile one before it exhausts the stack. */
const MAX_DEPTH = 64;

/**
 * Reads an evidence file that was parsed from JSON. Every part may be missing; fields that are not known are
 * set aside in `rest`.
 *
 * @returns refusal `not-evidence` with the way to the field ('platforms[1].dns') when something cannot be read
 */
export function readEvidence(json: unknown): Result<Evidence> {
  if (!isJson(json, MAX_DEPTH)) {
    return refuse('not-evidence', 'This is not an evidence file: it is not plain JSON.');
  }
  try {
    return ok(evidence(FieldReader.of(json, '')));
  } catch (cause) {
    if (!(cause instanceof InputFault)) throw cause;
    const problem = cause.message.trimStart();
    const say = problem.startsWith('should be a group')
      ? 'This is not an evidence file: it should be a group of fields in { }.'
      : `The evidence file cannot be read: ${problem}`;
    return refuse('not-evidence', say);
  }
}

function evidence(file: FieldReader): Evidence {
  const device = file.group('device');
  const scheduler = file.group('scheduler');
  return {
    at: file.instant('at') ?? null,
    network: file.string('network') ?? null,
    otherDeviceWorks: device?.boolean('otherDeviceWorks') ?? null,
    router: file.boolean('router') ?? null,
    secondNetworkWorks: file.boolean('secondNetworkWorks') ?? null,
    references: file.objects('references').map(reference),
    platforms: file.objects('platforms').map(platform),
    scheduler: scheduler === undefined ? null : schedulerSeen(scheduler),
    ownSystems: file.objects('ownSystems').map(ownSystem),
    reports: file.objects('reports').map(report),
    history: file.objects('history').map(pastVerdict),
    rest: device === undefined ? file.rest() : { ...file.rest(), device: device.rest() },
  };
}

function reference(seen: FieldReader): ReferenceSeen {
  return {
    host: seen.string('host') ?? null,
    byName: seen.oneOf('byName', ANSWERS) ?? null,
    byAddress: seen.oneOf('byAddress', ANSWERS) ?? null,
    rest: seen.rest(),
  };
}

function platform(seen: FieldReader): PlatformSeen {
  return {
    platform: plainId(seen.needString('platform')),
    dns: seen.oneOf('dns', ANSWERS) ?? null,
    site: seen.oneOf('site', ANSWERS) ?? null,
    tries: seen.number('tries') ?? null,
    overSeconds: seen.number('overSeconds') ?? null,
    rest: seen.rest(),
  };
}

function schedulerSeen(seen: FieldReader): SchedulerSeen {
  return {
    reachable: seen.boolean('reachable') ?? null,
    posts: seen.oneOf('posts', SCHEDULER_POSTS) ?? null,
    types: seen.strings('types') ?? [],
    rest: seen.rest(),
  };
}

function ownSystem(seen: FieldReader): OwnSystemSeen {
  return { name: seen.needString('name'), ok: seen.boolean('ok') ?? null, rest: seen.rest() };
}

function report(seen: FieldReader): Report {
  const name = seen.string('platform');
  return {
    platform: name === undefined ? null : plainId(name),
    capability: seen.oneOf('capability', CAPABILITIES) ?? null,
    works: seen.boolean('works') ?? null,
    account: seen.oneOf('account', ACCOUNTS) ?? null,
    via: seen.oneOf('via', VIAS) ?? null,
    network: seen.string('network') ?? null,
    text: seen.string('text') ?? null,
    rest: seen.rest(),
  };
}

function pastVerdict(seen: FieldReader): PastVerdict {
  return {
    at: needInstant(seen, 'at'),
    verdict: seen.oneOf('verdict', VERDICTS) ?? seen.fault('verdict', 'is missing.'),
    scope: (seen.strings('scope') ?? []).map(plainId),
    capability: seen.oneOf('capability', CAPABILITIES) ?? null,
    rest: seen.rest(),
  };
}

function needInstant(seen: FieldReader, field: string): Instant {
  return seen.instant(field) ?? seen.fault(field, 'is missing.');
}

function plainId(text: string): string {
  return text.trim().toLowerCase();
}

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.every((part) => isJson(part, depth - 1));
}
