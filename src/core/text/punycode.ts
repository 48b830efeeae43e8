/** Parameters of RFC 3492, section 5. */
const [BASE, LEAST, MOST, SKEW, DAMP, FIRST_BIAS, FIRST] = [36, 1, 26, 38, 700, 72, 128];
/** Dots that domain names know beside the plain one. */
const DOTS = /[\u3002\uFF0E\uFF61]/;

/** How many characters a part of a domain has as it is sent: `münchen` goes out as `xn--mnchen-3ya`. */
export function asciiLength(label: string): number {
  return label
    .split(DOTS)
    .map((part) => (/^[\0-\x7E]*$/.test(part) ? part.length : 'xn--'.length + encodedLength(part)))
    .reduce((sum, length) => sum + length + 1, -1);
}

/** Length of a text in Punycode (RFC 3492, section 6.3). */
function encodedLength(text: string): number {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < FIRST).length;
  let length = basic > 0 ? basic + 1 : 0;
  let [next, delta, bias, handled] = [FIRST, 0, FIRST_BIAS, basic];
  while (handled < codes.length) {
    const smallest = Math.min(...codes.filter((code) => code >= next));
    delta += (smallest - next) * (handled + 1);
    next = smallest;
    for (const code of codes) {
      if (code < next) delta += 1;
      if (code !== next) continue;
      length += digitsOf(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next += 1;
  }
  return length;
}

function digitsOf(delta: number, bias: number): number {
  let digits = 1;
  let rest = delta;
  for (let place = BASE; ; place += BASE) {
    const threshold = Math.min(MOST, Math.max(LEAST, place - bias));
    if (rest < threshold) return digits;
    rest = Math.floor((rest - threshold) / (BASE - threshold));
    digits += 1;
  }
}

function adapted(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / points);
  let steps = 0;
  while (rest > ((BASE - LEAST) * MOST) / 2) {
    rest = Math.floor(rest / (BASE - LEAST));
    steps += BASE;
  }
  return steps + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}
