import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIdCasts } from './id-casts.mjs';

const SAY = 'only src/core/model/ids.ts casts to an id: use its readers, or let the source say what it holds';

/** What is said about one file, without its place. */
function said(source: string): string[] {
  return findIdCasts([['src/core/x.ts', source]]).map(({ say }) => say);
}

describe('a cast to an id', () => {
  it.each([
    'const post = text as PostId;',
    'const post = text as unknown as PostId;',
    "const none = ('' as ChannelId) ?? other;",
    'const lists = ids as ChannelId[];',
    'const lists = made as readonly DeliveryId[];',
    'const maybe = (made[0] ?? null) as OutageId | null;',
    'const by = Object.fromEntries(all) as Record<Platform, CampaignId>;',
    'const read = JSON.parse(text) as { at: number; person: PersonId };',
    "const draft = { id: 'draft' as Outage['id'], down };",
    "const row = { channelId: key as DeliveryRow['channelId'] };",
    'const own = () => entity.id as Id;',
    'const say = `of ${text as DayId}`;',
    'const post = text as\n  | PostId\n  | null;',
    'run({ ids: [id as never] });',
    'run({ id: rows.get(key)?.postId as never });',
    "const none = ids[0] ?? ('' as never);",
    'const all = (sightingIds) as unknown as never;',
    'run({ id: made[0] as never });',
  ])('is told: %s', (source) => expect(said(source)).toEqual([SAY]));

  it.each([
    "import type { PostId } from './ids';",
    "import { a as b, type PostId } from './ids';",
    'const post = asPostId(text);',
    'const pair = [id, codes[at] ?? 0] as const;\nconst post: PostId = first;',
    'const heads = HEADS[header.id as ColumnId];',
    "const plan = name as Plan['name'];",
    'const post = (row as Post).id;',
    'const both = { row: row as Post, id: null as null | PostIds };',
    'const some = isSome ? (value as string) : idOf<PostId>(value);',
    '// a text as PostId\nconst say = "as PostId";',
    'const deep = JSON.parse(text) as never;',
  ])('is not seen in: %s', (source) => expect(said(source)).toEqual([]));

  it('is told with file and line, once a line, and in tests and scripts alike', () => {
    const source = '// a\n\nmove(a as PostId, b as ChannelId);\n';
    expect(findIdCasts([['tests/a.spec.ts', source]])).toEqual([
      { file: 'tests/a.spec.ts', line: 3, say: SAY },
    ]);
  });

  it('is told for every type of id there is', () => {
    const ids = readFileSync(new URL('../../src/core/model/ids.ts', import.meta.url), 'utf8');
    const names = [...ids.matchAll(/^export type (\w+) = Branded</gm)].map(([, name]) => name);
    expect(names).toContain('PersonId');
    expect(names.filter((name) => said(`of(text as ${name});`).length !== 1)).toEqual([]);
  });

  it('is what ids.ts is for', () => {
    expect(findIdCasts([['src/core/model/ids.ts', 'return text as PostId;']])).toEqual([]);
  });
});
