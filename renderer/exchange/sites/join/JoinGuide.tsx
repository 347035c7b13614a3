import { FileSignature, FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useGoTo } from '../../../app/navigation.ts';
import { useToday } from '../../../app/office.ts';
import { useTitles } from '../../../app/titles.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { formatMoment } from '../../../i18n/moment.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Steps } from '../../Steps.tsx';
import { memberTexts } from '../member-texts.ts';
import { PinForm } from '../PinForm.tsx';
import { RoleChoice } from '../RoleChoice.tsx';
import { RootCard } from '../RootCard.tsx';
import { writeRequest } from '../requests.ts';
import type { RegistryStatus } from '../site-lines.ts';
import styles from '../sites.module.css';
import { KeyWords } from '../Words.tsx';
import { joinTexts } from './texts.ts';
import { useJoining } from './view.ts';

/** How this site joins the others: whom it believes, how it introduces itself, the file and the words, and the wait for an answer. */
export function JoinGuide({ registry }: { readonly registry: RegistryStatus }) {
  const texts = useTexts(joinTexts);
  const { root, own } = registry;
  const asked = useJoining((joining) => (joining.writer === own.writer ? joining.askedAt : null));
  const [isAgain, setAgain] = useState(false);
  const step = root === null ? 'root' : asked === null || isAgain ? 'ask' : 'wait';
  const order = ['root', 'ask', 'wait'] as const;
  const at = order.indexOf(step);
  return (
    <>
      <Card title={texts.guideTitle}>
        <div className={styles.card}>
          <Steps
            label={texts.stepsLabel}
            current={step}
            steps={order.map((id, index) => ({ id, title: texts.guide[id], isDone: index < at }))}
          />
          {step === 'root' && <PinForm />}
          {step === 'ask' && <Ask registry={registry} onWritten={() => setAgain(false)} />}
          {step === 'wait' && <Wait registry={registry} askedAt={asked ?? ''} onAgain={() => setAgain(true)} />}
        </div>
      </Card>
      {root !== null && <RootCard registry={registry} />}
    </>
  );
}

/** How this site wants to be called and take part, and the file that asks for it. */
function Ask({ registry: { own }, onWritten }: { readonly registry: RegistryStatus; readonly onWritten: () => void }) {
  const texts = useTexts(joinTexts);
  const members = useTexts(memberTexts);
  const today = useToday();
  const [label, setLabel] = useState(own.label);
  const [role, setRole] = useState(own.role);
  const bodyName = useTitles([`body:${own.body}`])(`body:${own.body}`);
  const isNameless = label.trim() === '';
  const write = async () => {
    if (isNameless) return;
    if (await writeRequest({ label: label.trim(), role }, own.writer, today)) onWritten();
  };
  return (
    <div className={styles.ask}>
      <TextField
        label={members.label}
        value={label}
        onChange={setLabel}
        maxLength={200}
        isRequired
        error={isNameless ? members.labelMissing : null}
      />
      <Facts facts={[[members.body, bodyName ?? members.unknownBody]]} />
      <p className={styles.note}>{texts.bodyNote}</p>
      <RoleChoice value={role} onChange={setRole} />
      <div>
        <Button look="primary" icon={FileSignature} isDisabled={isNameless} onPress={() => void write()}>
          {texts.write}
        </Button>
      </div>
    </div>
  );
}

type WaitProps = { readonly registry: RegistryStatus; readonly askedAt: string; readonly onAgain: () => void };

/** The file is written: what is to be done with it, the words to read out, and what comes back. */
function Wait({ registry: { own }, askedAt, onAgain }: WaitProps) {
  const texts = useTexts(joinTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  return (
    <>
      <Notice>{texts.waiting(formatMoment(askedAt, locale))}</Notice>
      <ol className={styles.steps}>
        <li>{texts.sendRequest}</li>
        <li>{texts.readOut}</li>
        <li>{texts.thenTheySend}</li>
      </ol>
      <KeyWords words={own.words} fingerprint={own.fingerprint} isLarge />
      <div className={styles.buttons}>
        <Button look="primary" icon={FolderInput} onPress={() => goTo('/exchange/read')}>
          {texts.readBundle}
        </Button>
        <Button icon={FileSignature} onPress={onAgain}>
          {texts.writeAgain}
        </Button>
      </div>
      <p className={styles.note}>{texts.meanwhile}</p>
    </>
  );
}
