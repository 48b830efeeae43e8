import { ContractServer, Refuse, fieldsOf, listOf, type Asked, type Reply } from './server';

interface Row {
  readonly id: string;
  readonly group: string;
  place: string;
  content: string;
  due: number;
  state: 'QUEUE' | 'PUBLISHED' | 'ERROR' | 'DRAFT';
  deleted: boolean;
  tags: readonly string[];
  /** Paths of its pictures. */
  images: readonly string[];
}

export interface PostizChannel {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
}

const ENDINGS = /\.(?:png|jpe?g|gif|webp|mp4)$/i;
const HOUR_MS = 3_600_000;

/**
 * Postiz's public API as its code of August 2026 behaves (reference: Postiz, `public.integrations.controller`,
 * `create.post.dto`, `posts.service`): with what it forgives, what it loses, and where its answers mislead.
 */
export class PostizServer extends ContractServer {
  protected readonly home = '/public/v1';
  readonly rows: Row[] = [];
  key = 'postiz-key';
  /** Calls to POST /posts an hour. */
  callsAnHour = 90;
  knownTags = new Set<string>();
  /** What it makes of words before it keeps them. */
  rewrite = (content: string): string => content;
  /** Falls over in the middle of the next call, after so many of its posts. */
  fallsAfter: number | null = null;
  #next = 1;
  readonly #creations: number[] = [];

  constructor(readonly channels: readonly PostizChannel[]) {
    super();
  }

  /** What is planned or out, by what a reader sees. */
  get standing(): { id: string; place: string; text: string; due: number; state: string; group: string }[] {
    return this.rows
      .filter(({ deleted }) => !deleted)
      .map(({ id, place, content, due, state, group }) => ({
        id,
        place,
        text: content
          .replace(/<\/p><p>/g, '\n')
          .replace(/<[^>]*>/g, '')
          .replace(/&amp;/g, '&'),
        due,
        state,
        group,
      }));
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
    const { method, path, headers, query, body } = asked;
    if (headers.authorization === undefined) throw new Refuse(401, { msg: 'No API Key found' });
    // Raw: with "Bearer" in front it is another key.
    if (headers.authorization !== this.key) throw new Refuse(401, { msg: 'Invalid API key' });
    if (method === 'GET' && path === '/is-connected') return ok({ connected: true });
    if (method === 'GET' && path === '/integrations') {
      return ok(
        this.channels.map((channel) => ({ ...channel, picture: '', disabled: false, profile: channel.name })),
      );
    }
    if (method === 'GET' && path === '/posts') return this.#list(query);
    if (method === 'POST' && path === '/posts') return this.#create(body);
    if (method === 'POST' && path === '/upload-from-url') {
      const { url } = fieldsOf(body);
      if (typeof url !== 'string') throw invalid('url must be a URL address');
      const id = `m${this.#next++}`;
      return { status: 201, json: { id, name: id, path: `https://uploads.example/${id}.png` } };
    }
    const one = /^\/posts\/(?!group\/)([^/]+)$/.exec(path)?.[1];
    if (method === 'DELETE' && one !== undefined) return this.#remove(one);
    const group = /^\/posts\/group\/([^/]+)$/.exec(path)?.[1];
    if (method === 'DELETE' && group !== undefined) return this.#removeGroup(group);
    throw new Refuse(404, { statusCode: 404, message: `Cannot ${method} ${path}` });
  }

  #list(query: URLSearchParams): Reply {
    const [from, until] = [query.get('startDate'), query.get('endDate')].map((one) => Date.parse(one ?? ''));
    if (from === undefined || until === undefined || Number.isNaN(from) || Number.isNaN(until)) {
      throw invalid('startDate must be a valid ISO 8601 date string');
    }
    const posts = this.rows
      .filter((row) => !row.deleted && row.due >= from && row.due <= until)
      .map((row) => ({
        id: row.id,
        content: row.content,
        publishDate: new Date(row.due).toISOString(),
        releaseURL: row.state === 'PUBLISHED' ? `https://platform.example/${row.id}` : null,
        state: row.state,
        group: row.group,
        integration: {
          id: row.place,
          providerIdentifier: this.channels.find(({ id }) => id === row.place)?.identifier,
          name: row.place,
          picture: '',
        },
        tags: row.tags.map((label) => ({ tag: { name: label } })),
      }));
    return ok({ posts });
  }

  #create(body: unknown): Reply {
    this.#countCreation();
    const { type, date, shortLink, tags, posts } = fieldsOf(body);
    if (!['draft', 'schedule', 'now', 'update'].includes(String(type))) throw invalid('type is wrong');
    if (typeof shortLink !== 'boolean') throw invalid('shortLink must be a boolean value');
    if (!Array.isArray(tags)) throw invalid('tags must be an array');
    const asked = typeof date === 'string' ? Date.parse(date) : NaN;
    if (Number.isNaN(asked)) throw invalid('date must be a valid ISO 8601 date string');
    const wanted = listOf(posts).map((post) => this.#readPost(post));
    if (wanted.length === 0) throw invalid('posts should not be empty');
    const now = this.now();
    const due = type === 'now' ? now : asked;
    const labels = tags.map((tag) => String(fieldsOf(tag)['label'])).filter((tag) => this.knownTags.has(tag));
    const answers = wanted.map(({ place, content, images, id, group, republish }, at) => {
      if (at === this.fallsAfter) {
        this.fallsAfter = null;
        throw new Refuse(500, { statusCode: 500, message: 'Internal server error' });
      }
      const known = this.rows.find((row) => row.id === id && !row.deleted);
      if (known?.state === 'PUBLISHED' && !republish) throw invalid('Post is already published');
      if (group !== null) {
        // A group that comes again takes the place of what it held.
        for (const row of this.rows) if (row.group === group && row.id !== id) row.deleted = true;
      }
      // A number that it does not know makes a new post under a new number.
      const row = known ?? this.#newRow(group ?? `g${this.#next++}`);
      Object.assign(row, {
        place,
        content,
        images,
        due,
        tags: labels,
        state: type === 'draft' ? 'DRAFT' : 'QUEUE',
      });
      this.ledger.push({ what: known ? 'changed' : 'planned', id: row.id, place, text: content, due });
      return { postId: row.id, integration: place };
    });
    // A time that is past goes out at once instead of being refused.
    this.#publishDue();
    return { status: 201, json: answers };
  }

  #readPost(raw: unknown) {
    const post = fieldsOf(raw);
    const place = fieldsOf(post['integration'])['id'];
    if (typeof place !== 'string' || !this.channels.some(({ id }) => id === place)) {
      throw invalid('All posts must have an integration id');
    }
    const values = listOf(post['value']).map(fieldsOf);
    const [first] = values;
    if (first === undefined || typeof first['content'] !== 'string')
      throw invalid('content must be a string');
    for (const value of values) {
      if (!Array.isArray(value['image'])) throw invalid('image must be an array');
      for (const image of value['image']) {
        if (!ENDINGS.test(String(fieldsOf(image)['path'])))
          throw invalid('path must contain a valid extension');
      }
    }
    const service = this.channels.find(({ id }) => id === place)?.identifier;
    const settings = fieldsOf(post['settings']);
    if (service === 'x' && typeof settings['who_can_reply_post'] !== 'string') {
      throw invalid('who_can_reply_post must be one of the following values');
    }
    return {
      place,
      content: this.rewrite(first['content']).replace(
        /<(?!\/?(?:p|br|strong|u|a|ul|li|h[123]|span)\b)[^>]*>/g,
        '',
      ),
      images: listOf(first['image']).map((image) => String(fieldsOf(image)['path'])),
      id: typeof first['id'] === 'string' ? first['id'] : null,
      group: typeof post['group'] === 'string' ? post['group'] : null,
      republish: post['republish'] === true,
    };
  }

  #newRow(group: string): Row {
    const row: Row = {
      id: `p${this.#next++}`,
      group,
      place: '',
      content: '',
      due: 0,
      state: 'QUEUE',
      deleted: false,
      tags: [],
      images: [],
    };
    this.rows.push(row);
    return row;
  }

  #remove(id: string): Reply {
    const row = this.rows.find((one) => one.id === id && !one.deleted);
    if (row === undefined) throw new Refuse(500, { statusCode: 500, message: 'Internal server error' });
    return this.#removeGroup(row.group);
  }

  /** The whole group goes, and the answer to that says "error". */
  #removeGroup(group: string): Reply {
    for (const row of this.rows) {
      if (row.group !== group || row.deleted) continue;
      row.deleted = true;
      this.ledger.push({ what: 'deleted', id: row.id, place: row.place, text: row.content, due: row.due });
    }
    return ok({ error: true });
  }

  #countCreation(): void {
    const now = this.now();
    while ((this.#creations[0] ?? Infinity) <= now - HOUR_MS) this.#creations.shift();
    const oldest = this.#creations[0];
    if (this.#creations.length >= this.callsAnHour && oldest !== undefined) {
      const seconds = Math.max(1, Math.ceil((oldest + HOUR_MS - now) / 1000));
      throw new Refuse(
        429,
        { statusCode: 429, message: 'ThrottlerException: Too Many Requests' },
        { 'Retry-After': String(seconds) },
      );
    }
    this.#creations.push(now);
  }

  #publishDue(): void {
    for (const row of this.rows) {
      if (row.deleted || row.state !== 'QUEUE' || row.due > this.now()) continue;
      row.state = 'PUBLISHED';
      this.ledger.push({ what: 'published', id: row.id, place: row.place, text: row.content, due: row.due });
    }
  }
}

function ok(json: unknown): Reply {
  return { status: 200, json };
}

function invalid(message: string): Refuse {
  return new Refuse(400, { statusCode: 400, message: [message], error: 'Bad Request' });
}
