import type { Picture } from './contract.ts';
import { svgOf } from './drawing.ts';

const ofSvg = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.toWellFormed())}`;

/** A picture as the address of an image on a page: all of it is in the address, nothing is fetched. */
export function addressOf(picture: Picture): string {
  switch (picture.format) {
    case 'png':
      return `data:image/png;base64,${picture.base64}`;
    case 'svg':
      return ofSvg(picture.svg);
    case 'drawing':
      return ofSvg(svgOf(picture));
  }
}
