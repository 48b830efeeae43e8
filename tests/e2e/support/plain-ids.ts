import type { AnyId } from '../../../src/core/model/ids';

/** What a command takes, with its ids as the plain text they are on the way from a test into the window. */
export type PlainIds<Value> = Value extends AnyId
  ? string
  : Value extends object
    ? { [Key in keyof Value]: PlainIds<Value[Key]> }
    : Value;
