import { useState } from 'react';
import { notYetTaken, withoutTaken } from '../../shared/privacy/take-over.ts';
import {
  readShowcaseSettings,
  required,
  type ShowcaseSettings,
  showcaseSettingKey,
} from '../../shared/showcase/settings.ts';
import { forgetTopics } from '../app/answers.ts';
import { useGoTo } from '../app/navigation.ts';
import { flushSettings, readSetting, writeSetting } from '../app/saved-settings.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import type { Shown } from './ShowcasePage.tsx';
import styles from './showcase.module.css';
import { showcaseTexts } from './texts.ts';

const order = [
  'title',
  'introDe',
  'introEn',
  'imprintDe',
  'imprintEn',
  'privacyDe',
  'privacyEn',
] as const satisfies readonly (keyof ShowcaseSettings)[];

const isRequired = (name: keyof ShowcaseSettings): boolean => required.some((one) => one === name);

/** What stands in no record. Every letter is kept as it is typed; the preview follows when the field is left. */
export function WordsCard({ shown }: { readonly shown: Shown }) {
  const texts = useTexts(showcaseTexts);
  const goTo = useGoTo();
  const [words, setWords] = useState(() => readShowcaseSettings(readSetting(showcaseSettingKey) ?? shown.settings));
  const change = (name: keyof ShowcaseSettings, text: string) => {
    const next = { ...words, [name]: text };
    setWords(next);
    writeSetting(showcaseSettingKey, {
      ...withoutTaken(next),
      ...notYetTaken(readSetting(showcaseSettingKey)),
    } as never);
  };
  const leave = () => void flushSettings().then(() => forgetTopics(['setting']));
  const missing = shown.missing.map((name) => texts.fields[name]);
  return (
    <Card title={texts.words}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{texts.wordsNote}</p>
        <p>
          <Button onPress={() => goTo('/settings')}>{texts.toAuthority}</Button>
        </p>
        <div role="status">
          {missing.length > 0 ? (
            <Notice tone="warning">{texts.missing(missing.join(' · '))}</Notice>
          ) : (
            <Notice tone="success">{texts.complete}</Notice>
          )}
        </div>
        <div className={styles.fields}>
          {order.map((name) => {
            const props = {
              label: texts.fields[name],
              value: words[name],
              onChange: (text: string) => change(name, text),
              onBlur: leave,
              isRequired: isRequired(name),
            };
            return name === 'title' ? (
              <TextField key={name} {...props} maxLength={300} />
            ) : (
              <TextArea key={name} {...props} rows={3} maxLength={20_000} />
            );
          })}
        </div>
      </div>
    </Card>
  );
}
