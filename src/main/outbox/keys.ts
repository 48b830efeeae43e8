import { JsonFile } from '../files/json-file';

/** The system's key store, as far as it can be trusted. */
export interface Cipher {
  encrypt(text: string): Uint8Array;
  /** Throws for what this system did not encrypt. */
  decrypt(bytes: Uint8Array): string;
}

type Stored = Readonly<Record<string, string>>;

/**
 * The keys to schedulers, by account. Encrypted by the system's key store in a file of their own; where there is no
 * such store, in memory and nowhere else. A key leaves this class only towards the one header it is for.
 */
export class KeyStore {
  readonly #file: JsonFile<Stored>;
  readonly #memory = new Map<string, string>();
  #stored: Stored | null = null;
  #cipher: Cipher | null | undefined;

  /** @param cipher asked once, when first needed: some systems ask the person then; null: plain text only */
  constructor(
    path: string,
    private readonly cipher: () => Cipher | null,
  ) {
    this.#file = new JsonFile(path, readStored);
  }

  /** False: keys are forgotten when the app ends. */
  get isLasting(): boolean {
    return this.#useCipher() !== null;
  }

  get(accountId: string): string | null {
    const held = this.#memory.get(accountId);
    if (held !== undefined) return held;
    const sealed = this.#load()[accountId];
    // Without a key in the file the system's store is left alone: opening it may ask the person.
    if (sealed === undefined) return null;
    const cipher = this.#useCipher();
    if (cipher === null) return null;
    try {
      const key = cipher.decrypt(Buffer.from(sealed, 'base64'));
      this.#memory.set(accountId, key);
      return key;
    } catch {
      // A copied profile or a new keyring: the person gives the key once more.
      return null;
    }
  }

  /** Rejects with the system's error when the file cannot be written; the key works until the app ends then. */
  async set(accountId: string, key: string): Promise<void> {
    this.#memory.set(accountId, key);
    const cipher = this.#useCipher();
    if (cipher === null) return;
    const sealed = Buffer.from(cipher.encrypt(key)).toString('base64');
    await this.#save({ ...this.#load(), [accountId]: sealed });
  }

  async forget(accountId: string): Promise<void> {
    this.#memory.delete(accountId);
    const { [accountId]: known, ...rest } = this.#load();
    if (known !== undefined) await this.#save(rest);
  }

  #useCipher(): Cipher | null {
    if (this.#cipher === undefined) this.#cipher = this.cipher();
    return this.#cipher;
  }

  #load(): Stored {
    if (this.#stored === null) {
      const found = this.#file.load();
      this.#stored = found.state === 'read' ? found.value : {};
    }
    return this.#stored;
  }

  async #save(next: Stored): Promise<void> {
    this.#stored = next;
    await this.#file.save(next);
  }
}

function readStored(json: unknown): Stored | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const entries = Object.entries(json);
  return entries.every(([, value]) => typeof value === 'string') ? Object.fromEntries(entries) : null;
}
