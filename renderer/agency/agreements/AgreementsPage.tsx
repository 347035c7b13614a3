import { Handshake } from 'lucide-react';
import { useMemo } from 'react';
import type { AgreementLine } from '../../../shared/agency/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { choiceField, dayField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { AgreementInspector } from './AgreementInspector.tsx';
import { agreementColumns } from './columns.tsx';
import { agreementTexts } from './texts.ts';
import { useAgreementList } from './view.ts';

const none: readonly AgreementLine[] = [];

const newFields = ['title', 'form', 'transfer', 'purpose', 'concludedOn', 'receivedOn', 'fileReference', 'paperId'];

const bulkFields = ['form', 'transfer', 'status'];

/** Vereinbarungen: who works with whom in which form of the GkG NRW, and since when. */
export function AgreementsPage() {
  const texts = useTexts(agreementTexts);
  const locale = useLocale();
  const today = useToday();
  const answer = useAnswer('agreement.list', {});
  const lines = answer.state === 'ready' ? answer.value.agreements : none;
  const columns = useMemo(() => agreementColumns(locale), [locale]);
  const spec = useMemo((): FilterSpec<AgreementLine> => {
    const { form, status, endsOn } = entities.agreement.fields;
    return {
      fields: [
        choiceField(form, 'form', locale),
        choiceField(status, 'status', locale),
        dayField(endsOn.label[locale], (line) => line.endsOn, today, locale),
      ],
      words: ({ title, parties, fileReference }) => [title, fileReference, ...parties],
    };
  }, [locale, today]);
  return (
    <ListPage
      entity="agreement"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useAgreementList}
      create={{ words: texts.create, fields: newFields }}
      bulk={bulkFields}
      empty={{ icon: Handshake, title: texts.empty, text: texts.emptyText }}
      inspector={(id, line, close) => <AgreementInspector key={id} id={id} line={line} onClose={close} />}
    />
  );
}
