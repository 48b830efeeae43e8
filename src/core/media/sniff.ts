import { ok, refuse, type Result } from '../result';

/** The kinds of file that are kept: what the window can show, and documents. */
export const KEPT_MIMES = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'application/pdf',
] as const;
export type KeptMime = (typeof KEPT_MIMES)[number];

/** How much of the beginning of a file `sniff` needs. */
export const SNIFF_BYTES = 64;

/**
 * What a file is, by its first bytes and never by its name.
 * @returns refused with 'heic', 'svg', 'tiff', 'empty' or 'not-media', each with a way out
 */
export function sniff(head: Uint8Array): Result<KeptMime> {
  if (head.length === 0)
    return refuse('empty', 'This file is empty; it may not have been copied completely.');
  const kept = keptMime(head);
  if (kept !== undefined) return ok(kept);
  const brand = brandOf(head);
  if (brand !== undefined && HEIC_BRANDS.has(brand)) return refuse('heic', HEIC);
  if (startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')) return refuse('tiff', TIFF);
  const words = latin1(head).trimStart().toLowerCase();
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:svg|\?xml|!doctype svg)/.test(words)) return refuse('svg', SVG);
  return refuse('not-media', OTHER);
}

/** The kept kind that these bytes begin like; undefined for everything else. */
export function keptMime(head: Uint8Array): KeptMime | undefined {
  if (startsWith(head, '\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (startsWith(head, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return 'image/gif';
  if (startsWith(head, 'RIFF') && latin1(head.subarray(8, 12)) === 'WEBP') return 'image/webp';
  if (startsWith(head, 'BM') && isBmpHeader(head)) return 'image/bmp';
  if (startsWith(head, '%PDF-')) return 'application/pdf';
  if (startsWith(head, '\u001aE\u00df\u00a3') && latin1(head).includes('webm')) return 'video/webm';
  const brand = brandOf(head);
  if (brand === undefined) return undefined;
  if (brand === 'avif' || brand === 'avis') return 'image/avif';
  if (brand === 'qt  ') return 'video/quicktime';
  return MP4_BRANDS.test(brand) ? 'video/mp4' : undefined;
}

/** Source: the MP4 registration authority's list of brands, those that phones and editors write. */
const MP4_BRANDS = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V[ HP]|M4VH|MSNV|dash|3gp.|mmp4|f4v )$/;
const HEIC_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'hevc',
  'hevx',
  'heim',
  'heis',
  'mif1',
  'msf1',
]);

const HEIC =
  'This is a HEIC photo, which most platforms reject and Holdfast cannot show. Save it as JPEG: on an iPhone choose Settings, Camera, Formats, Most Compatible, or share it by mail; on a computer open it and export it as JPEG.';
const SVG =
  'This is an SVG drawing, which no platform accepts as a photo. Export it as PNG from the program it was drawn in.';
const TIFF =
  'This is a TIFF photo, which hardly any platform accepts and Holdfast cannot show. Export it as JPEG or PNG.';
const OTHER =
  'Holdfast does not support this file. It accepts JPEG, PNG, GIF, WebP, AVIF and BMP photos, MP4, MOV and WebM videos, and PDF documents.';

/** The brand of a file of the ISO family ('ftyp' at its beginning). */
function brandOf(head: Uint8Array): string | undefined {
  return latin1(head.subarray(4, 8)) === 'ftyp' ? latin1(head.subarray(8, 12)) : undefined;
}

/** Two letters alone begin many texts: the size of the second header must be one of the known. */
function isBmpHeader(head: Uint8Array): boolean {
  return [12, 40, 52, 56, 64, 108, 124].includes(head[14] ?? 0) && head[15] === 0;
}

function startsWith(head: Uint8Array, begin: string): boolean {
  return latin1(head.subarray(0, begin.length)) === begin;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, SNIFF_BYTES));
}
