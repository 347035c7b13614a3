import { Landmark } from 'lucide-react';
import { useMemo } from 'react';
import type { BodyLine } from '../../../shared/agency/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { BodyInspector } from './BodyInspector.tsx';
import { bodyColumns } from './columns.tsx';
import { bodyTexts } from './texts.ts';
import { useBodyList } from './view.ts';

const none: readonly BodyLine[] = [];

/** Kommunen: the bodies of the region, with contacts, projects, agreements and last exchange. */
export function BodiesPage() {
  const texts = useTexts(bodyTexts);
  const locale = useLocale();
  const today = useToday();
  const answer = useAnswer('body.list', {});
  const lines = answer.state === 'ready' ? answer.value.bodies : none;
  const columns = useMemo(() => bodyColumns(locale, today), [locale, today]);
  const spec = useMemo(
    (): FilterSpec<BodyLine> => ({
      fields: [choiceField(entities.body.fields.kind, 'kind', locale)],
      words: ({ name, shortName, ags }) => [name, shortName, ags],
    }),
    [locale],
  );
  return (
    <ListPage
      entity="body"
      label={texts.heading}
      count={texts.count(lines.length)}
      answer={answer}
      lines={lines}
      columns={columns}
      spec={spec}
      useView={useBodyList}
      isKept
      empty={{ icon: Landmark, title: texts.empty, text: texts.emptyText }}
      inspector={(id, line, close) => <BodyInspector key={id} id={id} line={line} onClose={close} />}
    />
  );
}
