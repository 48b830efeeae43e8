import previewsData from '../../../resources/previews.json' with { type: 'json' };
import { platformOrGeneric } from '../platform';
import { LAYOUTS, type CropRatio, type Fold, type PreviewRule } from './types';

type Raw = Readonly<Record<string, unknown>>;

/** How posts look on each platform of the catalogue, as far as it is known. */
export const PREVIEW_RULES: readonly PreviewRule[] = readPreviews(previewsData);

const byPlatform = new Map(PREVIEW_RULES.map((rule) => [rule.platform, rule]));

/** How a post looks on a platform; words alone where a platform is offline, a plain post where nothing is known. */
export function previewRule(platformId: string): PreviewRule {
  const known = byPlatform.get(platformId);
  if (known !== undefined) return known;
  const layout = platformOrGeneric(platformId).kind === 'offline' ? 'plain' : 'post';
  return { platform: platformId, layout, fold: null, titleFold: null, previewFold: null, ratio: null };
}

/** @throws Error naming the entry that is wrong: a broken catalogue is our bug, not a person's. */
export function readPreviews(raw: readonly Raw[]): readonly PreviewRule[] {
  return raw.map((it) => {
    const { platform } = it;
    const layout = LAYOUTS.find((one) => one === it['layout']);
    if (typeof platform !== 'string' || layout === undefined) {
      throw new Error(`Previews, ${String(platform)}: no platform or layout`);
    }
    return {
      platform,
      layout,
      fold: readFold(it['fold'], platform),
      titleFold: readFold(it['titleFold'], platform),
      previewFold: readFold(it['previewFold'], platform),
      ratio: readRatio(it['ratio'], platform),
    };
  });
}

function readFold(value: unknown, where: string): Fold | null {
  if (!isRaw(value)) return null;
  const { characters, lines, note } = value;
  if (characters === undefined && lines === undefined)
    throw new Error(`Previews, ${where}: a fold without a figure`);
  return {
    ...(characters === undefined ? {} : { characters: whole(characters, where) }),
    ...(lines === undefined ? {} : { lines: whole(lines, where) }),
    confidence: confidence(value, where),
    ...(typeof note === 'string' ? { note } : {}),
  };
}

function readRatio(value: unknown, where: string): CropRatio | null {
  if (!isRaw(value)) return null;
  return {
    width: whole(value['width'], where),
    height: whole(value['height'], where),
    confidence: confidence(value, where),
  };
}

function confidence(value: Raw, where: string): Fold['confidence'] {
  const known = (['V', 'S', 'U'] as const).find((one) => one === value['confidence']);
  if (known === undefined) throw new Error(`Previews, ${where}: a figure without its confidence`);
  return known;
}

function whole(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new Error(`Previews, ${where}: not a whole number`);
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null;
}
