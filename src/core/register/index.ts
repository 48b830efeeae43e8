/** What the team depends on: channels, owners, shared providers and tools, and what follows when one is down. */
export { CONCENTRATION, KNOWN_PROVIDERS } from './catalogue';
export {
  channelFacts,
  isLive,
  purposesOf,
  saidOf,
  severityOf,
  usualFacts,
  weightOf,
  type ChannelFacts,
  type Severity,
} from './channel-facts';
export { familiesOf, platformEntry } from './owners';
export {
  concentrationOf,
  liveOutside,
  planRisk,
  providerId,
  sharesByOwner,
  sharesByProvider,
  usersOf,
  type PlanRisk,
  type Share,
} from './share';
export {
  informationSources,
  officialVoices,
  tempoFits,
  urgencyOf,
  whereAudienceGoes,
  type AudienceMap,
  type AudienceRoute,
  type RankedSource,
  type TempoFit,
  type Urgency,
} from './when-down';
export { worklist, type Task } from './worklist';
