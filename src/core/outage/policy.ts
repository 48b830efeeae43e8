import weights from '../../../resources/replan-policy.json' with { type: 'json' };
import { readPolicy, type ReplanPolicy } from '../replan';

function shipped(): ReplanPolicy {
  const policy = readPolicy(weights);
  if (!policy.ok) throw new Error(`resources/replan-policy.json: ${policy.error.message}`);
  return policy.value;
}

/** The weights that ship with Holdfast; shown in the app, one data file. */
export const DEFAULT_POLICY = shipped();
