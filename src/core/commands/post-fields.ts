import type { Json } from '../json';
import { mediaValue } from '../media';
import type { CampaignId } from '../model/ids';
import type { Media } from '../model/media';
import type { FromDay, Importance, PostKind, Timing } from '../model/post';
import type { Instant } from '../time/types';

export interface PostFields {
  readonly title?: string;
  readonly link?: string;
  readonly timing?: Timing;
  readonly lastUseful?: Instant | null;
  readonly importance?: Importance;
  readonly kind?: PostKind;
  readonly campaignId?: CampaignId | null;
  readonly order?: number | null;
  readonly fromDay?: FromDay | null;
  readonly notes?: string;
  readonly sources?: string;
  readonly media?: readonly Media[];
  readonly labelsAdd?: readonly string[];
  readonly labelsRemove?: readonly string[];
}

/** Post fields in the ledger's flat form: labels become one field each, so that two people may each add one. */
export function flatPostFields(fields: PostFields): Record<string, Json> {
  const { labelsAdd = [], labelsRemove = [], media, fromDay, ...scalars } = fields;
  const flat: Record<string, Json> = {};
  for (const [name, value] of Object.entries(scalars) as [string, Json | undefined][]) {
    if (value !== undefined) flat[name] = value;
  }
  if (fromDay !== undefined) flat['fromDay'] = fromDay === null ? null : { ...fromDay };
  if (media !== undefined) flat['media'] = media.map(mediaValue);
  for (const label of labelsAdd) flat[`labels/${label}`] = true;
  for (const label of labelsRemove) flat[`labels/${label}`] = null;
  return flat;
}
