import type { RichDoc, RichNode, RichText } from './doc.ts';
import { safeHref } from './doc.ts';

const isSafe = ({ type, attrs }: NonNullable<RichNode['marks']>[number]): boolean =>
  type !== 'link' || safeHref(attrs?.['href']) !== null;

function safely(node: RichNode): RichNode {
  const { marks, content, ...rest } = node;
  const kept = marks?.filter(isSafe) ?? [];
  return {
    ...rest,
    ...(kept.length > 0 ? { marks: kept } : {}),
    ...(content === undefined ? {} : { content: content.map(safely) }),
  };
}

/** R4  Nobody writes a link that leads anywhere else than to the web or to a mailbox: the words stay, the link goes. */
export const withoutUnsafeLinks = (text: RichText): RichText =>
  typeof text === 'string' ? text : ({ ...safely(text), type: 'doc' } as RichDoc);
