import { WrongAsk, readText } from '../ipc/read';
import { isSha256 } from '../media/store';

/** The name of a kept picture or film, out of untrusted input. */
export function readSha256(raw: unknown): string {
  const text = readText(raw, 64);
  if (!isSha256(text)) throw new WrongAsk('expected the name of a kept file');
  return text;
}
