import type { BlockedItem, Change, ExportItem } from '../export/types';
import type { ApiRequest, Check, RequestSet } from './types';

type Part = Omit<ApiRequest, 'id' | 'after' | 'keep' | 'check'> & {
  readonly after?: readonly string[];
  readonly keep?: string | null;
  readonly check?: Check | null;
};

/** Gathers requests in the order they are to be sent, with what cannot be sent and what people must know. */
export class Draft {
  private readonly requests: ApiRequest[] = [];
  private readonly blocked: BlockedItem[] = [];
  private readonly warnings = new Set<string>();

  /** @returns the request's id, for others that must come after it */
  add(part: Part): string {
    const id = `r${this.requests.length + 1}`;
    const { after = [], keep = null, check = null } = part;
    this.requests.push({ id, ...part, after, keep, check });
    return id;
  }

  block(change: Change, item: ExportItem | null, reason: string): void {
    const { deliveryId, title, at } = change;
    const channelName = item?.channel.name ?? '';
    this.blocked.push({ deliveryId, key: item?.delivery.key ?? null, title, channelName, at, reason });
  }

  warn(...sentences: readonly string[]): void {
    for (const one of sentences) this.warnings.add(one);
  }

  count(kind: ApiRequest['kind'] | null, path?: string): number {
    return this.requests.filter(
      (one) => (kind === null || one.kind === kind) && (path === undefined || one.path === path),
    ).length;
  }

  done(): RequestSet {
    return { requests: this.cancelledFirst(), blocked: this.blocked, warnings: [...this.warnings] };
  }

  /** What is cancelled in one place and made anew in another waits for the cancellation to have worked. */
  private cancelledFirst(): ApiRequest[] {
    const cancels = new Map(
      this.requests.flatMap(({ kind, id, deliveryIds }) =>
        kind === 'cancel' ? deliveryIds.map((delivery) => [delivery, id] as const) : [],
      ),
    );
    return this.requests.map((request) => {
      if (request.kind !== 'create') return request;
      const first = request.deliveryIds.flatMap((delivery) => cancels.get(delivery) ?? []);
      return first.length === 0 ? request : { ...request, after: [...request.after, ...first] };
    });
  }
}
