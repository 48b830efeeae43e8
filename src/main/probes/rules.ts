import { isPublicAddress } from './addresses';

/** The most a probe may cost, and whom it may ask. Source: reliability notes, section 7. */
export interface ProbeRules {
  /** For one probe as a whole: name, connection, redirects and page. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Asked of every address a name stands for, before a connection is made, and again after each redirect. */
  mayAsk(address: string): boolean;
  readonly schemes: readonly string[];
  /** Name servers as 'address:port'; empty: the system's own. */
  readonly nameServers: readonly string[];
  /** Certificates to trust; undefined: those of the system and of the runtime. */
  readonly certificates?: readonly string[] | undefined;
}

export const PUBLIC_RULES: ProbeRules = {
  timeoutMs: 5_000,
  maxBytes: 64 * 1024,
  maxRedirects: 3,
  mayAsk: isPublicAddress,
  schemes: ['https:'],
  nameServers: [],
};
