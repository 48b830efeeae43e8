import { zipSync, type Zippable, type ZipOptions } from 'fflate';

/** 27 November 2026, noon, as a ZIP file writes it. */
const TIME = (((2026 - 1980) << 25) | (11 << 21) | (27 << 16) | (12 << 11)) >>> 0;

/** A ZIP file whose bytes are the same in every time zone and at every hour: its times are local by its format. */
export function zipFile(files: Zippable, options: ZipOptions = {}): Uint8Array {
  const bytes = zipSync(files, options);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Without a comment the record at the end takes 22 bytes: how many entries there are, and where their list begins.
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries -= 1) {
    view.setUint32(at + 12, TIME, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, TIME, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return bytes;
}
