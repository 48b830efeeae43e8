import { supplementsByHand } from './supplements-by-hand';
import { byHand, isPublic, nameOfItem, textOfItem, titleOfItem } from './item-text';
import type { SchedulerRow } from './scheduler-row';
import type { ExportItem } from './types';

/** Platforms on which Publer shows a title beside the text. */
const TITLED = new Set(['pinterest', 'youtube', 'reddit']);

/**
 * One row of Publer's bulk file, twelve columns, unused ones blank. Publer cuts text at '||', so a literal one
 * is written '| |' and said. Source: resources/schedulers.json.
 */
export function publerRow(item: ExportItem, time: string): SchedulerRow {
  const { post, channel } = item;
  const text = textOfItem(item);
  const shown = post.media.filter(isPublic);
  const left = byHand(
    item,
    post.media.filter((one) => !isPublic(one)),
  );
  const warnings = [...(left === null ? [] : [left]), ...supplementsByHand(item)];
  if (text.includes('||'))
    warnings.push(`"${nameOfItem(item)}" on ${channel.name}: || became | | in the text`);
  const alts = shown.map((one) => uncut(one.alt));
  return {
    cells: [
      time,
      uncut(text),
      post.link,
      shown.map((one) => one.url.replace(/,/g, '%2C')).join(','),
      TITLED.has(channel.platform) ? titleOfItem(item) : '',
      [...post.labels].map((label) => label.replace(/,/g, ' ')).join(','),
      alts.some((alt) => alt !== '') ? alts.join('||') : '',
      '',
      '',
      channel.platform === 'instagram-story' ? 'story' : '',
      '',
      '',
    ],
    warnings,
  };
}

function uncut(text: string): string {
  return text.replace(/\|(?=\|)/g, '| ');
}
