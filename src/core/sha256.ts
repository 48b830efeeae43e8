import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';

/** SHA-256 of a text's UTF-8 bytes as 64 hex digits, at once: the platforms' own crypto answers only later. */
export function sha256(text: string): string {
  return bytesToHex(digest(strToU8(text)));
}
