/** A drawing of the page written so that it stands alone: every style as an attribute, no class, no variable. */

/** A drawing in its own pixels; `inner` is what stands between the tags of its root. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly inner: string;
}

const texts = "Inter, system-ui, 'Segoe UI', Roboto, Arial, sans-serif";
const letters = "KaTeX_Math, 'STIX Two Text', 'Latin Modern Roman', Cambria, Georgia, serif";

/** What elements hand down, as SVG begins with it; `font-family` as the root of every picture has it. */
const beginning: Styles = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-family': texts,
  'font-size': '14',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
};

type Styles = Readonly<Record<string, string>>;

const kept =
  /^(x|y|dx|dy|x1|y1|x2|y2|width|height|rx|ry|cx|cy|r|d|points|transform|viewBox|overflow|text-decoration)$/;
const shapes = new Set(['rect', 'path', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const written = new Set([...shapes, 'text', 'tspan']);

/** The picture of a drawing that stands in the document, with what it is called and a description. */
export function writtenOut(drawing: SVGSVGElement, title: string, description: string): Picture {
  const names = new Map([...drawing.querySelectorAll('clipPath')].map(({ id }, k) => [id, `clip-${k + 1}`]));
  const children = [...drawing.childNodes].map(node => nodeOut(node, beginning, names)).join('');
  return {
    width: Number(drawing.getAttribute('width')),
    height: Number(drawing.getAttribute('height')),
    title,
    inner: `<title>${escaped(title)}</title>\n<desc>${escaped(description)}</desc>\n${children}`,
  };
}

/** The picture as a file of SVG, so many times as large, with a style sheet where one is given. */
export function svgOf({ width, height, inner }: Picture, scale = 1, style = ''): string {
  const sizes = `width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"`;
  const digits = `style="font-variant-numeric: tabular-nums; font-feature-settings: 'tnum', 'ss03', 'cv11'"`;
  const sheet = style && `<style>${style}</style>\n`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sizes} role="img" font-family="${texts}" ${digits}>\n${sheet}${inner}</svg>\n`;
}

type Names = ReadonlyMap<string, string>;

function nodeOut(node: ChildNode, from: Styles, names: Names): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? '');
  return node instanceof Element ? elementOut(node, from, names) : '';
}

function elementOut(element: Element, from: Styles, names: Names): string {
  const tag = element.tagName;
  if (tag === 'title') return `<title>${escaped(element.textContent ?? '')}</title>`;
  if (tag === 'clipPath') return clipOut(element, names);
  const computed = getComputedStyle(element);
  if (computed.display === 'none') return '';
  const styles = written.has(tag) ? stylesOf(computed, from) : from;
  if (shapes.has(tag) && styles.fill === 'none' && styles.stroke === 'none') return ''; // only there to be hit
  const children = [...element.childNodes].map(child => nodeOut(child, styles, names)).join('');
  if (!shapes.has(tag) && children === '') return '';
  const own = [
    ...attributesOf(element),
    ...Object.entries(styles).filter(([name, value]) => value !== from[name]),
    ...(Number(computed.opacity || 1) === 1 ? [] : [['opacity', computed.opacity] as const]),
    ...clipOf(element, names),
    ...(tag === 'svg' && computed.overflow === 'visible' ? [['overflow', 'visible'] as const] : []),
  ];
  const attributes = own.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const end = tag === 'tspan' ? '' : '\n';
  if (children === '') return `<${tag}${attributes}/>${end}`;
  return `<${tag}${attributes}>${tag === 'g' || tag === 'svg' ? '\n' : ''}${children}</${tag}>${end}`;
}

function attributesOf(element: Element): [string, string][] {
  return [...element.attributes].flatMap(({ name, value }) => (kept.test(name) ? [[name, value]] : []));
}

function clipOf(element: Element, names: Names): [string, string][] {
  const name = names.get(/^url\(#(.*)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1] ?? '');
  return name === undefined ? [] : [['clip-path', `url(#${name})`]];
}

function clipOut(element: Element, names: Names): string {
  const parts = [...element.children].map(part => {
    const attributes = attributesOf(part).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<${part.tagName}${attributes.join('')}/>`;
  });
  return `<clipPath id="${names.get(element.id) ?? ''}">${parts.join('')}</clipPath>\n`;
}

/** What an element looks like; what a browser leaves open stays as it was handed down. */
function stylesOf(computed: CSSStyleDeclaration, from: Styles): Styles {
  const read = (name: string): string => computed.getPropertyValue(name) || (from[name] ?? '');
  const fill = paintOf(read('fill'));
  const stroke = paintOf(read('stroke'));
  const lines = Object.keys(beginning).filter(name => /^(stroke-|paint-order)/.test(name));
  const isMath = read('font-family').includes('Math');
  return {
    ...from,
    fill: fill.color,
    ...(fill.color !== 'none' && { 'fill-opacity': opacityOf(fill.alpha, read('fill-opacity')) }),
    stroke: stroke.color,
    // without a line, how it would be drawn says nothing
    ...(stroke.color !== 'none' && Object.fromEntries(lines.map(name => [name, bare(read(name))]))),
    ...(stroke.color !== 'none' && { 'stroke-opacity': opacityOf(stroke.alpha, read('stroke-opacity')) }),
    'font-family': isMath ? letters : texts,
    'font-style': isMath ? 'italic' : 'normal',
    'font-size': bare(read('font-size')),
    'font-weight': weightOf(read('font-weight')),
    'text-anchor': read('text-anchor'),
  };
}

/** Lengths without their unit: drawings count in pixels. */
function bare(value: string): string {
  return value.replaceAll('px', '').replaceAll(', ', ' ');
}

/** In hundreds, as SVG has it; the page's 450 and 650 are 400 and 600. */
function weightOf(value: string): string {
  const weight = Number(value);
  return Number.isFinite(weight) ? String(Math.ceil(weight / 100 - 0.5) * 100) : value;
}

function opacityOf(alpha: number, opacity: string): string {
  return String(Math.round(alpha * Number(opacity || 1) * 1000) / 1000);
}

/** A colour as `#rrggbb`, which every reader of SVG knows, and how opaque it is; one that cannot be seen is none. */
function paintOf(value: string): { readonly color: string; readonly alpha: number } {
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(value)
    ? (value.match(/[\d.]+/g) ?? []).map(Number)
    : [];
  if (alpha === 0 || value === 'transparent') return { color: 'none', alpha: 1 };
  if (red === undefined || green === undefined || blue === undefined) return { color: value, alpha: 1 };
  const digits = [red, green, blue].map(part => Math.round(part).toString(16).padStart(2, '0'));
  return { color: `#${digits.join('')}`, alpha };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
