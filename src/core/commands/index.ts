import { postFromBank, postToBank } from './bank';
import { createCampaign, createChannel, deleteChannel, updateChannel } from './channels';
import type { Command } from './command';
import { settleConflict } from './conflicts';
import { createDay, deleteDay } from './days';
import {
  addDelivery,
  deleteDeliveries,
  moveDeliveries,
  setDeliveryStatus,
  shiftDeliveries,
} from './deliveries';
import { confirmHandover, recordHandover, tickHandover } from './handovers';
import type { CommandInputs, CommandName } from './inputs';
import { declareOutage, endOutage, logOutage, updateOutage } from './outages';
import { createPost, deletePosts, inheritText, restorePosts, setPostText, updatePost } from './posts';
import { applyReplan } from './replan-apply';
import { createWorkspace, updateWorkspace } from './workspace';

/** Every command by name; the one door through which a workspace changes. */
export const COMMANDS: { readonly [Name in CommandName]: Command<CommandInputs[Name]> } = {
  'workspace.create': createWorkspace,
  'workspace.update': updateWorkspace,
  'channel.create': createChannel,
  'channel.update': updateChannel,
  'channel.delete': deleteChannel,
  'campaign.create': createCampaign,
  'post.create': createPost,
  'post.update': updatePost,
  'post.text': setPostText,
  'post.inherit': inheritText,
  'post.delete': deletePosts,
  'post.restore': restorePosts,
  'post.to-bank': postToBank,
  'post.from-bank': postFromBank,
  'delivery.add': addDelivery,
  'delivery.move': moveDeliveries,
  'delivery.shift': shiftDeliveries,
  'delivery.status': setDeliveryStatus,
  'delivery.delete': deleteDeliveries,
  'outage.declare': declareOutage,
  'outage.update': updateOutage,
  'outage.log': logOutage,
  'outage.end': endOutage,
  'replan.apply': applyReplan,
  'handover.record': recordHandover,
  'handover.confirm': confirmHandover,
  'handover.tick': tickHandover,
  'day.create': createDay,
  'day.delete': deleteDay,
  'conflict.settle': settleConflict,
};

export type { CommandInputs, CommandName } from './inputs';
