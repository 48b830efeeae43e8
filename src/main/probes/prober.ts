import type { ProbeKind, ProbeSeen } from '../../preload/contract';
import { ok, refuse, type Result } from '../../core/result';
import { probeHost } from './probe';
import type { ProbeRules } from './rules';
import type { ListedTarget } from './targets';

/** Asked again sooner than this, a host is not bothered: what it answered last still holds. */
const FRESH_MS = 10_000;

export interface ProberOptions {
  readonly targets: readonly ListedTarget[];
  readonly rules: ProbeRules;
  /** Epoch milliseconds, as the app's clock says. */
  now(): number;
  readonly freshMs?: number;
}

/** Asks the hosts of the list, and none else, when the window says so. */
export class Prober {
  readonly #options: ProberOptions;
  readonly #running = new Map<ListedTarget, Promise<Result<ProbeSeen>>>();
  readonly #last = new Map<ListedTarget, ProbeSeen>();
  #stop = new AbortController();

  constructor(options: ProberOptions) {
    this.#options = options;
  }

  get targets(): readonly ListedTarget[] {
    return this.#options.targets;
  }

  /** @throws Error for a host that is not on the list */
  run(kind: ProbeKind, id: string): Promise<Result<ProbeSeen>> {
    const target = this.targets.find((each) => each.kind === kind && each.id === id);
    if (target === undefined) throw new Error('refused: no such host on the list');
    const last = this.#last.get(target);
    const age = last === undefined ? Infinity : this.#options.now() - last.at;
    if (last !== undefined && age >= 0 && age < (this.#options.freshMs ?? FRESH_MS)) {
      return Promise.resolve(ok(last));
    }
    const running = this.#running.get(target);
    if (running !== undefined) return running;
    const started = this.#ask(target).finally(() => this.#running.delete(target));
    this.#running.set(target, started);
    return started;
  }

  /** Ends every probe under way; each answers with a refusal. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#running.clear();
  }

  async #ask(target: ListedTarget): Promise<Result<ProbeSeen>> {
    const { rules, now } = this.#options;
    const { signal } = this.#stop;
    const at = now();
    const { dns, site, ms } = await probeHost(target, rules, { signal });
    const byAddress =
      site === 'ok' || target.addresses.length === 0 || signal.aborted
        ? null
        : (await probeHost(target, rules, { signal, addresses: target.addresses })).site;
    if (signal.aborted) return refuse('stopped', 'The check was stopped.', true);
    const seen: ProbeSeen = { kind: target.kind, id: target.id, at, dns, site, byAddress, ms };
    this.#last.set(target, seen);
    return ok(seen);
  }
}
