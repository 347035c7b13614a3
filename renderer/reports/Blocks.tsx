import type { ReactNode } from 'react';
import type { Block } from '../../shared/documents/contract.ts';
import { addressOf } from '../../shared/documents/picture.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './sheet.module.css';
import { reportsTexts } from './texts.ts';

type HeadingProps = { readonly level: number; readonly id?: string; readonly children: ReactNode };

/** The title of the paper is a heading of the second order; its sections come below. */
export function PaperHeading({ level, id, children }: HeadingProps) {
  const Tag = (['h3', 'h4', 'h5'] as const)[level - 1] ?? 'h5';
  return (
    <Tag id={id} tabIndex={id === undefined ? undefined : -1} className={styles[Tag]}>
      {children}
    </Tag>
  );
}

type Table = Extract<Block, { readonly kind: 'table' }>;

/** A table of a paper. Without a head names stand left and values right. */
export function PaperTable({ head, rows, widths, goesOn }: Table & { readonly goesOn?: boolean }) {
  const texts = useTexts(reportsTexts);
  const sum = widths?.reduce((all, one) => all + one, 0) ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keys.
    // biome-ignore lint/a11y/useSemanticElements: a set of fields it is not.
    <div className={styles.tableBox} tabIndex={0} role="group" aria-label={head.join(', ') || undefined}>
      <table className={styles.table}>
        {goesOn && <caption>{texts.goesOn}</caption>}
        {widths && (
          <colgroup>
            {widths.map((width, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order.
              <col key={at} style={{ width: `${(width / sum) * 100}%` }} />
            ))}
          </colgroup>
        )}
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order.
                <th key={at} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper have no names.
            <tr key={line}>
              {row.map((cell, at) =>
                at === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order.
                  <th key={at} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order.
                  <td key={at}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A picture and the words below it, or the words for it where there is none. */
export function PaperPicture({ alt, caption, picture, widthMm }: Extract<Block, { readonly kind: 'image' }>) {
  if (picture === null) return <p className={styles.noPicture}>{alt}</p>;
  const image = <img className={styles.picture} src={addressOf(picture)} alt={alt} style={{ width: `${widthMm}mm` }} />;
  if (caption === undefined) return image;
  return (
    <figure className={styles.figure}>
      {image}
      <figcaption className={styles.caption}>{caption}</figcaption>
    </figure>
  );
}

/** A block of a paper as it is read: nothing to press. */
export function PaperBlock({ block, goesOn }: { readonly block: Block; readonly goesOn?: boolean }) {
  switch (block.kind) {
    case 'heading':
      return <PaperHeading level={block.level}>{block.text}</PaperHeading>;
    case 'paragraph':
      return (
        <p className={styles.words}>
          {block.lead !== undefined && <strong>{block.lead} </strong>}
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a paper have no names.
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable {...block} goesOn={goesOn === true} />;
    case 'image':
      return <PaperPicture {...block} />;
  }
}
