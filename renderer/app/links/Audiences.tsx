import { entities } from '../../../shared/entities.ts';
import type { Linked } from '../../../shared/links/linked.ts';
import { useLocale } from '../../i18n/locale.ts';
import { ReferencesField } from '../../ui/ReferencesField.tsx';
import { order } from '../orders.ts';

type AudiencesProps = {
  readonly of: { readonly entity: 'communicationItem' | 'person'; readonly id: string };
  /** Those of its line in the list; missing for a moment after it was created. */
  readonly audiences: readonly Linked[] | undefined;
};

/** The audiences of a contribution or a person: each saved by itself, with one undo step. */
export function Audiences({ of, audiences = [] }: AudiencesProps) {
  const locale = useLocale();
  const assign = (audienceId: string, isMeant: boolean) => void order('audience.assign', { of, audienceId, isMeant });
  return (
    <ReferencesField
      label={entities.audience.plural[locale]}
      layout="inline"
      target="audience"
      value={audiences.map(({ id }) => id)}
      onAdd={(id) => assign(id, true)}
      onRemove={(id) => assign(id, false)}
    />
  );
}
