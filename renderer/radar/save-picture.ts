import { bridge } from '../app/bridge.ts';
import { say } from '../app/messages.ts';
import type { Task } from '../app/tasks.ts';
import { currentLocale } from '../i18n/locale.ts';
import { radarTexts } from './texts.ts';

/** What a picture needs outside of the page, where no style sheet is. */
const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-weight',
  'font-family',
  'opacity',
  'text-anchor',
  'dominant-baseline',
];

/** Edge of a PNG in pixels: sharp on A4 and on a projector. */
const pngSize = 2000;

/** The drawn picture as a document of its own, in the colours of the screen. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  to?.forEach((element, at) => {
    const source = from?.[at];
    if (source === undefined) return;
    const style = getComputedStyle(source);
    for (const name of kept) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.removeAttribute('aria-hidden');
  for (const [name, value] of [
    ['width', String(pngSize)],
    ['height', String(pngSize)],
  ] as const)
    copy.setAttribute(name, value);
  const [x = '0', y = '0', width = '0', height = '0'] = (svg.getAttribute('viewBox') ?? '').split(' ');
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height })) paper.setAttribute(name, value);
  paper.setAttribute('fill', getComputedStyle(document.documentElement).getPropertyValue('--color-surface').trim());
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = pngSize;
  canvas.height = pngSize;
  canvas.getContext('2d')?.drawImage(image, 0, 0, pngSize, pngSize);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

/** Saves the picture where a person wants it. */
export async function savePicture(
  svg: SVGSVGElement | null,
  format: 'svg' | 'png',
  name: string,
  start: Task<'radar.savePicture'>['start'],
): Promise<void> {
  if (svg === null) return;
  const { files } = bridge();
  const place = await files.reserve({ kind: 'any', suggestedName: `${name}.${format}` });
  if (place === null) return;
  const text = standaloneSvg(svg);
  const content = format === 'svg' ? text : await pngOf(text);
  const outcome = await start({ ticket: place.ticket, format, content });
  if (!outcome.ok) return;
  await files.deliver(place.ticket);
  say('success', radarTexts[currentLocale()].saved(place.name));
}
