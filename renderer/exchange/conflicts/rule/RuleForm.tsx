import type { Output } from '../../../../shared/contract.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { formatCount } from '../../../i18n/plural.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FilterMenu } from '../../../ui/FilterMenu.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { Select } from '../../../ui/Select.tsx';
import { entityWords, fieldWords } from '../../words.ts';
import styles from './rule.module.css';
import { ruleTexts } from './rule-texts.ts';
import { type TakeKind, useRule } from './rule-view.ts';

type Groups = Output<'conflict.groups'>;
const kinds: readonly TakeKind[] = ['newest', 'owner', 'site', 'own', 'other'];

/** Whose values hold, and where: only what there are conflicts of can be chosen. */
export function RuleForm({ groups, ticked }: { readonly groups: Groups; readonly ticked: number }) {
  const texts = useTexts(ruleTexts);
  const locale = useLocale();
  const rule = useRule();
  const set = useRule.setState;
  const counted = (label: string, n: number) => texts.option(label, formatCount(n, locale));
  return (
    <section className={styles.form} aria-label={texts.rule}>
      <RadioCards<TakeKind>
        label={texts.whose}
        value={rule.take}
        onChange={(take) => set({ take })}
        choices={kinds.map((kind) => ({ value: kind, ...texts.takes[kind] }))}
      />
      {rule.take === 'site' && (
        <Select
          label={texts.site}
          value={rule.site}
          onChange={(site) => set({ site })}
          options={groups.sites.map(({ writer, site, conflicts }) => ({
            value: writer,
            label: counted(site, conflicts),
          }))}
        />
      )}
      <fieldset className={styles.where}>
        <legend className={styles.legend}>{texts.where}</legend>
        <FilterMenu
          label={texts.fields}
          allLabel={texts.allFields}
          chosen={rule.fields}
          onChange={(fields) => set({ fields })}
          options={groups.fields.map(({ entity, field, conflicts }) => ({
            value: `${entity}.${field}`,
            label: counted(`${entityWords(entity, locale)}: ${fieldWords(entity, field, locale)}`, conflicts),
          }))}
        />
        <Select
          label={texts.owner}
          value={rule.owner}
          onChange={(owner) => set({ owner })}
          emptyLabel={texts.allOwners}
          options={groups.owners.map(({ body, name, conflicts }) => ({
            value: body,
            label: counted(name || texts.unknownBody, conflicts),
          }))}
        />
        {ticked > 0 && (
          <Checkbox isSelected={rule.onlyTicked} onChange={(onlyTicked) => set({ onlyTicked })}>
            {texts.onlyTicked(ticked)}
          </Checkbox>
        )}
      </fieldset>
    </section>
  );
}
