import type { Block, TextDocument } from '../../../shared/documents/contract.ts';
import { Facts } from '../../ui/Facts.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import styles from './DocumentView.module.css';

type DocumentViewProps = {
  readonly document: TextDocument;
  /** Level of the title on the page it stands on; the headings of the document follow below it. */
  readonly level: 2 | 3;
};

/** A document as it will stand on paper, to be read before it is saved. Documents are German, whatever the program speaks. */
export function DocumentView({ document, level }: DocumentViewProps) {
  const Title = `h${level}` as const;
  // A document has no ids of its own, and is drawn anew as a whole.
  const keyed = document.blocks.map((block, index) => ({ block, key: `${index} ${block.kind}` }));
  return (
    <article className={styles.document} lang="de">
      <Title className={styles.title}>{document.title}</Title>
      {keyed.map(({ block, key }) => (
        <BlockView key={key} block={block} level={level} />
      ))}
    </article>
  );
}

function BlockView({ block, level }: { readonly block: Block; readonly level: 2 | 3 }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, level + block.level) as 3 | 4 | 5 | 6}` as const;
      return <Heading className={styles.heading}>{block.text}</Heading>;
    }
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      if (block.head.length === 0)
        return <Facts facts={block.rows.map(([name = '', value = '']) => [name, value] as const)} />;
      return (
        <PlainTable label={block.head.join(', ')} head={block.head}>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none ever moves.
            <tr key={at}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={`${block.head[index]}`} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${block.head[index]}`}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </PlainTable>
      );
    default:
      return (
        <p className={styles.text}>
          {'lead' in block && block.lead !== undefined && <strong>{block.lead} </strong>}
          {'text' in block && block.text}
        </p>
      );
  }
}
