import { ContractServer, Refuse, fieldsOf, listOf, type Asked, type Reply } from './server';

interface Post {
  readonly id: string;
  readonly place: string;
  text: string;
  due: number;
  status: 'scheduled' | 'sent' | 'draft';
  assets: readonly unknown[];
}

const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/**
 * Buffer's GraphQL API as its pages of August 2026 describe it: one address, refusals as data with HTTP 200, a
 * budget of calls for each key, and nothing that keeps the same request from making a second post.
 */
export class BufferServer extends ContractServer {
  protected readonly home = '';
  key = 'buffer-key';
  inQuarterHour = 100;
  aDay = 250;
  /** Planned posts that one channel takes; the next is refused with a typed error. */
  queueLimit = Infinity;
  /** Answers the next mutation with this type and message, without acting. */
  typed: { readonly type: string; readonly message: string; readonly acts: boolean } | null = null;
  readonly posts: Post[] = [];
  #next = 1;
  readonly #calls: number[] = [];

  constructor(
    readonly channels: readonly { readonly id: string; readonly name: string; readonly service: string }[],
  ) {
    super();
  }

  get standing(): readonly Post[] {
    return this.posts;
  }

  protected answer(asked: Asked): Reply {
    try {
      return this.#answer(asked);
    } catch (problem) {
      if (problem instanceof Refuse) return problem;
      throw problem;
    }
  }

  #answer({ method, path, headers, body }: Asked): Reply {
    if (headers.authorization !== `Bearer ${this.key}`) {
      throw new Refuse(401, coded('UNAUTHENTICATED', 'Not authenticated'));
    }
    this.#countCall();
    if (method !== 'POST' || path !== '/') throw new Refuse(404, {});
    const { query, variables } = fieldsOf(body);
    const input = fieldsOf(fieldsOf(variables)['input']);
    for (const post of this.posts)
      if (post.status === 'scheduled' && post.due <= this.now()) this.#send(post);
    const what = /\b(createPost|editPost|deletePost|posts|channels|organizations)\b\s*[({]/.exec(
      String(query),
    )?.[1];
    switch (what) {
      case 'organizations':
        return data({ account: { organizations: [{ id: 'org1', name: 'Bakery' }] } });
      case 'channels':
        if (input['organizationId'] !== 'org1') return data({ channels: [] });
        return data({ channels: this.channels });
      case 'posts':
        return this.#list(input, fieldsOf(variables)['after']);
      case 'createPost':
        return this.#mutate(what, () => this.#create(input));
      case 'editPost':
        return this.#mutate(what, () => this.#edit(input));
      case 'deletePost':
        return this.#mutate(what, () => this.#remove(input));
      default:
        return { status: 400, json: coded('GRAPHQL_VALIDATION_FAILED', 'Cannot query that') };
    }
  }

  #mutate(name: string, act: () => object): Reply {
    const { typed } = this;
    if (typed === null) return data({ [name]: act() });
    this.typed = null;
    if (typed.acts) act();
    return data({ [name]: error(typed.type, typed.message) });
  }

  #create(input: Readonly<Record<string, unknown>>): object {
    const { channelId, text, mode, dueAt, schedulingType, assets } = input;
    const channel = this.channels.find(({ id }) => id === channelId);
    if (channel === undefined) return error('NotFoundError', 'Channel not found');
    if (typeof text !== 'string') return error('InvalidInputError', 'text is required');
    if (schedulingType !== 'automatic' && schedulingType !== 'notification') {
      return error('InvalidInputError', 'schedulingType is required');
    }
    if (channel.service === 'instagram' && listOf(assets).length === 0) {
      return error('InvalidInputError', 'Instagram posts need at least one image or video');
    }
    const due = mode === 'shareNow' ? this.now() : timeOf(dueAt);
    if (due === null) return error('InvalidInputError', 'dueAt is required for customScheduled');
    const queued = this.posts.filter((post) => post.place === channel.id && post.status === 'scheduled');
    if (queued.length >= this.queueLimit) return error('LimitReachedError', 'Queue limit reached');
    const post: Post = {
      id: `b${this.#next++}`,
      place: channel.id,
      text,
      due,
      status: 'scheduled',
      assets: listOf(assets),
    };
    this.posts.push(post);
    this.ledger.push({ what: 'planned', id: post.id, place: post.place, text, due });
    if (due <= this.now()) this.#send(post);
    return success(post);
  }

  #edit(input: Readonly<Record<string, unknown>>): object {
    const post = this.posts.find(({ id }) => id === input['id']);
    if (post === undefined) return error('NotFoundError', 'Post not found');
    if (post.status === 'sent') return error('InvalidInputError', 'Sent posts cannot be edited');
    const { text, dueAt, assets } = input;
    if (dueAt !== undefined && timeOf(dueAt) === null) return error('InvalidInputError', 'dueAt is no time');
    // What is left out stays; an empty list clears.
    if (typeof text === 'string') post.text = text;
    post.due = timeOf(dueAt) ?? post.due;
    if (Array.isArray(assets)) post.assets = assets;
    this.ledger.push({ what: 'changed', id: post.id, place: post.place, text: post.text, due: post.due });
    return success(post);
  }

  #remove(input: Readonly<Record<string, unknown>>): object {
    const post = this.posts.find(({ id }) => id === input['id']);
    if (post === undefined) return error('NotFoundError', 'Post not found');
    this.posts.splice(this.posts.indexOf(post), 1);
    this.ledger.push({ what: 'deleted', id: post.id, place: post.place, text: post.text, due: post.due });
    return { __typename: 'DeletePostSuccess', id: post.id };
  }

  #list(input: Readonly<Record<string, unknown>>, after: unknown): Reply {
    const range = fieldsOf(fieldsOf(input['filter'])['dueAt']);
    const [start, end] = [timeOf(range['start']) ?? -Infinity, timeOf(range['end']) ?? Infinity];
    const all = this.posts.filter(({ due }) => due >= start && due <= end);
    const from = after === undefined || after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const page = all.slice(from, from + 100);
    return data({
      posts: {
        edges: page.map(({ id, text, due, status, place }) => ({
          node: { id, text, dueAt: new Date(due).toISOString(), status, channelId: place },
        })),
        pageInfo: { hasNextPage: from + 100 < all.length, endCursor: page.at(-1)?.id ?? null },
      },
    });
  }

  #send(post: Post): void {
    post.status = 'sent';
    this.ledger.push({ what: 'published', id: post.id, place: post.place, text: post.text, due: post.due });
  }

  #countCall(): void {
    const now = this.now();
    while ((this.#calls[0] ?? Infinity) <= now - DAY_MS) this.#calls.shift();
    const quarter = this.#calls.filter((at) => at > now - QUARTER_MS);
    const full =
      quarter.length >= this.inQuarterHour
        ? (quarter[0] ?? now) + QUARTER_MS
        : this.#calls.length >= this.aDay
          ? (this.#calls[0] ?? now) + DAY_MS
          : null;
    if (full !== null) {
      const seconds = Math.max(1, Math.ceil((full - now) / 1000));
      throw new Refuse(429, coded('RATE_LIMIT_EXCEEDED', 'Too many requests'), {
        'Retry-After': String(seconds),
      });
    }
    this.#calls.push(now);
  }
}

function timeOf(value: unknown): number | null {
  // With an offset or Z; anything else is no time.
  if (typeof value !== 'string' || !/(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

function data(json: object): Reply {
  return { status: 200, json: { data: json } };
}

function coded(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

function error(type: string, message: string) {
  return { __typename: type, message };
}

function success({ id, due }: Post) {
  return { __typename: 'PostActionSuccess', post: { id, dueAt: new Date(due).toISOString() } };
}
