import { ContractServer, Refuse, fieldsOf, listOf, type Asked, type Reply } from './server';

interface Planned {
  readonly id: string;
  readonly text: string;
  due: number;
}

const MINUTE_MS = 60_000;
const FIVE_MINUTES_MS = 5 * MINUTE_MS;

/**
 * Scheduled statuses as Mastodon's pages and code of 2026 have them, for one account. `isFork` is the older way: a
 * time less than five minutes ahead is not refused but dropped, and the post goes out at once.
 */
export class MastodonServer extends ContractServer {
  protected readonly home = '';
  key = 'mastodon-key';
  isFork = false;
  aDay = 25;
  inAll = 300;
  callsInFiveMinutes = 300;
  mostCharacters = 500;
  readonly planned: Planned[] = [];
  readonly published: { readonly id: string; readonly text: string }[] = [];
  #next = 1;
  readonly #calls: number[] = [];

  get standing(): { id: string; text: string; due: number }[] {
    return [...this.planned, ...this.published.map((one) => ({ ...one, due: 0 }))];
  }

  protected answer(asked: Asked): Reply {
    try {
      return this.#answer(asked);
    } catch (problem) {
      if (problem instanceof Refuse) return problem;
      throw problem;
    }
  }

  #answer(asked: Asked): Reply {
    this.#publishDue();
    this.#countCall();
    const { method, path, headers, query, body } = asked;
    if (headers.authorization !== `Bearer ${this.key}`) {
      throw new Refuse(401, { error: 'The access token is invalid' });
    }
    if (method === 'GET' && path === '/api/v1/accounts/verify_credentials') {
      return ok({ id: '7', username: 'bakery', acct: 'bakery', display_name: 'The Bakery' });
    }
    if (method === 'POST' && path === '/api/v1/statuses') return this.#create(body);
    if (method === 'GET' && path === '/api/v1/scheduled_statuses') return this.#list(query);
    const id = /^\/api\/v1\/scheduled_statuses\/([^/]+)$/.exec(path)?.[1];
    const found = this.planned.find((one) => one.id === id);
    if (id === undefined || found === undefined) throw new Refuse(404, { error: 'Record not found' });
    if (method === 'GET') return ok(shown(found));
    if (method === 'DELETE') {
      this.planned.splice(this.planned.indexOf(found), 1);
      this.ledger.push({ what: 'deleted', place: '', ...found });
      return ok({});
    }
    if (method === 'PUT') {
      // Only the time: whatever else is said here is not heard.
      const due = Date.parse(String(fieldsOf(body)['scheduled_at']));
      if (Number.isNaN(due) || due < this.now() + FIVE_MINUTES_MS) throw tooSoon();
      found.due = due;
      this.ledger.push({ what: 'changed', place: '', ...found });
      return ok(shown(found));
    }
    throw new Refuse(404, { error: 'Record not found' });
  }

  /** An Idempotency-Key is not looked at: the same request again makes a second post. */
  #create(body: unknown): Reply {
    const { status, scheduled_at: wanted, media_ids: media } = fieldsOf(body);
    if (typeof status !== 'string' || (status.trim() === '' && listOf(media).length === 0)) {
      throw new Refuse(422, { error: "Validation failed: Text can't be blank" });
    }
    if ([...status].length > this.mostCharacters) {
      throw new Refuse(422, {
        error: `Validation failed: Text character limit of ${this.mostCharacters} exceeded`,
      });
    }
    const due = wanted === undefined || wanted === null ? null : Date.parse(String(wanted));
    if (due === null || (due < this.now() + FIVE_MINUTES_MS && this.isFork)) return this.#publish(status);
    if (Number.isNaN(due) || due < this.now() + FIVE_MINUTES_MS) throw tooSoon();
    const day = new Date(due).toISOString().slice(0, 10);
    const sameDay = this.planned.filter((one) => new Date(one.due).toISOString().startsWith(day));
    if (sameDay.length >= this.aDay) {
      throw new Refuse(422, {
        error: `Validation failed: You have exceeded the limit of ${this.aDay} scheduled posts for today`,
      });
    }
    if (this.planned.length >= this.inAll) {
      throw new Refuse(422, {
        error: `Validation failed: You have exceeded the limit of ${this.inAll} scheduled posts`,
      });
    }
    const made: Planned = { id: String(100 + this.#next++), text: status, due };
    this.planned.push(made);
    this.ledger.push({ what: 'planned', place: '', ...made });
    return ok(shown(made));
  }

  #publish(text: string): Reply {
    const id = String(100 + this.#next++);
    this.published.push({ id, text });
    this.ledger.push({ what: 'published', id, place: '', text, due: this.now() });
    return ok({ id, created_at: new Date(this.now()).toISOString(), content: `<p>${text}</p>`, url: '' });
  }

  /** The newest first; `max_id` goes further back. */
  #list(query: URLSearchParams): Reply {
    const limit = Math.min(40, Number(query.get('limit') ?? 20));
    const max = Number(query.get('max_id') ?? Infinity);
    const page = [...this.planned]
      .sort((a, b) => Number(b.id) - Number(a.id))
      .filter(({ id }) => Number(id) < max);
    return ok(page.slice(0, limit).map(shown));
  }

  #countCall(): void {
    const now = this.now();
    while ((this.#calls[0] ?? Infinity) <= now - FIVE_MINUTES_MS) this.#calls.shift();
    const oldest = this.#calls[0];
    if (this.#calls.length >= this.callsInFiveMinutes && oldest !== undefined) {
      const reset = new Date(oldest + FIVE_MINUTES_MS).toISOString();
      throw new Refuse(429, { error: 'Too many requests' }, { 'X-RateLimit-Reset': reset });
    }
    this.#calls.push(now);
  }

  #publishDue(): void {
    for (const one of this.planned.filter(({ due }) => due <= this.now())) {
      this.planned.splice(this.planned.indexOf(one), 1);
      this.published.push(one);
      this.ledger.push({ what: 'published', place: '', ...one });
    }
  }
}

function shown({ id, text, due }: Planned) {
  const params = { text, visibility: 'public', scheduled_at: null, poll: null, media_ids: null };
  return { id, scheduled_at: new Date(due).toISOString(), params, media_attachments: [] };
}

function ok(json: unknown): Reply {
  return { status: 200, json };
}

function tooSoon(): Refuse {
  return new Refuse(422, {
    error: 'Validation failed: Scheduled at The scheduled date must be in the future',
  });
}
