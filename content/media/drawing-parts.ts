const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that draw, and nothing else: no script, no foreign content, nothing that loads. */
const ELEMENTS = words(
  'svg g defs symbol use title desc metadata style switch a path rect circle ellipse line polyline polygon text tspan ' +
    'textPath image marker mask clipPath pattern linearGradient radialGradient stop filter feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge ' +
    'feMergeNode feMorphology feOffset animate animateTransform animateMotion mpath set view',
);

const ATTRIBUTE = /([^\s=>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Decoded, by name. */
export type Attributes = ReadonlyMap<string, string>;

export function readAttributes(written: string): Attributes {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, decode(double ?? single ?? '')]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What an element does besides drawing, as a sentence. */
export function checkElement(name: string, attributes: Attributes): string | undefined {
  const local = name.replace(/^svg:/, '');
  const isEditors = /^(inkscape|sodipodi|rdf|cc|dc):/.test(name);
  if (!ELEMENTS.has(local) && !isEditors)
    return `The drawing contains \`<${name.slice(0, 40)}>\`, which does more than draw.`;
  for (const [key, value] of attributes) {
    const problem = checkAttribute(local, key.toLowerCase(), value);
    if (problem) return problem;
  }
  return undefined;
}

function checkAttribute(element: string, name: string, value: string): string | undefined {
  if (name.startsWith('on')) return `The drawing reacts to events (\`${name.slice(0, 40)}\`).`;
  if (name === 'src' || name === 'xml:base' || name.endsWith(':base'))
    return 'The drawing loads something from elsewhere.';
  if (name === 'href' || name.endsWith(':href')) {
    const isOwn =
      value.startsWith('#') || (element === 'image' && /^data:image\/(png|jpeg|webp|gif);base64,/.test(value));
    return isOwn ? undefined : 'The drawing links to or loads something from elsewhere.';
  }
  if (name === 'attributename' && !/^[A-Za-z-]+$/.test(value)) return 'The drawing animates a link.';
  if (name === 'attributename' && /^(href|on)/i.test(value)) return 'The drawing animates a link.';
  return checkStyle(value);
}

/** The same of text, which may be a style sheet. */
export function checkText(text: string, element: string | undefined): string | undefined {
  if (element === undefined) return text.trim() === '' ? undefined : 'Text stands outside of the drawing.';
  return element === 'style' || element === 'svg:style' ? checkStyle(decode(text), true) : undefined;
}

/** Styles, and attributes that may hold an address. */
function checkStyle(text: string, isSheet = false): string | undefined {
  const loads = /url\(\s*["']?\s*(?!#|["'\s])/i.test(text) || (isSheet && /@import|@font-face|\\/i.test(text));
  return loads || /javascript:/i.test(text) ? 'The styles of the drawing load something from elsewhere.' : undefined;
}
