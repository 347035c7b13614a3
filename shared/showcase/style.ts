import { contentStyle } from './style/content.ts';
import { footStyle } from './style/foot.ts';
import { frameStyle } from './style/frame.ts';
import { mediaStyle } from './style/media.ts';
import { pictureStyle } from './style/picture.ts';

/**
 * The one style sheet of the site: light, dark by the wish of the system, colours chosen by the reader, print. Letters grow with the
 * reader's; no font comes from elsewhere. The colours are those of the program (renderer/styles/tokens.css).
 */
export const showcaseStyle = [frameStyle, contentStyle, pictureStyle, footStyle, mediaStyle].join('\n');
