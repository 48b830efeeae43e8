const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 12345 -> '12,345'. */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** '2026-09-07' -> '7 September 2026'. */
export function dayInWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** '1 character', '6 characters'. */
export function counted(value: number, one: string, many: string): string {
  return `${grouped(value)} ${value === 1 ? one : many}`;
}
