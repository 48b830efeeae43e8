import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNodeBundle, CLI_BUNDLE } from '../../../scripts/build/node-bundle.mjs';
import { countText } from '../../../src/core/text';
import fixture from '../../fixtures/counting-vectors.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../../..');
let program = join(ROOT, CLI_BUNDLE.outfile);

beforeAll(async () => {
  program = await buildNodeBundle(ROOT, CLI_BUNDLE);
}, 600_000);

/** What `holdfast count` answers for a text on its standard input. */
function count(
  platform: string,
  text: string,
  options: readonly string[] = [],
): Promise<Record<string, unknown>> {
  return new Promise((done, fail) => {
    const run = execFile(
      process.execPath,
      [program, 'count', platform, '--json', ...options],
      (cause, out, err) => (cause ? fail(new Error(`${cause.message} ${err}`)) : done(JSON.parse(out))),
    );
    run.stdin?.end(text);
  });
}

interface Vector {
  readonly text?: string;
  readonly parts?: readonly (readonly (string | number)[])[];
}

function textOf({ text, parts = [] }: Vector): string {
  return text ?? parts.map(([part, times]) => String(part).repeat(Number(times))).join('');
}

describe('the forty vectors, asked of the program itself', () => {
  it.each(fixture.vectors)(
    '$id: $why',
    async (vector) => {
      const text = textOf(vector);
      const { base, mastodon, sms } = vector;
      const warning = 'contentWarning' in vector ? ['--warning', String(vector.contentWarning)] : [];
      const [x, sky, toot, short] = await Promise.all([
        count('x', text),
        count('bluesky', text),
        count('mastodon', text, warning),
        count('sms', text),
      ]);
      expect({
        x: x['count'],
        bluesky: [sky['count'], sky['bytes'], !sky['over']],
        mastodon: [toot['count'], !toot['over']],
        // A process each for the rules of their own; those that only take a unit are asked without one.
        plain: ['instagram', 'telegram', 'discord', 'tiktok', 'youtube'].map(
          (one) => countText(one, text).count,
        ),
      }).toEqual({
        x: vector.x.weighted,
        bluesky: [vector.bluesky.graphemes, vector.bluesky.bytes, vector.bluesky.valid],
        mastodon: [mastodon.count, mastodon.valid500],
        plain: [vector.instagram.utf16, base.codePoints, base.codePoints, base.utf16, base.utf8Bytes],
      });
      if (sms === null) return;
      const { encoding, count: units, segments } = short;
      expect({ encoding, units, segments }).toEqual(sms);
    },
    30_000,
  );
});

/** Where sources disagree the larger, safer figure. */
describe('six texts on which sources disagree, asked of the program itself', () => {
  const texts = new Map(fixture.ambiguous.map(({ id, text }) => [id, text]));
  it.each([
    ['x', 'a-emoji-15', 5],
    ['x', 'a-trans-flag', 7],
    ['mastodon', 'a-trans-flag', 1],
    ['mastodon', 'a-hindi-conjunct', 4],
    ['bluesky', 'a-hindi-conjunct', 4],
    ['x', 'a-cjk-url', 39],
    ['mastodon', 'a-cjk-url', 31],
    ['x', 'a-guillemet-url', 25],
    ['mastodon', 'a-guillemet-url', 25],
    ['x', 'a-bidi', 7],
  ])('%s counts %s as %i', async (platform, id, figure) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`There is no text ${id}`);
    expect((await count(platform, text))['count']).toBe(figure);
  });

  it('covers all six', () => {
    expect(fixture.ambiguous.map(({ id }) => id).sort()).toEqual([
      'a-bidi',
      'a-cjk-url',
      'a-emoji-15',
      'a-guillemet-url',
      'a-hindi-conjunct',
      'a-trans-flag',
    ]);
  });
});

describe('what else the program can be told', () => {
  it('a content warning, a picture, a kind of account, a limit of one server', async () => {
    const answers = await Promise.all([
      count('mastodon', 'Loaves', ['--warning', 'Food']),
      count('telegram', 'Loaves', ['--media']),
      count('x', 'Loaves', ['--account', 'premium']),
      count('mastodon', 'Loaves', ['--limit', '5000']),
    ]);
    expect(answers.map(({ count: used, limit }) => [used, limit])).toEqual([
      [10, 500],
      [6, 1024],
      [6, 25_000],
      [6, 5000],
    ]);
  });

  it('a kind of account that is not there is wrong use', async () => {
    await expect(count('x', 'Loaves', ['--account', 'gold'])).rejects.toThrow('There is no kind of account');
  });
});
