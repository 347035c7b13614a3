import type { AgendaLine } from '../../../shared/councils/meetings/contract.ts';
import { publicItem } from '../../../shared/councils/publicness.ts';
import { useTexts } from '../../i18n/define.ts';
import styles from './meetings.module.css';
import { meetingTexts } from './texts.ts';

type PrintedAgendaProps = { readonly isPublic: boolean; readonly items: readonly AgendaLine[]; readonly head: string };

/** The agenda on paper, for whoever is in the room: of a non-public item its number and nothing else (PU1). */
export function PrintedAgenda({ isPublic, items, head }: PrintedAgendaProps) {
  const texts = useTexts(meetingTexts);
  if (!isPublic) return <p className={styles.printed}>{texts.nonpublicMeeting}</p>;
  return (
    <section className={styles.printed} aria-label={texts.agenda}>
      <p>{head}</p>
      <table className={styles.printedTable}>
        <thead>
          <tr>
            <th>{texts.number}</th>
            <th>{texts.subject}</th>
            <th>{texts.result}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(publicItem).map((item) => (
            <tr key={item.id}>
              <td>{item.number}</td>
              <td>
                {item.isPublic ? (item.title ?? texts.untitled) : texts.nonpublicItem}
                {item.paper?.reference ? ` (${item.paper.reference})` : ''}
              </td>
              <td>{item.result}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
