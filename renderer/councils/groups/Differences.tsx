import { useMemo } from 'react';
import { comparedParts, differenceIn } from '../../../shared/councils/paper/group.ts';
import type { GroupPaper } from '../../../shared/councils/paper/group-contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import styles from './groups.module.css';
import { DifferenceBadge } from './PartBadge.tsx';
import { groupTexts } from './texts.ts';
import { useBodyNames } from './use-body-names.ts';

type DifferencesProps = { readonly lead: GroupPaper; readonly paper: GroupPaper };

/** A paper held against the lead paper, word by word. */
export function Differences({ lead, paper }: DifferencesProps) {
  const texts = useTexts(groupTexts);
  const locale = useLocale();
  const nameOf = useBodyNames();
  const all = useMemo(() => comparedParts.map((part) => differenceIn(part, lead, paper)), [lead, paper]);
  const label = (part: (typeof comparedParts)[number]) => entities.paper.fields[part].label[locale];
  const nameOfPaper = ({ bodyId, reference }: GroupPaper) =>
    [nameOf.of(bodyId) ?? texts.noBody, reference].filter(Boolean).join(' · ');
  const same = all.filter(({ state }) => state === 'same').map(({ part }) => label(part));
  const other = all.filter(({ state }) => state !== 'same' && state !== 'none');
  return (
    <div className={styles.differences}>
      <p>{texts.against(nameOfPaper(paper), nameOfPaper(lead))}</p>
      {other.length === 0 ? <p>{texts.allSame}</p> : <p className={styles.quiet}>{texts.legend}</p>}
      {other.map((difference) => (
        <section key={difference.part} className={styles.part}>
          <h3 className={styles.partHead}>
            {label(difference.part)} <DifferenceBadge difference={difference} />
          </h3>
          <p className={styles.text}>
            <DiffRuns runs={difference.runs} />
          </p>
        </section>
      ))}
      {other.length > 0 && same.length > 0 && <p className={styles.quiet}>{texts.sameParts(same.join(', '))}</p>}
    </div>
  );
}
