import { platformOrGeneric } from '../../../../core/platform';
import { contentOf, type SaidPost } from '../../../../core/review';
import { type ApprovedContent } from '../../../../core/model/approval';

/** One part of a post that reads differently from what was approved. */
export interface ContentChange {
  /** 'Title', 'Main text', 'Text on X'. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const COMMON = 'Main text';

/** What differs between what was approved and what the post says now, part by part, in the order of the sheet. */
export function contentChanges(
  approved: ApprovedContent,
  post: SaidPost,
  channelName: (id: string) => string,
): ContentChange[] {
  const now = contentOf(post);
  const channels = [...new Set([...Object.keys(approved.variants), ...Object.keys(now.variants)])].sort();
  const parts: ContentChange[] = [
    { what: 'Title', before: approved.title, after: now.title },
    { what: COMMON, before: approved.text, after: now.text },
    ...channels.map((id) => ({
      what: `Text on ${channelName(id)}`,
      // A channel without words of its own says the common text: that is what people will read there.
      before: approved.variants[id] ?? approved.text,
      after: now.variants[id] ?? now.text,
    })),
    { what: 'Link', before: approved.link, after: now.link },
    ...besideChanges(approved, now, channelName),
    { what: 'Media', before: mediaLines(approved), after: mediaLines(now) },
  ];
  return parts.filter((part) => part.before !== part.after);
}

/** What goes out beside the text, channel by channel: a changed first comment is news to readers too. */
function besideChanges(
  approved: ApprovedContent,
  now: ApprovedContent,
  channelName: (id: string) => string,
): ContentChange[] {
  const ids = [...new Set([...Object.keys(approved.beside ?? {}), ...Object.keys(now.beside ?? {})])].sort();
  const words = (content: ApprovedContent, id: string) =>
    Object.values(content.beside?.[id] ?? {})
      .flat()
      .join('\n');
  return ids.map((id) => ({
    what: `Extras on ${channelName(id)}`,
    before: words(approved, id),
    after: words(now, id),
  }));
}

function mediaLines(content: ApprovedContent): string {
  return content.media
    .map(({ name, url, alt, own }) =>
      [
        `${name || url || 'A file'}${alt === '' ? ', no alt text' : `: ${alt}`}`,
        ...Object.entries(own ?? {}).map(([platform, file]) =>
          file === ''
            ? `  left out on ${platformOrGeneric(platform).name}`
            : `  own copy ${file.slice(0, 8)} on ${platformOrGeneric(platform).name}`,
        ),
      ].join('\n'),
    )
    .join('\n');
}
