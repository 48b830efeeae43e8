import { BRIEF_SLOT } from '../model/campaign';
import { newCampaignId, type CampaignId } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import { hashtagsOf } from '../text';

export interface CreateCampaignInput {
  readonly name: string;
  readonly ordered?: boolean;
}

export const createCampaign = defineCommand<CreateCampaignInput>()({
  name: 'campaign.create',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    if (!input.name.trim()) return refuse('no-name', 'Enter a campaign name.');
    const id = newCampaignId(env.draw);
    return ok({
      label: `created campaign ${input.name.trim()}`,
      edits: [
        {
          op: 'create',
          kind: 'campaign',
          id,
          fields: { name: input.name.trim(), ordered: input.ordered ?? false },
        },
      ],
      made: [id],
    });
  },
});

/** What a campaign is for; an empty text takes it away. */
export interface SetCampaignBriefInput {
  readonly id: CampaignId;
  readonly text: string;
}

export const setCampaignBrief = defineCommand<SetCampaignBriefInput>()({
  name: 'campaign.brief',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id, text }) {
    const campaign = view.campaign(id);
    if (!campaign || campaign.deletedAt !== null) {
      return refuse('gone', 'That campaign is no longer there.');
    }
    return ok({
      label: `changed the brief of ${campaign.name}`,
      edits: [{ op: 'text', id, slot: BRIEF_SLOT, text }],
    });
  },
});

/** The hashtags that belong to a campaign on a platform (`ALL_CHANNELS` for every one); none takes the set away. */
export interface SetCampaignHashtagsInput {
  readonly id: CampaignId;
  readonly platform: string;
  readonly tags: readonly string[];
}

export const setCampaignHashtags = defineCommand<SetCampaignHashtagsInput>()({
  name: 'campaign.hashtags',
  undo: 'yours',
  reads: () => ({}),
  plan(view, { id, platform, tags }) {
    const campaign = view.campaign(id);
    if (!campaign || campaign.deletedAt !== null) {
      return refuse('gone', 'That campaign no longer exists.');
    }
    const bad = tags.find((tag) => hashtagsOf(tag).join('') !== tag);
    if (bad !== undefined) {
      return refuse(
        'bad-hashtag',
        `“${bad}” is not a hashtag: use letters, digits and _ after a #, no spaces.`,
      );
    }
    const kept = [...new Set(tags)];
    return ok({
      label: `changed hashtags for ${campaign.name}`,
      edits: [{ op: 'set', id, fields: { [`hashtags/${platform}`]: kept.length === 0 ? null : kept } }],
    });
  },
});
