import { useState } from 'react';
import { order } from '../../../app/orders.ts';
import { useTexts } from '../../../i18n/define.ts';
import { uiTexts } from '../../../i18n/ui-texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Steps } from '../../Steps.tsx';
import { memberTexts } from '../member-texts.ts';
import type { ChosenRequest } from '../requests.ts';
import type { Role } from '../site-lines.ts';
import styles from '../sites.module.css';
import { BundleStep } from './BundleStep.tsx';
import { placesToType } from './check-words.ts';
import { RequestStep } from './RequestStep.tsx';
import { asAnother, RoleStep } from './RoleStep.tsx';
import { type AdmitStep, admitSteps } from './steps.ts';
import { joinTexts } from './texts.ts';
import { isConfirmed, WordCheck } from './WordCheck.tsx';

type AdmitDialogProps = {
  readonly chosen: ChosenRequest;
  /** The member whose key the request is to replace, if that is why it was chosen. */
  readonly replaces: string | null;
  readonly onClose: () => void;
};

/** A whole number below another one, which nobody can foretell. */
const draw = (below: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;

/** Takes a site in, step by step: what it asks for, the words on the telephone, its role and body, and the bundle that says so. */
export function AdmitDialog({ chosen, replaces, onClose }: AdmitDialogProps) {
  const texts = useTexts(joinTexts);
  const members = useTexts(memberTexts);
  const kit = useTexts(uiTexts);
  const { file, request } = chosen;
  const { ticket } = file;
  const [step, setStep] = useState<AdmitStep>('request');
  const [hidden] = useState(() => placesToType(request.words.length, draw));
  const [said, setSaid] = useState<readonly (boolean | string)[]>([]);
  const isReplacement = replaces !== null && request.others.some(({ writer }) => writer === replaces);
  const [place, setPlace] = useState(isReplacement ? replaces : asAnother);
  // A request can only wish for the role that may do everything; a person must choose it.
  const [role, setRole] = useState<Role | null>(request.role === 'coordination' ? null : request.role);
  const [body, setBody] = useState(request.body);
  const at = admitSteps.indexOf(step);
  const confirmed = request.words.filter((word, index) => isConfirmed(word, said[index])).length;
  const isReady: Readonly<Record<AdmitStep, boolean>> = {
    request: request.state === 'new',
    words: confirmed === request.words.length,
    role: place !== asAnother || role !== null,
    bundle: true,
  };
  const admit = async () => {
    const words = request.words.join(' ');
    const outcome =
      place === asAnother
        ? await order('member.admit', {
            ticket,
            words,
            ...(role === null ? {} : { role }),
            ...(body === request.body ? {} : { body }),
          })
        : await order('member.rotate', { writer: place, ticket });
    if (outcome.ok) setStep('bundle');
  };
  const goOn = () => {
    if (!isReady[step]) return;
    if (step === 'role') void admit();
    else setStep(admitSteps[at + 1] ?? step);
  };
  const say = (index: number, value: boolean | string) =>
    setSaid(request.words.map((_word, other) => (other === index ? value : (said[other] ?? false))));
  const isNew = request.state === 'new';
  return (
    <Dialog
      title={texts.admitTitle(request.label)}
      size="large"
      onClose={onClose}
      actions={
        <>
          {at > 0 && step !== 'bundle' && (
            <Button onPress={() => setStep(admitSteps[at - 1] ?? step)}>{texts.back}</Button>
          )}
          <Button onPress={onClose}>{isNew && step !== 'bundle' ? kit.cancel : kit.close}</Button>
          {isNew && step !== 'bundle' && (
            <Button look="primary" isDisabled={!isReady[step]} onPress={goOn}>
              {step === 'role' ? members.admit : texts.next}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {isNew && (
          <Steps
            label={texts.stepsLabel}
            current={step}
            steps={admitSteps.map((id, index) => ({ id, title: texts.steps[id], isDone: index < at }))}
          />
        )}
        {step === 'request' && <RequestStep request={request} />}
        {step === 'words' && (
          <>
            <p>{members.compare(request.label)}</p>
            <p>{texts.howToCompare}</p>
            <WordCheck words={request.words} hidden={hidden} said={said} onSaid={say} />
            <p role="status">{texts.confirmed(confirmed, request.words.length)}</p>
            <p className={styles.note}>{texts.ifDifferent}</p>
          </>
        )}
        {step === 'role' && (
          <RoleStep
            request={request}
            place={place}
            onPlace={setPlace}
            role={role}
            onRole={setRole}
            body={body}
            onBody={setBody}
          />
        )}
        {step === 'bundle' && <BundleStep site={request.label} isReplaced={place !== asAnother} />}
      </div>
    </Dialog>
  );
}
