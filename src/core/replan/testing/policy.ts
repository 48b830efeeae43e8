import file from '../../../../resources/replan-policy.json';
import { readPolicy, type ReplanPolicy } from '../policy';

/** The weights that ship with the app. */
export const shippedPolicy: ReplanPolicy = ((): ReplanPolicy => {
  const read = readPolicy(file);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
})();
