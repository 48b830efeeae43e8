import { ALL_PLATFORMS, isLimit, platformById } from '../../core/platform';
import { countText, type CountOptions } from '../../core/text';
import { EXIT, WrongUse, type Outcome } from '../output';
import { word, type OptionValues } from '../options';
import { usageLine } from '../usage';

/** Counts a text as its platform does. Being over the limit is an answer here, not a failure. */
export async function count(words: readonly string[], options: OptionValues): Promise<Outcome> {
  const platform = word(words, 0, 'count');
  if (!platformById(platform)) {
    const known = ALL_PLATFORMS.map((each) => each.id).join(', ');
    throw new WrongUse(`There is no platform called “${platform}”. Known: ${known}.`);
  }
  const text = options.text ?? (await standardInput());
  const result = countText(platform, text, circumstances(platform, options));
  const json = {
    platform: result.platform,
    unit: result.unit,
    count: result.count,
    limit: result.limit,
    remaining: result.remaining,
    over: result.over,
    ...(result.segments === undefined ? {} : { segments: result.segments }),
    ...(result.encoding === undefined ? {} : { encoding: result.encoding }),
    ...(result.bytes === undefined ? {} : { bytes: result.bytes, bytesLimit: result.bytesLimit }),
  };
  const of = result.limit === null ? '' : ` of ${result.limit}`;
  return {
    json,
    lines: [`${result.count}${of} ${result.unit}${result.over ? ', too many' : ''}`],
    exit: EXIT.ok,
  };
}

/** What else a platform looks at: a content warning, pictures, the kind of account, a limit looked up by hand. */
function circumstances(platform: string, { warning, media, account, limit }: OptionValues): CountOptions {
  const kinds = platformById(platform)?.accounts.map(({ id }) => id) ?? [];
  if (account !== undefined && !kinds.includes(account)) {
    const known = kinds.length === 0 ? 'none' : kinds.join(', ');
    throw new WrongUse(`There is no kind of account “${account}” on ${platform}. Known: ${known}.`);
  }
  const most = limit === undefined ? undefined : Number(limit);
  if (most !== undefined && !isLimit(most))
    throw new WrongUse(`--limit wants a whole number. ${usageLine('count')}`);
  return {
    ...(warning === undefined ? {} : { contentWarning: warning }),
    ...(media === true ? { withMedia: true } : {}),
    overrides: {
      ...(account === undefined ? {} : { account }),
      ...(most === undefined ? {} : { limit: most }),
    },
  };
}

/** Standard input to the byte: nothing trimmed, no line break added. */
async function standardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}
