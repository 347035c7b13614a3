import { Contact, FileInput } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { ContactLine } from '../../shared/contacts/contract.ts';
import { readWantedContacts, wantedContactsKey } from '../../shared/contacts/wanted.ts';
import { entities } from '../../shared/entities.ts';
import { namesOf } from '../../shared/links/linked.ts';
import { useAnswer } from '../app/answers.ts';
import { bodyField } from '../app/list/filter-fields.ts';
import { ListPage } from '../app/list/ListPage.tsx';
import type { FilterField, FilterSpec } from '../app/list/line-filter.ts';
import { useGoTo } from '../app/navigation.ts';
import { useOffice } from '../app/office.ts';
import { readSetting, writeSetting } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { ContactInspector } from './ContactInspector.tsx';
import { ContactMenu } from './ContactMenu.tsx';
import { contactColumns } from './columns.tsx';
import { contactTexts } from './texts.ts';
import { showOnly, useContactList } from './view.ts';

const none: readonly ContactLine[] = [];

const newFields = ['displayName', 'function', 'bodyId', 'email', 'phone', 'legalBasis', 'retentionUntil'] as const;

const bulkFields = ['bodyId'];

/** A filter by what follows from a line, in its own words. */
const stateField = <Name extends 'basis' | 'retention'>(
  id: Name,
  label: string,
  words: Readonly<Record<ContactLine[Name], string>>,
): FilterField<ContactLine> => ({
  id,
  label,
  valueIn: (line) => line[id],
  nameOf: (value) => words[value as ContactLine[Name]] ?? value,
  order: Object.keys(words),
});

/** Kontakte: the persons the office keeps, with the right to keep them (D10), and how to reach them. */
export default function ContactsPage() {
  const texts = useTexts(contactTexts);
  const locale = useLocale();
  const { site } = useOffice();
  const goTo = useGoTo();
  const answer = useAnswer('contact.list', {});
  const lines = answer.state === 'ready' ? answer.value.contacts : none;
  const columns = useMemo(() => contactColumns(locale), [locale]);
  const spec = useMemo(
    (): FilterSpec<ContactLine> => ({
      fields: [
        bodyField(lines, locale),
        {
          id: 'audiences',
          label: entities.audience.label[locale],
          valueIn: ({ audiences }) => audiences.map(({ name }) => name),
          nameOf: (value) => (value === '' ? texts.noAudience : value),
        },
        stateField('basis', texts.basis, texts.bases),
        stateField('retention', texts.retention, texts.retentions),
      ],
      words: ({ displayName, function: does, role, body, email, phone, audiences }) => [
        ...[displayName, does, role, body, email, phone],
        namesOf(audiences),
      ],
    }),
    [lines, locale, texts],
  );
  useEffect(() => {
    const wanted = readWantedContacts(readSetting(wantedContactsKey));
    if (wanted === null) return;
    writeSetting(wantedContactsKey, null);
    showOnly(wanted);
  }, []);
  return (
    <ListPage
      entity="person"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useContactList}
      create={{
        words: texts.create,
        fields: newFields,
        initial: { bodyId: site?.bodyId ?? null },
        hints: { displayName: texts.nameHint, legalBasis: texts.basisHint, retentionUntil: texts.retentionHint },
      }}
      bulk={bulkFields}
      others={[{ words: texts.readCards, icon: FileInput, run: () => goTo('/communication/contacts/import') }]}
      more={(shown) => <ContactMenu shown={shown} />}
      empty={{ icon: Contact, title: texts.empty, text: texts.emptyText }}
      inspector={(id, line, close) => <ContactInspector key={id} id={id} line={line} onClose={close} />}
    />
  );
}
