import { entityNamed } from '../../shared/entities.ts';
import type { SearchHit } from '../../shared/search/contract.ts';
import { ListOutlet } from '../app/output/ListOutlet.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Column } from '../ui/table/columns.ts';
import { searchTexts } from './texts.ts';

type HitsOutletProps = {
  readonly hits: readonly SearchHit[];
  readonly nameOfBody: (id: string) => string | null;
  readonly filters: () => readonly string[];
};

/** The hits of the open page as a list. */
export function HitsOutlet({ hits, nameOfBody, filters }: HitsOutletProps) {
  const texts = useTexts(searchTexts);
  const locale = useLocale();
  const columns: readonly Column<SearchHit>[] = [
    { id: 'kind', title: texts.kinds, width: 9, value: ({ entity }) => entityNamed(entity)?.label[locale] ?? entity },
    { id: 'title', title: texts.title, width: 22, value: ({ title }) => title.text || texts.noTitle },
    { id: 'context', title: texts.belongsTo, width: 16, value: ({ context }) => context?.title ?? null },
    {
      id: 'body',
      title: texts.bodies,
      width: 10,
      value: ({ bodyId }) => (bodyId === null ? null : nameOfBody(bodyId)),
    },
    { id: 'changedAt', title: texts.time, width: 8, holds: 'instant', value: ({ changedAt }) => changedAt },
    { id: 'excerpt', title: texts.excerpt, width: 30, value: ({ excerpt }) => excerpt?.text ?? null },
  ];
  return <ListOutlet label={texts.hits} rows={hits} columns={columns} filters={filters} />;
}
