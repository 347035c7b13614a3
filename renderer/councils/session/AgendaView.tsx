import { Button as AriaButton } from 'react-aria-components/Button';
import type { Session, SessionItem } from '../../../shared/councils/session/contract.ts';
import { useRoom } from '../../app/room.ts';
import { useTexts } from '../../i18n/define.ts';
import { Badge } from '../../ui/Badge.tsx';
import { classes } from '../../ui/classes.ts';
import { walkLines } from '../../ui/walk-lines.ts';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';
import { openItem } from './use-session-keys.ts';

/** The agenda, large. Arrow keys walk, Enter opens an item full screen. */
export function AgendaView({ session }: { readonly session: Session }) {
  const texts = useTexts(sessionTexts);
  const last = useRoom((room) => room.itemId);
  const at = session.items.some(({ id }) => id === last) ? last : (session.items[0]?.id ?? '');
  const countOf = (id: string | null) => session.lines.filter(({ agendaItemId }) => agendaItemId === id).length;
  return (
    <section className={styles.agenda}>
      <h1 className="visually-hidden">{texts.agenda}</h1>
      <ol className={styles.items} onKeyDown={walkLines}>
        {session.items.map((item) => (
          <li key={item.id}>
            <ItemLine item={item} lines={countOf(item.id)} isFirst={item.id === at} />
          </li>
        ))}
        <li>
          <AriaButton className={styles.item ?? ''} onPress={() => openItem('')} autoFocus={at === ''} data-line>
            <span className={styles.number}>–</span>
            <span className={styles.itemTitle}>{texts.apart}</span>
            <Count lines={countOf(null)} />
          </AriaButton>
        </li>
      </ol>
      {session.withheld > 0 && <p className={styles.quiet}>{texts.withheld(session.withheld)}</p>}
    </section>
  );
}

type ItemLineProps = { readonly item: SessionItem; readonly lines: number; readonly isFirst: boolean };

function ItemLine({ item, lines, isFirst }: ItemLineProps) {
  const texts = useTexts(sessionTexts);
  return (
    <AriaButton className={styles.item ?? ''} onPress={() => openItem(item.id)} autoFocus={isFirst} data-line>
      <span className={styles.number}>{item.number ?? '·'}</span>
      <span className={classes(styles.itemTitle, item.title === null && styles.quiet)}>
        {item.title ?? texts.hiddenItem}
      </span>
      {item.isNonPublic && item.title !== null && <Badge tone="warning">{texts.nonPublic}</Badge>}
      {item.result !== null && <span className={styles.result}>{item.result}</span>}
      <Count lines={lines} />
    </AriaButton>
  );
}

function Count({ lines }: { readonly lines: number }) {
  const texts = useTexts(sessionTexts);
  return <span className={styles.count}>{lines > 0 ? texts.lines(lines) : ''}</span>;
}
