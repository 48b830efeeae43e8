import type { JsonObject } from '../json';

/** Fields that a plan file brought and Holdfast does not know; they survive a round trip. */
export interface Extras {
  readonly extra: JsonObject;
}
