/** A start that a spreadsheet would run as a formula; full-width forms, hidden blanks and control characters included. */
const DANGER = /^[\s'\p{Cc}\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*\p{Cc}/u;

/**
 * Makes a cell safe to open in a spreadsheet: one that could run as a formula gets an apostrophe in front.
 * Only for files that people open; never for a scheduler, which would publish the apostrophe.
 * Source: reliability rules, import and export (CWE-1236).
 */
export function spreadsheetSafe(cell: string): string {
  return DANGER.test(cell) ? `'${cell}` : cell;
}

/** Takes `spreadsheetSafe` back; leaves every other cell alone. */
export function spreadsheetPlain(cell: string): string {
  return cell.startsWith("'") && DANGER.test(cell.slice(1)) ? cell.slice(1) : cell;
}
