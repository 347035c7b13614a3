import { Megaphone } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { isOpenItem } from '../../../shared/communication/calendar.ts';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import type { Groups } from '../../ui/table/arrange.ts';
import { communicationTexts } from '../texts.ts';
import { useItemList } from '../view.ts';
import { itemColumns } from './columns.tsx';
import { ItemInspector } from './ItemInspector.tsx';
import { itemSpec, newItemBelongs, newItemFields } from './spec.ts';

const none: readonly ItemLine[] = [];
const bulkFields = ['status', 'channel', 'direction'];

/** Beiträge: what the office says, to whom, where and when, and who has approved it. */
export default function ItemsPage() {
  const texts = useTexts(communicationTexts);
  const locale = useLocale();
  const today = useToday();
  const answer = useAnswer('communication.list', {});
  const lines = answer.state === 'ready' ? answer.value.items : none;
  const columns = useMemo(() => itemColumns(locale), [locale]);
  const spec = useMemo(() => itemSpec(lines, locale, today), [lines, locale, today]);
  const groupsOf = useCallback((): Groups<ItemLine> => {
    const of = (line: ItemLine) =>
      !isOpenItem(line) ? 'done' : line.plannedOn === null ? 'noDay' : line.plannedOn < today ? 'overdue' : 'toCome';
    return { of, order: ['overdue', 'toCome', 'noDay', 'done'], title: (key) => texts.groups[key as 'done'] };
  }, [texts, today]);
  return (
    <ListPage
      entity="communicationItem"
      label={texts.items}
      count={texts.itemCount(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useItemList}
      groupsOf={groupsOf}
      create={{ words: texts.newItem, fields: newItemFields, belongs: newItemBelongs }}
      bulk={bulkFields}
      empty={{ icon: Megaphone, title: texts.noItem, text: texts.noItemText }}
      inspector={(id, line, close) => <ItemInspector key={id} id={id} line={line} onClose={close} />}
    />
  );
}
