import { ClipboardPaste, FolderMinus, PencilLine, Plus } from 'lucide-react';
import { Fragment, useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { councilResults } from '../../../shared/councils/meeting-model.ts';
import type { GroupRow } from '../../../shared/councils/paper/group.ts';
import type { GroupPaper } from '../../../shared/councils/paper/group-contract.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { expectPaper } from '../reading/view.ts';
import { Differences } from './Differences.tsx';
import styles from './groups.module.css';
import { PartBadge } from './PartBadge.tsx';
import { groupTexts } from './texts.ts';
import { useBodyNames } from './use-body-names.ts';
import { useGroupView } from './view.ts';

const newFields = ['title', 'reference', 'bodyId', 'date', 'status', 'resolutionText', 'lockNote', 'facts'];

type GroupTableProps = {
  readonly groupId: string;
  readonly rows: readonly GroupRow[];
  readonly lead: GroupPaper | null;
};

/** A line for each body: its paper, how far it is, and whether it says the same. */
export function GroupTable({ groupId, rows, lead }: GroupTableProps) {
  const texts = useTexts(groupTexts);
  const nameOf = useBodyNames();
  const { paperId } = useGroupView();
  const [addFor, setAddFor] = useState<string | null>(null);
  return (
    <>
      <PlainTable
        label={texts.table}
        head={[
          nameOf.label,
          texts.reference,
          texts.state,
          texts.date,
          texts.resolution,
          texts.lock,
          <Hidden key="act">{texts.act}</Hidden>,
        ]}
      >
        {rows.map(({ bodyId, paper, isLead }) => {
          const name = nameOf.of(bodyId) ?? texts.noBody;
          const isOpen = paper !== null && !isLead && paper.id === paperId;
          return (
            <Fragment key={paper?.id ?? bodyId}>
              <tr data-selected={isOpen ? '' : undefined}>
                <th scope="row">
                  {paper === null || isLead ? (
                    name
                  ) : (
                    <LineButton
                      label={texts.compare(name)}
                      isExpanded={isOpen}
                      onPress={() => useGroupView.setState({ paperId: isOpen ? null : paper.id })}
                    >
                      {name}
                    </LineButton>
                  )}
                </th>
                {paper === null || lead === null ? (
                  <MissingCells groupId={groupId} bodyId={bodyId} name={name} onByHand={() => setAddFor(bodyId)} />
                ) : (
                  <PaperCells paper={paper} lead={lead} isLead={isLead} name={name} />
                )}
              </tr>
              {isOpen && lead !== null && (
                <tr>
                  <td colSpan={7}>
                    <Differences lead={lead} paper={paper} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </PlainTable>
      {addFor !== null && (
        <NewRecord
          entity="paper"
          title={texts.enterFor(nameOf.of(addFor) ?? '')}
          fields={newFields}
          initial={{ bodyId: addFor, title: lead?.title ?? null }}
          given={{ groupId }}
          onClose={() => setAddFor(null)}
        />
      )}
    </>
  );
}

const Hidden = ({ children }: { readonly children: string }) => <span className="visually-hidden">{children}</span>;

type PaperCellsProps = {
  readonly paper: GroupPaper;
  readonly lead: GroupPaper;
  readonly isLead: boolean;
  readonly name: string;
};

function PaperCells({ paper, lead, isLead, name }: PaperCellsProps) {
  const texts = useTexts(groupTexts);
  const goTo = useGoTo();
  const { id, version } = paper;
  const reference = paper.reference ?? texts.noReference;
  const takeOut = () =>
    void order(
      'record.update',
      { entity: 'paper', id, set: { groupId: null }, seen: version },
      { done: () => texts.takenOut(reference) },
    );
  return (
    <>
      <td className={styles.number}>
        <LineButton label={texts.open(reference, name)} onPress={() => goTo('/councils/paper', id)}>
          {reference}
        </LineButton>
      </td>
      <td>
        <State paper={paper} />
      </td>
      <td className={styles.number}>{dayText(paper.date)}</td>
      {isLead ? (
        <td colSpan={2}>
          <Badge tone="primary">{texts.lead}</Badge>
        </td>
      ) : (
        <>
          <td>
            <PartBadge part="resolutionText" lead={lead} paper={paper} />
          </td>
          <td>
            <PartBadge part="lockNote" lead={lead} paper={paper} />
          </td>
        </>
      )}
      <td className={styles.act}>
        <IconButton icon={FolderMinus} label={texts.takeOut(reference)} onPress={takeOut} />
      </td>
    </>
  );
}

const dayText = (text: string | null): string => {
  const day = dayOrNull(text);
  return day === null ? '' : formatDay(day);
};

/** D7: what nobody has said is unknown. */
function State({ paper: { result, decidedOn, status } }: { readonly paper: GroupPaper }) {
  const texts = useTexts(groupTexts);
  const locale = useLocale();
  if (result !== null) {
    const words = councilResults[result as keyof typeof councilResults]?.[locale === 'de' ? 0 : 1] ?? result;
    return texts.decided(words, dayText(decidedOn));
  }
  return status ?? <span className={styles.quiet}>{texts.noState}</span>;
}

type MissingCellsProps = {
  readonly groupId: string;
  readonly bodyId: string | null;
  readonly name: string;
  readonly onByHand: () => void;
};

function MissingCells({ groupId, bodyId, name, onByHand }: MissingCellsProps) {
  const texts = useTexts(groupTexts);
  const goTo = useGoTo();
  const read = () => {
    expectPaper({ groupId, bodyId });
    goTo('/councils/read');
  };
  return (
    <>
      <td colSpan={5} className={styles.quiet}>
        {texts.noPaper}
      </td>
      <td className={styles.act}>
        <Menu
          label={texts.enterFor(name)}
          groups={[
            {
              actions: [
                { id: 'read', label: texts.read, icon: ClipboardPaste, run: read },
                { id: 'hand', label: texts.byHand, icon: PencilLine, run: onByHand },
              ],
            },
          ]}
        >
          <Button look="quiet" icon={Plus} aria-label={texts.enterFor(name)}>
            {texts.enter}
          </Button>
        </Menu>
      </td>
    </>
  );
}
