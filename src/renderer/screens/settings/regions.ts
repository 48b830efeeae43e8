/** Countries with holidays and days of their own in the catalogue, as codes. Source: resources/awareness-days.json. */
export const COUNTRIES = [
  'AU',
  'BR',
  'CA',
  'CN',
  'DE',
  'EU',
  'FR',
  'IE',
  'IN',
  'JP',
  'KR',
  'MX',
  'MY',
  'NL',
  'NZ',
  'SE',
  'SG',
  'UK',
  'US',
  'ZA',
] as const;

/** Always with the workspace: worldwide days and those of the United Nations. */
export const WORLD = ['GLOBAL', 'UN'] as const;

/** A country as people say it. */
export function countryName(code: string): string {
  if (code === 'UK') return 'United Kingdom';
  if (code === 'EU') return 'European Union';
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
}
