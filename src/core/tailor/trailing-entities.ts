import { entitiesOf, type Entity } from './spans';

/** The links and hashtags that a text ends with. */
export interface TrailingEntities {
  /** Where the first of them begins; the text's length when there is none. */
  readonly start: number;
  readonly entities: readonly Entity[];
}

/** The links and hashtags at the end of a text, with nothing but white space between them. */
export function trailingEntitiesOf(text: string): TrailingEntities {
  const entities: Entity[] = [];
  let start = text.trimEnd().length;
  let edge = start;
  for (const entity of entitiesOf(text).toReversed()) {
    const before = text.charAt(entity.start - 1);
    if (entity.end !== edge || entity.kind === 'mention' || (before !== '' && !/\s/.test(before))) break;
    entities.unshift(entity);
    start = entity.start;
    edge = text.slice(0, start).trimEnd().length;
  }
  return { start: entities.length === 0 ? text.length : start, entities };
}

/** Hashtags that stand apart from the sentences: at the end, or on lines of their own. In order of place. */
export function looseHashtags(text: string): readonly Entity[] {
  const tail = trailingEntitiesOf(text);
  const ends = new Set(tail.entities.filter(({ kind }) => kind === 'hashtag').map(({ start }) => start));
  return entitiesOf(text).filter(
    (entity) => entity.kind === 'hashtag' && (ends.has(entity.start) || onTagLine(text, entity)),
  );
}

function onTagLine(text: string, { start }: Entity): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end === -1 ? text.length : end).trim();
  if (!/^[#＃]/u.test(line)) return false;
  const tags = new Set(entitiesOf(line).map((entity) => (entity.kind === 'hashtag' ? entity.text : '')));
  return line.split(/\s+/).every((word) => tags.has(word));
}
