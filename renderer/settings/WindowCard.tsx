import { bridge } from '../app/bridge.ts';
import { desktopTexts } from '../app/desktop/texts.ts';
import { say } from '../app/messages.ts';
import { useFixed, usePolicy } from '../app/policy/policy.ts';
import { policyTexts } from '../app/policy/texts.ts';
import { usePreferences } from '../app/preferences.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './settings.module.css';
import { supportTexts } from './support-texts.ts';

/** What the desktop program has around the page. In a browser the card says that, and has nothing to choose. */
export function WindowCard() {
  const texts = useTexts(supportTexts);
  const words = useTexts(policyTexts);
  const { tray, spellcheck, updateCheck } = usePreferences();
  const set = usePreferences.setState;
  const fixed = useFixed();
  const address = usePolicy(({ policy }) => policy.updateCheck.address);
  const news = useTexts(desktopTexts);
  const { desktop } = bridge();
  if (desktop === null)
    return (
      <Card title={texts.window}>
        <p>{texts.onlyDesktop}</p>
      </Card>
    );
  const check = async () => {
    const answer = await desktop.checkUpdate();
    say('info', answer.state === 'newer' ? news.newer(answer.version, answer.address) : texts.states[answer.state]);
  };
  const byIt = (isFixed: boolean) => isFixed && <p className={styles.hint}>{words.byIt}</p>;
  return (
    <Card title={texts.window}>
      <div className={styles.fields}>
        <div>
          <Checkbox isSelected={tray} isDisabled={fixed.tray === false} onChange={(next) => set({ tray: next })}>
            {texts.tray}
          </Checkbox>
          {byIt(fixed.tray === false)}
        </div>
        <div>
          <Checkbox
            isSelected={spellcheck}
            isDisabled={fixed.spellcheck === false}
            onChange={(next) => set({ spellcheck: next })}
          >
            {texts.spellcheck}
          </Checkbox>
          {fixed.spellcheck === false ? byIt(true) : <p className={styles.hint}>{texts.spellcheckHint}</p>}
        </div>
        {address === null ? (
          <p className={styles.hint}>{texts.noUpdate}</p>
        ) : (
          <div>
            <Checkbox isSelected={updateCheck} onChange={(next) => set({ updateCheck: next })}>
              {texts.update}
            </Checkbox>
            <p className={styles.hint}>{texts.updateHint(address)}</p>
            {updateCheck && <Button onPress={() => void check()}>{texts.check}</Button>}
          </div>
        )}
      </div>
    </Card>
  );
}
