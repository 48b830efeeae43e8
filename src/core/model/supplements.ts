import type { Json } from '../json';
import type { Supplements } from './post';

/** Fields that hold one text; `rest` holds several. */
const TEXTS = ['title', 'preview', 'warning', 'comment'] as const;

/**
 * What goes with the words, by channel, from flat fields ('<channel>/<field>'). What has an unexpected shape, or is
 * empty, is as if nobody had written it; a channel without anything is left out.
 */
export function readSupplements(parts: readonly (readonly [string, Json])[]): Record<string, Supplements> {
  const found: Record<string, Supplements> = {};
  for (const [name, value] of parts) {
    const slash = name.lastIndexOf('/');
    const field = supplementField(name.slice(slash + 1), value);
    if (slash < 1 || field === undefined) continue;
    const channel = name.slice(0, slash);
    found[channel] = { ...found[channel], ...field };
  }
  return found;
}

/** One field by its name; undefined when it is none, or empty. */
export function supplementField(name: string, value: Json): Supplements | undefined {
  if (name === 'rest') {
    const rest = Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
    return rest.length === 0 ? undefined : { rest };
  }
  const text = TEXTS.find((one) => one === name);
  return text === undefined || typeof value !== 'string' || value === '' ? undefined : { [text]: value };
}
