import type { SegmentVerdict } from '../../shared/exchange/contract.ts';
import type { Judgement, Refused, Waiting } from '../sync/judge.ts';

/** A judgement as it is told: one word, and why where there is a why. */
export function verdictOf(judgement: Judgement): Pick<SegmentVerdict, 'verdict' | 'why'> {
  switch (judgement.verdict) {
    case 'held':
      if (judgement.why === 'unknown-writer' || judgement.why === 'no-root')
        return { verdict: 'unknown-writer', why: judgement.why };
      if (judgement.why === 'needs-newer-app') return { verdict: 'needs-newer-app', why: null };
      return { verdict: 'held', why: judgement.why };
    case 'refused':
      return { verdict: 'refused', why: judgement.why };
    default:
      return { verdict: judgement.verdict, why: null };
  }
}

const range = (from: number, to: number) => (from === to ? `Änderung ${from}` : `Änderungen ${from} bis ${to}`);

/** Says it to people: writer, range, reason, next step. */
export function sentenceOf(judgement: Judgement, site: string, from: number, to: number): string {
  const what = `${range(from, to)} von ${site}`;
  switch (judgement.verdict) {
    case 'new':
      return `${what}: neu.`;
    case 'known':
      return `${what}: schon da.`;
    case 'fork':
      return `${what}: Zu denselben Nummern gibt es zwei verschiedene Fassungen. Beide sind aufgehoben und wirken nebeneinander; was ${site} danach schreibt, wartet. Bitte klären Sie mit ${site}, ob dort eine Kopie oder eine alte Sicherung in Betrieb ist, und geben Sie den Standort dann wieder frei.`;
    case 'held':
      return waitingWords(judgement.why, what, site, judgement.missingFrom ?? 1, from);
    case 'refused':
      return refusedWords(judgement.why, what, site);
  }
}

function waitingWords(why: Waiting, what: string, site: string, missingFrom: number, from: number): string {
  switch (why) {
    case 'gap':
      return `${what}: aufgehoben, denn davor fehlen die Änderungen ${missingFrom} bis ${from - 1}. Bitten Sie ${site} oder die Koordination um ein vollständiges Bündel.`;
    case 'unknown-writer':
      return `${what}: aufgehoben und nicht angewendet, weil die Koordination diesen Standort nicht zugelassen hat. Ist er bekannt, bitten Sie die Koordination, seine Beitrittsanfrage anzunehmen.`;
    case 'no-root':
      return `${what}: aufgehoben und nicht angewendet, weil dieser Standort noch keine Koordination kennt. Bitte tragen Sie unter Austausch › Standorte die zwölf Wörter der Koordination ein.`;
    case 'registry':
      return `${what}: aufgehoben, bis das Verzeichnis der Standorte da ist, auf das sie sich beziehen. Bitten Sie die Koordination um ein Bündel.`;
    case 'needs-newer-app':
      return `${what}: brauchen eine neuere Programmversion. Sie werden aufgehoben, weitergegeben und nach der Aktualisierung übernommen.`;
    case 'frozen':
      return `${what}: aufgehoben, weil es von ${site} zwei Fassungen gibt. Bitte klären Sie das mit ${site} und geben Sie den Standort unter Austausch › Standorte wieder frei.`;
    case 'fork-gap':
      return `${what}: aufgehoben. Sie gehören zu einer anderen Fassung, von der hier der Anfang fehlt. Bitten Sie ${site} um ein vollständiges Bündel.`;
  }
}

function refusedWords(why: Refused, what: string, site: string): string {
  switch (why) {
    case 'hollow-registry':
      return `${what}: abgelehnt, denn aus dem Verzeichnis der Standorte ist etwas herausgenommen. Bitten Sie die Koordination um ein neues Bündel.`;
    case 'too-much':
      return `${what}: abgelehnt, denn die Koordination hat ${site} nicht zugelassen, und von solchen Standorten wird nur eine begrenzte Menge aufgehoben. Ist der Standort bekannt, bitten Sie die Koordination, ihn zuzulassen, und lesen Sie die Datei danach noch einmal ein.`;
    case 'wrong-key':
      return `${what}: abgelehnt, denn die Unterschrift gehört nicht zu ${site}. Bitte fragen Sie bei ${site} nach, woher die Datei kommt.`;
    case 'revoked':
      return `${what}: abgelehnt, weil die Koordination diesen Schlüssel gesperrt hat. Wird die Änderung gebraucht, muss sie jemand anders neu eintragen.`;
    case 'back-dated':
      return `${what}: abgelehnt, denn sie berufen sich auf ein älteres Verzeichnis der Standorte als die Änderungen davor. Bitte fragen Sie bei ${site} nach.`;
    case 'foreign-registry':
      return `${what}: abgelehnt. Das ist das Verzeichnis einer anderen Koordination. Bitte vergleichen Sie mit der Koordination die zwölf Wörter.`;
    case 'registry-fork':
      return `${what}: abgelehnt. Vom Verzeichnis der Standorte gibt es zwei verschiedene Fassungen mit gültiger Unterschrift. Bitte rufen Sie die Koordination an, bevor Sie weiter Bündel einlesen.`;
    case 'no-chain':
      return `${what}: abgelehnt, denn sie schließen an nichts an. Bitten Sie ${site} um ein neues Bündel.`;
  }
}
