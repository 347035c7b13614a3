import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RichNode } from '../../shared/rich/doc.ts';
import { cli } from '../helpers/cli.ts';
import { create } from '../helpers/create.ts';
import { openTestOffice } from '../helpers/office.ts';
import { lookAt, setScreen, themes } from '../helpers/pictures.ts';
import { keepFolder, type Prepared, runsAt } from '../helpers/running.ts';

const line = (text: string, ...marks: NonNullable<RichNode['marks']>): RichNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
});
const doc = (...content: RichNode[]) => ({ type: 'doc', content });
const panel: RichNode = {
  type: 'panelOfTomorrow',
  attrs: { tone: 'calm' },
  content: [line('Hinweis aus der Zukunft')],
};
const web = { type: 'link', attrs: { href: 'https://www.kreis-coesfeld.de/akte' } };

type Measures = Prepared & {
  readonly ids: { readonly plain: string; readonly strange: string; readonly empty: string };
};

async function prepareMeasures(): Promise<Measures> {
  const office = await openTestOffice({ label: 'Kreis Coesfeld' });
  const of = (title: string, profile: unknown) => create(office, 'strategyMeasure', { title, profile });
  const ids = {
    plain: await of('Digitale Akte', 'Akten liegen in Schränken.\nSie werden gescannt.'),
    strange: await of(
      'Fremdes',
      doc(panel, line('Seite des Kreises', web, { type: 'glow' }), {
        type: 'blockquote',
        content: [line('Ein Zitat.')],
      }),
    ),
    empty: await of('Leeres', null),
  };
  return { ...keepFolder(mkdtempSync(join(tmpdir(), 'measures-')), office), ids };
}

const run = runsAt('/', prepareMeasures);

async function show(which: keyof Measures['ids']): Promise<Page> {
  const { page } = run;
  await page.evaluate((id) => {
    location.hash = `#/?show=strategyMeasure:${id}`;
  }, run.prepared.ids[which]);
  await page.getByRole('dialog').waitFor();
  return page;
}
const press = async (...keys: string[]) => {
  for (const key of keys) await run.page.keyboard.press(key);
};
const field = () => run.page.getByRole('textbox', { name: 'Steckbrief' });
/** In the page: whether the text has the focus and the cursor stands in its last block. */
function cursorIsAtEnd(): boolean {
  const [text, place] = [document.activeElement, getSelection()?.focusNode ?? null];
  return text?.getAttribute('contenteditable') === 'true' && (text.lastElementChild?.contains(place) ?? true);
}

async function write(which: keyof Measures['ids']): Promise<Page> {
  const page = await show(which);
  await page.getByRole('button', { name: /: Steckbrief$/ }).focus();
  await press('Enter');
  await field().waitFor();
  // Faster than any hand: for 200 ms after it got the focus the editor takes a cursor at the very beginning for a fault of the browser
  // and sets it back. Waited by a clock of the page.
  await expect.poll(() => page.evaluate(cursorIsAtEnd)).toBe(true);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
  return page;
}
const reading = () => run.page.getByRole('button', { name: /: Steckbrief$/ }).waitFor();

async function stored(which: keyof Measures['ids']): Promise<unknown> {
  await run.page.waitForTimeout(300);
  await run.stop();
  const input = JSON.stringify({ entity: 'strategyMeasure', id: run.prepared.ids[which] });
  const reply = await cli<{ value: { profile: unknown } }>(['call', '--data', run.dataDir, 'record.get', input]);
  return reply.value.profile;
}

async function paste(html: string): Promise<void> {
  await field().evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    clipboardData.setData('text/plain', 'nur Text');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test('a plain text is read and written on with the keys alone: heading, bold, list, link, undo; Strg+Eingabe saves a document', async () => {
  const page = await write('plain');
  await press('Control+Home');
  await expect.poll(() => page.evaluate(cursorIsAtEnd)).toBe(false);
  await page.keyboard.type('Ausgangslage');
  await press(
    'Enter',
    'ArrowUp',
    'Control+Shift+2',
    'ArrowDown',
    'Home',
    'Shift+End',
    'Control+b',
    'Control+End',
    'Enter',
  );
  await press('Control+Shift+8');
  await page.keyboard.type('Erstens');
  await press('Enter');
  await page.keyboard.type('zwei');
  await press('Control+Shift+ArrowLeft', 'Control+Shift+k');
  const address = page.getByRole('textbox', { name: 'Adresse' });
  await address.fill('javascript:alert(1)');
  await press('Enter');
  await page.getByText('keine Adresse, die ein Link haben darf', { exact: false }).waitFor();
  await lookAt(page, 'rich-link');
  await address.fill('nottuln.de');
  await press('Enter');
  await press('Control+End', 'Enter', 'Enter');
  await page.keyboard.type('Zu viel');
  await press('Control+z');
  expect(await field().innerText()).not.toContain('Zu viel');
  await press('Control+Enter');
  await reading();
  expect(await page.getByRole('dialog').getByRole('heading', { name: 'Ausgangslage' }).count()).toBe(1);
  expect(await stored('plain')).toEqual(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ausgangslage' }] },
      line('Akten liegen in Schränken.', { type: 'bold' }),
      line('Sie werden gescannt.'),
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [line('Erstens')] },
          { type: 'listItem', content: [line('zwei', { type: 'link', attrs: { href: 'https://nottuln.de' } })] },
        ],
      },
    ),
  );
});

describe('the tools', () => {
  test('are one stop: Alt+F10 leads there, arrow keys walk, Enter does it and leads back to the text', async () => {
    const page = await write('plain');
    await press('Control+a', 'Alt+F10', 'ArrowRight', 'ArrowRight');
    const bold = page.getByRole('button', { name: 'Fett' });
    expect(await bold.evaluate((element) => element === document.activeElement)).toBe(true);
    await press('Enter');
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await bold.getAttribute('aria-pressed')).toBe('true');
    for (const [name, width, media] of themes) {
      await setScreen(page, width, media);
      await lookAt(page, `rich-editor-${name.replace(' %', '')}`);
    }
  });
});

test('what somebody writes in another window meanwhile is not overwritten unseen: both stand together, and are saved the next time', async () => {
  const page = await write('plain');
  await page.keyboard.type(' Bald.');
  const other = await page.context().newPage();
  await other.goto(run.url);
  await other.getByRole('heading', { level: 1 }).waitFor();
  await other.evaluate((id) => {
    location.hash = `#/?show=strategyMeasure:${id}`;
  }, run.prepared.ids.plain);
  await other.getByRole('button', { name: 'Bearbeiten: Steckbrief' }).click();
  await other.getByRole('textbox', { name: 'Steckbrief' }).waitFor();
  await other.waitForTimeout(150);
  await other.keyboard.type(' Und geprüft.');
  await other.keyboard.press('Control+Enter');
  await other.getByRole('button', { name: 'Bearbeiten: Steckbrief' }).waitFor();
  await other.waitForTimeout(500);
  await other.close();

  await field().focus();
  await page.keyboard.press('Control+Enter');
  await page.getByText('inzwischen', { exact: false }).first().waitFor();
  // Where the window had not heard of it yet, the store refused, and the text stays where it is.
  if (!(await field().innerText()).includes('geprüft')) await press('Control+Enter');
  await page.getByText('Beides steht jetzt zusammen im Text', { exact: false }).waitFor();
  const both = await field().innerText();
  for (const said of ['Bald.', 'Und geprüft.']) expect(both).toContain(said);
  await lookAt(page, 'rich-inzwischen');
  await field().focus();
  await press('Control+Enter');
  await reading();
  const said = JSON.stringify(await stored('plain'));
  for (const words of ['Bald.', 'Und geprüft.']) expect(said).toContain(words);
});

describe('leaving', () => {
  test('saves what was written, and writes nothing where nothing was', async () => {
    const page = await write('empty');
    await page.keyboard.type('Neu.');
    await page.getByRole('dialog').getByRole('heading').first().click();
    await reading();
    await page.getByRole('dialog').getByText('Neu.').waitFor();
    expect(await stored('empty')).toEqual(doc(line('Neu.')));
  });

  test('without a change leaves a plain text plain', async () => {
    await write('plain');
    await press('Control+Enter');
    await reading();
    expect(await stored('plain')).toBe('Akten liegen in Schränken.\nSie werden gescannt.');
  });

  test('by Esc takes the writing back, and a button beside it brings it back', async () => {
    const page = await write('plain');
    await page.keyboard.type(' Und noch etwas.');
    await press('Escape');
    await reading();
    expect(await page.getByRole('dialog').innerText()).not.toContain('noch etwas');
    await page.getByText('Ihre Änderung ist verworfen').waitFor();
    await lookAt(page, 'rich-verworfen');
    await page.getByRole('button', { name: 'Zurückholen' }).focus();
    await press('Enter');
    await field().waitFor();
    expect(await field().innerText()).toContain('noch etwas');
    await press('Control+Enter');
    await reading();
    expect(JSON.stringify(await stored('plain'))).toContain('noch etwas');
  });
});

test('a text that was being written when everything went dark lies there at the next look', async () => {
  const page = await write('empty');
  await page.keyboard.type('Halb geschr');
  await page.waitForTimeout(1200);
  await page.goto('about:blank');
  await page.goto(run.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await show('empty');
  await page.getByText('noch nicht gespeichert', { exact: false }).waitFor();
  await lookAt(page, 'rich-entwurf');
  await page.getByRole('button', { name: 'Zurückholen' }).click();
  await field().waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.type('ieben.');
  await press('Control+Enter');
  await reading();
  expect(await page.getByText('noch nicht gespeichert', { exact: false }).count()).toBe(0);
  expect(await stored('empty')).toEqual(doc(line('Halb geschrieben.')));
});

test('what comes from a newer version or a hostile file stands there as words and goes back as it was', async () => {
  const page = await show('strange');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Hinweis aus der Zukunft').waitFor();
  expect(await dialog.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    'https://www.kreis-coesfeld.de/akte',
  ]);
  await lookAt(page, 'rich-strange');
  await page.getByRole('button', { name: 'Bearbeiten: Steckbrief' }).click();
  await field().waitFor();
  await press('Control+End');
  await page.keyboard.type(' Ende.');
  await press('Control+Enter');
  await reading();
  expect(await stored('strange')).toEqual(
    doc(panel, line('Seite des Kreises', web, { type: 'glow' }), {
      type: 'blockquote',
      content: [line('Ein Zitat. Ende.')],
    }),
  );
});

test('what is pasted from Word keeps its words and structure and nothing else', async () => {
  await write('empty');
  await paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
    <!--StartFragment--><h1 style='mso-outline-level:1'>Ziel<o:p></o:p></h1>
    <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Fett</b> und <i>kursiv</i> <span style='color:red'>rot</span><o:p></o:p></p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Punkt eins<o:p></o:p></p>
    <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Punkt zwei</p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Erstens</p>
    <table><tr><td><p>Amt</p></td><td>Kosten</td></tr></table>
    <p><a href="javascript:alert(1)">Klick</a> <a href="https://nottuln.de">Nottuln</a><img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script></p>
    <!--EndFragment--></body></html>`);
  expect(await run.page.title()).not.toContain('hacked');
  await press('Control+Enter');
  await reading();
  expect(await stored('empty')).toEqual(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ziel' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Fett', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' und ' },
          { type: 'text', text: 'kursiv', marks: [{ type: 'italic' }] },
          { type: 'text', text: ' rot' },
        ],
      },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [line('Punkt eins')] },
          { type: 'listItem', content: [line('Punkt zwei')] },
        ],
      },
      { type: 'orderedList', content: [{ type: 'listItem', content: [line('Erstens')] }] },
      line('Amt · Kosten'),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Klick ' },
          { type: 'text', text: 'Nottuln', marks: [{ type: 'link', attrs: { href: 'https://nottuln.de' } }] },
        ],
      },
    ),
  );
});
