import { askApproval, giveApproval, sendBack, withdrawApproval } from './approvals';
import { postFromBank, postToBank } from './bank';
import { moveCampaign } from './campaign-move';
import { createCampaign, createChannel, deleteChannel, noteChannels, updateChannel } from './channels';
import type { Command } from '../command/command';
import { settleConflict } from './conflicts';
import { createDay, deleteDay } from './days';
import {
  addDelivery,
  deleteDeliveries,
  moveDeliveries,
  setDeliveryStatus,
  shiftDeliveries,
} from './deliveries';
import { putOnHold, releaseHold } from './holds';
import { confirmHandover, recordHandover, tickHandover } from './handovers';
import type { CommandInputs, CommandName } from './inputs';
import { changeMedia } from './media';
import { channelBack, describeOutage, endOutage, mergeOutages, reopenOutage } from './outage-life';
import { declareOutage, logOutage, updateOutage } from './outages';
import { setPerson } from './people';
import { createPost, deletePosts, inheritText, restorePosts, setPostText, updatePost } from './posts';
import { addTool, markSource, removeTool, resetOwner, setOwner, setPlatform, updateTool } from './register';
import { setCampaignHashtags } from './hashtags';
import { tailorPosts } from './tailor';
import { applyReplan } from './replan-apply';
import { addSighting, removeSighting } from './sightings';
import { sendWithoutMedia } from './without-media';
import { applyReconciled } from './reconcile-apply';
import { postedByHand } from './delivery-posted';
import { settleOpen } from './reconcile-settle';
import { createWorkspace, updateWorkspace } from './workspace';

/** Every command by name; the one door through which a workspace changes. */
export const COMMANDS: { readonly [Name in CommandName]: Command<CommandInputs[Name]> } = {
  'workspace.create': createWorkspace,
  'workspace.update': updateWorkspace,
  'workspace.person': setPerson,
  'channel.create': createChannel,
  'channel.update': updateChannel,
  'channel.note': noteChannels,
  'channel.delete': deleteChannel,
  'tool.add': addTool,
  'tool.update': updateTool,
  'tool.remove': removeTool,
  'owner.set': setOwner,
  'owner.reset': resetOwner,
  'platform.set': setPlatform,
  'platform.source': markSource,
  'campaign.create': createCampaign,
  'campaign.move': moveCampaign,
  'campaign.hashtags': setCampaignHashtags,
  'post.create': createPost,
  'post.update': updatePost,
  'post.text': setPostText,
  'post.tailor': tailorPosts,
  'post.inherit': inheritText,
  'post.media': changeMedia,
  'post.delete': deletePosts,
  'post.restore': restorePosts,
  'post.to-bank': postToBank,
  'post.from-bank': postFromBank,
  'approval.ask': askApproval,
  'approval.give': giveApproval,
  'approval.send-back': sendBack,
  'approval.withdraw': withdrawApproval,
  'delivery.add': addDelivery,
  'delivery.move': moveDeliveries,
  'delivery.shift': shiftDeliveries,
  'delivery.status': setDeliveryStatus,
  'delivery.without-media': sendWithoutMedia,
  'delivery.delete': deleteDeliveries,
  'outage.declare': declareOutage,
  'outage.update': updateOutage,
  'outage.log': logOutage,
  'outage.end': endOutage,
  'outage.reopen': reopenOutage,
  'outage.merge': mergeOutages,
  'outage.channel-back': channelBack,
  'outage.describe': describeOutage,
  'sighting.add': addSighting,
  'sighting.remove': removeSighting,
  'hold.put': putOnHold,
  'hold.release': releaseHold,
  'replan.apply': applyReplan,
  'handover.record': recordHandover,
  'handover.confirm': confirmHandover,
  'handover.tick': tickHandover,
  'reconcile.apply': applyReconciled,
  'reconcile.settle': settleOpen,
  'delivery.posted': postedByHand,
  'day.create': createDay,
  'day.delete': deleteDay,
  'conflict.settle': settleConflict,
};

export type { CommandInputs, CommandName } from './inputs';
