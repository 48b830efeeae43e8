import { join } from 'node:path';
import { API_SCHEDULERS } from '../../core/schedulers/formats';
import type { SchedulerAccount, RemoteChannel } from '../../core/outbox';
import { asChannelId, type ChannelId } from '../../core/model/ids';
import type { Disk } from '../../disk/disk';
import { systemDisk } from '../../disk/system-disk';
import { JsonFile } from '../files/json-file';

export const ACCOUNTS_FILE = 'accounts.json';

/** The accounts of one workspace: addresses, channels and what belongs to what. Keys are elsewhere. */
export class AccountsFile {
  readonly #file: JsonFile<readonly SchedulerAccount[]>;
  #accounts: readonly SchedulerAccount[];

  constructor(folder: string, disk: Disk = systemDisk) {
    this.#file = new JsonFile(join(folder, ACCOUNTS_FILE), readAccounts, disk);
    const stored = this.#file.load();
    this.#accounts = stored.state === 'read' ? stored.value : [];
  }

  get all(): readonly SchedulerAccount[] {
    return this.#accounts;
  }

  get(id: string): SchedulerAccount | undefined {
    return this.#accounts.find((account) => account.id === id);
  }

  /** Adds an account or takes the place of the one with its id. Rejects with the system's error. */
  async put(account: SchedulerAccount): Promise<void> {
    const isKnown = this.get(account.id) !== undefined;
    await this.#save(
      isKnown
        ? this.#accounts.map((one) => (one.id === account.id ? account : one))
        : [...this.#accounts, account],
    );
  }

  async remove(id: string): Promise<void> {
    await this.#save(this.#accounts.filter((one) => one.id !== id));
  }

  async #save(next: readonly SchedulerAccount[]): Promise<void> {
    await this.#file.save(next);
    this.#accounts = next;
  }
}

function readAccounts(json: unknown): readonly SchedulerAccount[] | null {
  if (!Array.isArray(json)) return null;
  const accounts = json.map(readAccount);
  return accounts.every((account) => account !== null) ? accounts : null;
}

function readAccount(json: unknown): SchedulerAccount | null {
  if (typeof json !== 'object' || json === null) return null;
  const { id, scheduler, address, name, organization, channels, links }: { [key: string]: unknown } = {
    ...json,
  };
  const known = API_SCHEDULERS.find((one) => one === scheduler);
  if (
    typeof id !== 'string' ||
    known === undefined ||
    typeof address !== 'string' ||
    typeof name !== 'string'
  ) {
    return null;
  }
  return {
    id,
    scheduler: known,
    address,
    name,
    organization: typeof organization === 'string' ? organization : null,
    channels: Array.isArray(channels) ? channels.flatMap((one) => readChannel(one) ?? []) : [],
    links: readLinks(links),
  };
}

function readChannel(json: unknown): RemoteChannel | null {
  if (typeof json !== 'object' || json === null) return null;
  const { id, name, service }: { [key: string]: unknown } = { ...json };
  if (typeof id !== 'string' || typeof name !== 'string' || typeof service !== 'string') return null;
  return { id, name, service };
}

function readLinks(json: unknown): SchedulerAccount['links'] {
  if (typeof json !== 'object' || json === null) return {};
  const links: Record<ChannelId, string> = {};
  for (const [channelId, there] of Object.entries(json)) {
    if (typeof there === 'string') links[asChannelId(channelId)] = there;
  }
  return links;
}
