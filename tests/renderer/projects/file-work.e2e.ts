import { expect, test } from 'vitest';
import { tabTo } from '../../helpers/keys.ts';
import { exampleOffice, openFile, press, said } from './file.ts';
import { lookEverywhere } from './looks.ts';

const office = exampleOffice();

const tasks = () => office.page.getByRole('region', { name: 'Aufgaben' });
const line = (title: string) => tasks().getByRole('listitem').filter({ hasText: title });
const tick = (title: string) => tasks().getByRole('checkbox', { name: `„${title}“ erledigt` });

test('a repeating task that is ticked off says when the next one is due, and the next one stands there', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Meilensteine & Aufgaben');
  await line('Stand der Beschlüsse').getByText('jedes Quartal').waitFor();
  await tabTo(page, tick('Stand der Beschlüsse an die Räte melden'));
  await press(page, 'Space');

  await said(page, '„Stand der Beschlüsse an die Räte melden“ ist erledigt. Die nächste ist am 31.03.2027 fällig.');
  await line('Stand der Beschlüsse').getByText('31.03.2027').waitFor();
  await press(page, 'Control+z');
  await line('Stand der Beschlüsse').getByText('31.12.2026').waitFor();
  expect(await line('Stand der Beschlüsse').count()).toBe(1);
});

test('a checklist is told beside its task, ticked where it stands, and gets a new item in one line', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Meilensteine & Aufgaben');
  const invitation = line('Einladung Digitalisierungskonferenz').first();
  await invitation.getByText('1 von 3 Punkten erledigt').waitFor();
  await tabTo(page, tick('Vorträge anfragen'));
  await press(page, 'Space');
  await invitation.getByText('2 von 3 Punkten erledigt').waitFor();
  // What is ticked off stays in its place as long as the task is open.
  expect(await tick('Vorträge anfragen').isChecked()).toBe(true);

  await tabTo(page, tasks().getByRole('button', { name: /^Einladung Digitalisierungskonferenz/ }));
  await press(page, 'Enter');
  await tabTo(
    page,
    tasks().getByRole('textbox', { name: 'Teilaufgabe von „Einladung Digitalisierungskonferenz“ hinzufügen' }),
  );
  await page.keyboard.type('Dolmetscherin fragen bis 20.1.');
  await press(page, 'Enter');

  await invitation.getByText('2 von 4 Punkten erledigt').waitFor();
  await line('Dolmetscherin fragen').getByText('20.01.2027').waitFor();
});

test('naming on whom a task waits makes it wait since today, and ticking it off ends that', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Meilensteine & Aufgaben');
  await tabTo(page, tasks().getByRole('button', { name: /^Havixbeck und Rosendahl/ }));
  await press(page, 'Enter');
  await tabTo(page, tasks().getByRole('textbox', { name: 'Wartet auf' }));
  await page.keyboard.type('Rat Havixbeck');
  await press(page, 'Enter');

  await line('Havixbeck und Rosendahl').getByText('wartet auf Rat Havixbeck seit 23.11.2026 (0 Tage)').waitFor();
  await tasks().getByText('1 wartet').waitFor();
  await tabTo(page, tick('Havixbeck und Rosendahl an Beschluss erinnern'));
  await press(page, 'Space');
  await tasks().getByText('1 wartet').waitFor({ state: 'detached' });
});

test('a milestone is added in one line and reached with one tick', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Meilensteine & Aufgaben');
  const milestones = page.getByRole('region', { name: 'Meilensteine' });
  await tabTo(page, milestones.getByRole('textbox', { name: 'Meilenstein hinzufügen' }));
  await page.keyboard.type('Druckfassung 30.4.');
  await press(page, 'Enter');
  await milestones.getByRole('listitem').filter({ hasText: 'Druckfassung' }).getByText('30.04.2027').waitFor();
  await press(page, 'Shift+Tab');
  await tabTo(page, milestones.getByRole('checkbox', { name: '„Druckfassung“ erledigt' }));
  await press(page, 'Space');

  await said(page, '„Druckfassung“ ist erledigt');
});

test('axe finds nothing in any look, with a line unfolded', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Meilensteine & Aufgaben');
  await tabTo(page, tasks().getByRole('button', { name: /^Einladung Digitalisierungskonferenz/ }));
  await press(page, 'Enter');
  await tasks().getByRole('textbox', { name: 'Wartet auf' }).waitFor();

  expect(await lookEverywhere(page)).toEqual([]);
});
