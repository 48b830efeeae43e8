import { strToU8 } from 'fflate';
import { zipFile } from './zip-file';

export type SheetCell = string | number | { readonly date: number } | { readonly inline: string } | null;

/** A small real .xlsx workbook: shared strings, one date style, merged cells, optional hidden first sheet. */
export function xlsxFile(
  rows: readonly (readonly SheetCell[])[],
  options: {
    readonly merges?: readonly string[];
    readonly date1904?: boolean;
    readonly hiddenFirst?: boolean;
  } = {},
): Uint8Array {
  const strings: string[] = [];
  const cells = rows.map((row, y) => {
    const inner = row
      .map((cell, x) => cellXml(cell, `${String.fromCharCode(65 + x)}${y + 1}`, strings))
      .join('');
    return `<row r="${y + 1}">${inner}</row>`;
  });
  const merges = (options.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${cells.join('')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  const hidden =
    options.hiddenFirst === true ? '<sheet name="Lists" sheetId="9" state="hidden" r:id="rId9"/>' : '';
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><workbookPr${options.date1904 === true ? ' date1904="1"' : ''}/><sheets>${hidden}<sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Target="worksheets/sheet9.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet9.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="ddd d mmm yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((s) => `<si><t xml:space="preserve">${escape(s)}</t></si>`).join('')}</sst>`,
  };
  return zipFile(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellXml(cell: SheetCell, ref: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if ('date' in cell) return `<c r="${ref}" s="1"><v>${cell.date}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '&#10;');
}
