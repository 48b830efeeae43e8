import type { Command } from '../command/command';
import { askApproval, giveApproval, sendBack, withdrawApproval } from './approvals';
import { postFromBank, postToBank } from './bank';
import { moveCampaign } from './campaign-move';
import { createCampaign, setCampaignBrief, setCampaignHashtags } from './campaigns';
import { createChannel, deleteChannel, noteChannels, updateChannel } from './channels';
import { settleConflict } from './conflicts';
import { createDay, deleteDay } from './days';
import { addDelivery, deleteDeliveries, setDeliveryStatus } from './deliveries';
import { moveDeliveries, shiftDeliveries } from './delivery-moves';
import { postedByHand } from './delivery-posted';
import { confirmHandover, recordHandover, tickHandover } from './handovers';
import { putOnHold, releaseHold } from './holds';
import { changeMedia } from './media';
import { channelBack, describeOutage, logOutage, outageChecked } from './outage-facts';
import { endOutage, mergeOutages, reopenOutage } from './outage-life';
import { declareOutage, updateOutage } from './outages';
import { resetOwner, setOwner } from './owners';
import { setPerson } from './people';
import { markSource, setPlatform } from './platforms';
import { inheritText, setPostText } from './post-texts';
import { createPost, deletePosts, restorePosts, updatePost } from './posts';
import { applyReconciled } from './reconcile-apply';
import { settleOpen } from './reconcile-settle';
import { applyReplan } from './replan-apply';
import { addSighting, removeSighting } from './sightings';
import { tailorPosts } from './tailor';
import { addTool, removeTool, updateTool } from './tools';
import { sendWithoutMedia } from './without-media';
import { createWorkspace, updateWorkspace } from './workspace';

/** The one list of commands: names, inputs and refusal codes are all read off it. */
const LIST = [
  createWorkspace,
  updateWorkspace,
  setPerson,
  createChannel,
  updateChannel,
  noteChannels,
  deleteChannel,
  addTool,
  updateTool,
  removeTool,
  setOwner,
  resetOwner,
  setPlatform,
  markSource,
  createCampaign,
  moveCampaign,
  setCampaignBrief,
  setCampaignHashtags,
  createPost,
  updatePost,
  setPostText,
  tailorPosts,
  inheritText,
  changeMedia,
  deletePosts,
  restorePosts,
  postToBank,
  postFromBank,
  askApproval,
  giveApproval,
  sendBack,
  withdrawApproval,
  addDelivery,
  moveDeliveries,
  shiftDeliveries,
  setDeliveryStatus,
  sendWithoutMedia,
  deleteDeliveries,
  declareOutage,
  updateOutage,
  logOutage,
  outageChecked,
  endOutage,
  reopenOutage,
  mergeOutages,
  channelBack,
  describeOutage,
  addSighting,
  removeSighting,
  putOnHold,
  releaseHold,
  applyReplan,
  recordHandover,
  confirmHandover,
  tickHandover,
  applyReconciled,
  settleOpen,
  postedByHand,
  createDay,
  deleteDay,
  settleConflict,
] as const;

type Listed = (typeof LIST)[number];

export type CommandName = Listed['name'];

/** Every command by name, with what it needs to know. Screens, command line and tests all speak these. */
export type CommandInputs = {
  readonly [One in Listed as One['name']]: One extends Command<infer Input, One['name']> ? Input : never;
};

/** The codes each command may refuse with. */
export type CommandCodes = {
  readonly [One in Listed as One['name']]: One extends Command<never, One['name'], infer Code> ? Code : never;
};

type ByName = {
  readonly [Name in CommandName]: Command<CommandInputs[Name], Name, CommandCodes[Name]>;
};

/** Every command by name; the one entry point through which a workspace changes. */
// The keys are the names on the list; `Object.fromEntries` only says that they are strings.
export const COMMANDS = Object.fromEntries(
  LIST.map((command) => [command.name, command]),
) as unknown as ByName;
