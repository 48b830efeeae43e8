// oxlint-disable-next-line typescript/triple-slash-reference -- the package brings no types, and every part that compiles core needs these
/// <reference path="./punycode-package.d.ts" />
import punycode from 'punycode/punycode.js';

/** How many characters a part of a domain has as it is sent: `münchen` goes out as `xn--mnchen-3ya`. */
export function asciiLength(label: string): number {
  return punycode.toASCII(label).length;
}
