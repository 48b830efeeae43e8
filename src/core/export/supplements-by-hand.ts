import { nameOfItem } from './item-text';
import type { ExportItem } from './types';

/**
 * What stands beside the words and no file or request carries: a first comment, the later parts of a thread, an
 * inbox line, a content warning. One sentence each, so that none is dropped in silence.
 * @param carried fields that do go along
 */
export function supplementsByHand(
  item: ExportItem,
  carried: { readonly comment?: boolean; readonly warning?: boolean } = {},
): readonly string[] {
  const { comment, rest = [], preview, warning } = item.post.beside?.[item.channel.id] ?? {};
  const name = `"${nameOfItem(item)}" on ${item.channel.name}`;
  const say = (words: string, text: string | undefined, goes = false): string[] =>
    text === undefined || goes ? [] : [`${name}: ${words} by hand: ${text}`];
  return [
    ...say('add the content warning', warning, carried.warning),
    ...say('add the preview line', preview),
    ...rest.flatMap((part, at) => say(`then send part ${at + 2}`, part)),
    ...say('write below it', comment, carried.comment),
  ];
}
