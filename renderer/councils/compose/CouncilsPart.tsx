import { formatMoney } from '../../../shared/core/money.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './compose.module.css';
import type { ComposeDraft, CouncilLine } from './draft.ts';
import { composeTexts } from './texts.ts';

type CouncilsProps = {
  readonly councils: readonly CouncilLine[];
  readonly draft: ComposeDraft;
  readonly onKeep: (draft: ComposeDraft) => void;
};

/** Which councils get a variant, and under which reference. */
export function CouncilsPart({ councils, draft, onKeep }: CouncilsProps) {
  const texts = useTexts(composeTexts);
  const locale = useLocale();
  const { references } = draft;
  const { body, reference, own } = texts.councilHead;
  const hasShares = councils.some(({ ownCents }) => ownCents !== null);
  const isAll = councils.every(({ bodyId }) => references[bodyId] !== undefined);
  const toggle = (bodyId: string, isChosen: boolean) => {
    const { [bodyId]: _, ...rest } = references;
    onKeep({ ...draft, references: isChosen ? { ...rest, [bodyId]: '' } : rest });
  };
  const toggleAll = () => {
    const all = Object.fromEntries(councils.map(({ bodyId }) => [bodyId, references[bodyId] ?? '']));
    onKeep({ ...draft, references: isAll ? {} : all });
  };
  return (
    <div className={styles.column}>
      <div className={styles.line}>
        <DatumFeld
          label={texts.date}
          value={draft.date || null}
          onChange={(day) => {
            onKeep({ ...draft, date: day ?? '' });
          }}
        />
        <Button onPress={toggleAll}>{isAll ? texts.nobody : texts.everybody}</Button>
      </div>
      <PlainTable label={texts.councils} head={[body, reference, ...(hasShares ? [own] : [])]}>
        {councils.map(({ bodyId, name, ownCents }) => {
          const given = references[bodyId];
          return (
            <tr key={bodyId}>
              <th scope="row">
                <Checkbox isSelected={given !== undefined} onChange={(isChosen) => toggle(bodyId, isChosen)}>
                  {name}
                </Checkbox>
              </th>
              <td>
                {given !== undefined && (
                  <TextField
                    label={texts.referenceOf(name)}
                    hideLabel
                    value={given}
                    maxLength={60}
                    onChange={(text) => onKeep({ ...draft, references: { ...references, [bodyId]: text } })}
                  />
                )}
              </td>
              {hasShares && <td>{ownCents === null ? '–' : formatMoney(ownCents, locale)}</td>}
            </tr>
          );
        })}
      </PlainTable>
    </div>
  );
}
