import { ok, refuse } from '../result';
import { hashtagsOf } from '../text';
import { defineCommand } from '../command/command';
import type { CommandInputs } from './inputs';

export const setCampaignHashtags = defineCommand<CommandInputs['campaign.hashtags']>({
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
