/** 12345 -> '12,345'. */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/**
 * '1 post', '3 posts', '12,345 posts'.
 * @param locale writes large figures as this person does; without it, as English does
 */
export function counted(count: number, one: string, many = `${one}s`, locale?: string): string {
  if (count === 1) return `1 ${one}`;
  return `${locale === undefined ? grouped(count) : count.toLocaleString(locale)} ${many}`;
}
