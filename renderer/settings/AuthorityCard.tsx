import { type AuthorityField, authorityFields } from '../../shared/privacy/authority.ts';
import { useAuthoritySettings } from '../app/authority.ts';
import { useGoTo } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

const severalLines: ReadonlySet<AuthorityField> = new Set(['barriers', 'measures', 'enforcement']);
const names = Object.keys(authorityFields) as readonly AuthorityField[];

/** What the papers on data protection and accessibility need and no program can know. */
export function AuthorityCard() {
  const texts = useTexts(settingsTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const said = useAuthoritySettings();
  return (
    <Card title={texts.authority}>
      <p className={styles.hint}>{texts.authorityHint}</p>
      <div className={styles.pairs}>
        {names.map((name) => {
          const { label, hint } = authorityFields[name];
          const field = {
            label: label[locale],
            hint: hint[locale],
            value: said[name],
            maxLength: 1000,
            onChange: (next: string) => useAuthoritySettings.setState({ [name]: next }),
          };
          return severalLines.has(name) ? <TextArea key={name} {...field} /> : <TextField key={name} {...field} />;
        })}
      </div>
      <Button onPress={() => goTo('/communication/privacy')}>{texts.toPapers}</Button>
    </Card>
  );
}
