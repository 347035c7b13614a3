import { type AuthorityField, authorityFields } from '../../shared/privacy/authority.ts';
import { forgetTopics } from '../app/answers.ts';
import { changeAuthority, useAuthorityFields, useWholeAuthority } from '../app/authority.ts';
import { useGoTo } from '../app/navigation.ts';
import { flushSettings } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
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
  const { before } = useWholeAuthority();
  const fields = useAuthorityFields();
  const leave = () => void flushSettings().then(() => forgetTopics(['setting']));
  return (
    <Card title={texts.authority}>
      <p className={styles.hint}>{texts.authorityHint}</p>
      {before.length > 0 && (
        <Notice
          tone="warning"
          action={<Button onPress={() => changeAuthority({ before: '' })}>{texts.dropBefore}</Button>}
        >
          <p>{texts.before}</p>
          <ul lang="de">
            {before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className={styles.pairs}>
        {names.map((name) => {
          const { label, hint } = authorityFields[name];
          const field = {
            label: label[locale],
            hint: hint[locale],
            value: fields[name],
            maxLength: 1000,
            onChange: (next: string) => changeAuthority({ [name]: next }),
            onBlur: leave,
          };
          return severalLines.has(name) ? <TextArea key={name} {...field} /> : <TextField key={name} {...field} />;
        })}
      </div>
      <Button onPress={() => goTo('/communication/privacy')}>{texts.toPapers}</Button>
    </Card>
  );
}
