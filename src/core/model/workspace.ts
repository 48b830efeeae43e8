import type { JsonObject } from '../json';
import type { Extras } from './extras';
import type { ListedPerson } from './person';
import type { WorkspaceRegister } from './register';

export interface Workspace extends Extras {
  readonly name: string;
  readonly zone: string;
  /** Regions whose days stand in the calendar heads, e.g. ['GLOBAL', 'UN', 'UK']. */
  readonly regions: readonly string[];
  /** Remembered column mappings of imports, by fingerprint of the header. */
  readonly mappings: JsonObject;
  /** Colleagues as earlier versions listed them; the whole team is told by `teamOf`. */
  readonly people: readonly ListedPerson[];
  /** What the team depends on beside its channels; absent while nobody has said anything. */
  readonly register?: WorkspaceRegister;
}
