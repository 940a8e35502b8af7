const ARABIC_SEPARATORS: Readonly<Record<string, string>> = { '٫': ',', '٬': ' ', '،': ',' };

/** A number as it was typed, in every way it can be meant: `1.500` is one and a half or fifteen hundred. */
export interface TypedNumber {
  readonly values: readonly number[];
  readonly percent: boolean;
}

/**
 * Reads what people type for a number: `1,5`, `1.5`, `1 500`, `1.500,25`, `1'500`, Arabic-Indic digits, any minus sign,
 * a currency in front and a unit or % behind. `undefined` when there is no number or more than one.
 */
export function readNumber(text: string): TypedNumber | undefined {
  const plain = text
    .replace(/[²³]/g, '')
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[٫٬،]/g, (sign) => ARABIC_SEPARATORS[sign] ?? sign)
    .replace(/[−–‒﹣-]/g, '-')
    .replace(/[٪％]/g, '%')
    .trim();
  const match = /^(?:[\p{Sc}]\s*)?([+-]?)\s*(?:[\p{Sc}]\s*)?(\d[\d.,' ’]*|[.,]\d+)(?:e([+-]?\d{1,3}))?([^\d]*)$/iu.exec(
    plain,
  );
  if (match === null) return undefined;
  const [, sign, figures = '', exponent = '0', behind = ''] = match;
  const values = readings(figures.replace(/[.,' ’]+$/, '')).map((reading) =>
    Number(`${sign === '-' ? '-' : ''}${reading}e${exponent}`),
  );
  return values.length === 0 ? undefined : { values, percent: behind.includes('%') };
}

/** The ways in which a run of digits and separators can be meant, as plain decimals. */
function readings(figures: string): string[] {
  const spaced = /^\d{1,3}([ '’]\d{3})+(?=$|[.,])/.test(figures) ? figures.replace(/[ '’]/g, '') : figures;
  if (/^\d+$/.test(spaced)) return [spaced];
  const grouped = /^(\d{1,3})(?:([.,])\d{3})(?:\2\d{3})*(?:(?!\2)[.,]\d+)?$/.exec(spaced);
  const decimal = /^\d*[.,]\d+$/.test(spaced) ? [`0${spaced.replace(',', '.')}`] : [];
  if (grouped === null) return decimal;
  const separator = grouped[2] ?? '';
  const ungrouped = spaced.replaceAll(separator, '').replace(',', '.');
  return grouped[1]?.startsWith('0') ? decimal : [...decimal, ungrouped];
}
