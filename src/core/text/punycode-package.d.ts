/** The package's own path: 'punycode' alone would be the deprecated module of Node. */
declare module 'punycode/punycode.js' {
  const punycode: { toASCII(domain: string): string };
  export default punycode;
}
