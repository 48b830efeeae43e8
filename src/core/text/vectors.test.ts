import { describe, expect, test } from 'vitest';
import fixture from '../../../tests/fixtures/counting-vectors.json' with { type: 'json' };
import { blueskyFacets, countBluesky, countBlueskyAppShortened } from './bluesky';
import { countHashtags, countMentions } from './entities';
import { countCodePoints, countGraphemes, countUtf8Bytes } from './graphemes';
import { countMastodon } from './mastodon';
import { countSms } from './sms';
import { countX, hasCharactersXRefuses } from './x-count';

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly text?: string;
  readonly parts?: readonly (readonly (string | number)[])[];
}

function textOf(vector: Vector): string {
  if (vector.text !== undefined) return vector.text;
  return (vector.parts ?? []).map(([part, times]) => String(part).repeat(Number(times))).join('');
}

describe.each(fixture.vectors)('$id: $why', (vector) => {
  const text = textOf(vector);

  test('the plain units', () => {
    expect({
      utf16: text.length,
      codePoints: countCodePoints(text),
      graphemes: countGraphemes(text),
      utf8Bytes: countUtf8Bytes(text),
    }).toEqual(vector.base);
  });

  test('X', () => {
    const weighted = countX(text);
    const valid280 = weighted > 0 && weighted <= 280 && !hasCharactersXRefuses(text);
    expect({ weighted, valid280 }).toEqual(vector.x);
  });

  test('Bluesky', () => {
    const { graphemes, bytes } = countBluesky(text);
    const expected: Record<string, unknown> = { ...vector.bluesky };
    const actual: Record<string, unknown> = { graphemes, bytes, valid: graphemes <= 300 && bytes <= 3000 };
    if ('graphemesAfterAppShortening' in expected) {
      actual['graphemesAfterAppShortening'] = countBlueskyAppShortened(text);
    }
    const facets = blueskyFacets(text).map(({ type, byteStart, byteEnd }) => ({ type, byteStart, byteEnd }));
    if (facets.length > 0) actual['facets'] = facets;
    expect(actual).toEqual(expected);
  });

  test('Mastodon', () => {
    const warning = 'contentWarning' in vector ? String(vector.contentWarning) : '';
    const count = countMastodon(text, warning);
    expect({ count, valid500: count <= 500 }).toEqual(vector.mastodon);
  });

  test('Instagram', () => {
    const { hashtags, mentions } = vector.instagram;
    expect({
      utf16: text.length,
      hashtags: hashtags === null ? null : countHashtags(text),
      mentions: mentions === null ? null : countMentions(text),
    }).toEqual(vector.instagram);
  });
});

describe('SMS', () => {
  test.each(fixture.vectors.filter((vector) => vector.sms !== null))('$id: $why', (vector) => {
    const { encoding, units, segments } = countSms(textOf(vector));
    expect({ encoding, units, segments }).toEqual(vector.sms);
  });
});

/** Where sources disagree the safer (larger) figure is counted. */
describe('texts on which sources disagree', () => {
  const texts = new Map(fixture.ambiguous.map((vector) => [vector.id, vector.text]));
  const text = (id: string): string => texts.get(id) ?? '';

  test.each([
    ['a-emoji-15', 5],
    ['a-trans-flag', 7],
    ['a-cjk-url', 39],
    ['a-guillemet-url', 25],
    ['a-bidi', 7],
  ])('X counts %s as %i', (id, weight) => {
    expect(countX(text(id))).toBe(weight);
  });

  test.each([
    ['a-trans-flag', 1],
    ['a-hindi-conjunct', 4],
    ['a-cjk-url', 31],
    ['a-guillemet-url', 25],
  ])('Mastodon counts %s as %i', (id, count) => {
    expect(countMastodon(text(id))).toBe(count);
  });

  test('Bluesky counts an Indic conjunct as an older server would', () => {
    expect(countBluesky(text('a-hindi-conjunct'))).toEqual({ graphemes: 4, bytes: 18 });
    expect(countGraphemes(text('a-hindi-conjunct'))).toBeGreaterThanOrEqual(3);
  });
});
