/** An element of XML: its attributes, and text or elements inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly Element[];
}

/** Makes an element. Attributes without a value are left out. */
export function element(
  name: string,
  content: string | readonly Element[],
  attributes: Readonly<Record<string, string | undefined>> = {},
): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return { name, attributes: Object.fromEntries(given), content };
}

/** The document whose root this is, indented for people. */
export function printXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printElement(root, '')}\n`;
}

function printElement({ name, attributes, content }: Element, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `${indent}<${name}${written.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>`;
  const inside = content.map((child) => printElement(child, `${indent}  `));
  return [`${start}>`, ...inside, `${indent}</${name}>`].join('\n');
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML cannot say at all, whatever way they are written. */
const UNSAYABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replace(UNSAYABLE, '').replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}
