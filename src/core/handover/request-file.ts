import type { Instant } from '../time/types';
import type { ApiRequest } from '../schedulers-api/types';
import type { SchedulerApi } from '../schedulers/formats';

/** Requests as a file: JSON, with what they were made for and when. It holds no secrets and nothing was sent. */
export function requestFile(api: SchedulerApi, requests: readonly ApiRequest[], now: Instant): string {
  const { id, version, asOf } = api;
  const file = {
    format: 'holdfast-requests/1',
    scheduler: id,
    version,
    asOf,
    made: new Date(now).toISOString(),
    requests,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
