/**
 * What Electron needs on its command line here. Chromium refuses to run sandboxed as root, which is how
 * containers run; a person's own machine gets no flag at all.
 *
 * @param {number} [uid] left out on systems without user ids
 * @returns {string[]}
 */
export function electronArguments(uid = process.getuid?.()) {
  return uid === 0 ? ['--no-sandbox'] : [];
}
