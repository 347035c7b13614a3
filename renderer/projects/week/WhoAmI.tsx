import { useState } from 'react';
import { employeesLegalBasis } from '../../../shared/organisation/legal-basis.ts';
import { useMe } from '../../app/me.ts';
import { useOffice } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { weekTexts } from './texts.ts';
import styles from './week.module.css';

/** Asked once at this laptop: whose week it is. Who is not among the persons yet gives a name. */
export function WhoAmI() {
  const texts = useTexts(weekTexts);
  const bodyId = useOffice().site?.bodyId ?? null;
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const choose = (personId: string | null) => useMe.setState({ personId });
  const create = async () => {
    const displayName = name.trim();
    if (displayName === '') return setError(texts.nameMissing);
    const fields = { displayName, legalBasis: employeesLegalBasis(), ...(bodyId === null ? {} : { bodyId }) };
    const outcome = await order(
      'record.create',
      { entity: 'person', fields },
      { done: () => texts.created(displayName) },
    );
    if (outcome.ok) choose(outcome.value.id);
  };
  return (
    <div className={styles.who}>
      <Card title={texts.who}>
        <div className={styles.whoFields}>
          <p>{texts.whoText}</p>
          <ReferenceField label={texts.whoField} target="person" value={null} onChange={choose} autoFocus />
          <p className={styles.or}>{texts.notListed}</p>
          <TextField
            label={texts.newName}
            value={name}
            onChange={(text) => {
              setName(text);
              setError(null);
            }}
            onEnter={() => void create()}
            error={error}
            hint={texts.basis(employeesLegalBasis())}
          />
          <div>
            <Button onPress={() => void create()}>{texts.create}</Button>
          </div>
        </div>
      </Card>
    </div>
  );
}
