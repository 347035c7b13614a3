import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './BodyChoice.module.css';
import { bodyChoiceTexts } from './body-choice-texts.ts';
import { useOffice } from './office.ts';

type BodyChoiceProps = {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
};

/** Whose councils have to agree before a reservation falls: any of the bodies of the region. */
export function BodyChoice({ chosen, onChange }: BodyChoiceProps) {
  const texts = useTexts(bodyChoiceTexts);
  const { region } = useOffice();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.bodies}>
      <legend className={styles.legend}>{texts.bodies}</legend>
      <div className={styles.head}>
        <p className={styles.quiet}>{texts.bodiesHint}</p>
        <span className={styles.grow} />
        <span role="status">{texts.chosen(chosen.size)}</span>
        <Button look="quiet" onPress={() => onChange(new Set(region.bodies.map(({ id }) => id)))}>
          {texts.all}
        </Button>
        <Button look="quiet" onPress={() => onChange(new Set())}>
          {texts.none}
        </Button>
      </div>
      <div className={styles.choices}>
        {region.bodies.map(({ id, shortName }) => (
          <Checkbox key={id} isSelected={chosen.has(id)} onChange={() => toggle(id)}>
            {shortName}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
