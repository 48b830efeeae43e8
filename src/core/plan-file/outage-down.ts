import { isJsonObject, type Json } from '../json';
import { said, type PlanField } from './thing-field';

/** Families and platforms stand by their names, one of our channels as `{"channel": its key}`: both may be 'x'. */
export const DOWN: PlanField<readonly string[]> = {
  write: (down, to) =>
    down.length === 0
      ? undefined
      : down.map((one) => {
          const channel = to.knownKey('channel', one);
          return channel === undefined ? one : { channel };
        }),
  read: (from, name) =>
    said(
      from.list(name)?.map((one, index) => {
        if (typeof one === 'string') return one;
        if (isJsonObject(one) && typeof one['channel'] === 'string') return { channel: one['channel'] };
        return from.fault(`${name}[${index}]`, 'is neither a name nor a channel.');
      }),
    ),
  stored: (name, value, refer) => ({
    [name]: listed(value).map((one) =>
      isJsonObject(one) && typeof one['channel'] === 'string' ? refer('channel', one['channel']) : one,
    ),
  }),
};

function listed(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
