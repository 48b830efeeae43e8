import type { JsonObject } from '../json';

/** Fields that a plan file brought and Holdfast does not know; they survive a round trip. */
export interface Extras {
  readonly extra: JsonObject;
}

/** What a thing keeps of the plan file that brought it; absent on what was made in the app. */
export interface FromPlanFile {
  /** The file's own stable name: importing it again changes this thing and makes no other. */
  readonly key?: string;
  readonly extra?: JsonObject;
}
