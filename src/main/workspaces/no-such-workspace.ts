import { refuse } from '../../core/result';

/** What is answered about a workspace that is not on this machine, or not any more. */
export const NO_SUCH_WORKSPACE = refuse('no-such-workspace', 'This workspace is not on this machine.');
