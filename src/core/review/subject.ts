import type { Campaign } from '../model/campaign';
import type { Outage } from '../model/outage';
import type { SaidPost } from './content';

/** What can be signed beside posts, as it stands. */
export type Signable =
  { readonly kind: 'campaign'; readonly row: Campaign } | { readonly kind: 'outage'; readonly row: Outage };

/**
 * What an approver signs, in the form of a post's content: of a campaign its name and brief, of an outage what it says
 * of the reason and the cause. Nothing else of them is signed.
 */
export function signedWords({ kind, row }: Signable): SaidPost & { readonly id: string } {
  const words =
    kind === 'campaign'
      ? { title: row.name, text: row.brief ?? '' }
      : {
          title: row.reason,
          text: [row.causeText, row.causeSource].filter((part) => part !== '').join('\n'),
        };
  return { id: row.id, ...words, link: '', media: [], variants: {} };
}
