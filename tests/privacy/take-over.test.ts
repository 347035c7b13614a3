import { expect, test } from 'vitest';
import { readAuthority } from '../../shared/privacy/authority.ts';
import { notYetTaken, pageWords, wholeAuthority, withoutTaken } from '../../shared/privacy/take-over.ts';

const showcase = {
  title: 'Digitalagentur COE',
  operator: 'Kreis Coesfeld\nVertreten durch den Landrat\nFriedrich-Ebert-Straße 7\n48653 Coesfeld',
  email: 'digital@example.org',
  phone: '02541 18-0',
  enforcement: 'Ombudsstelle des Landes\nDüsseldorf',
};

test('AT1: what was typed for the Schaufenster holds where the authority has said nothing, and stands on the pages as before', () => {
  const { said, before } = wholeAuthority(null, showcase);
  expect(said).toEqual({
    name: 'Kreis Coesfeld',
    representative: 'den Landrat',
    address: 'Friedrich-Ebert-Straße 7, 48653 Coesfeld',
    email: 'digital@example.org',
    phone: '02541 18-0',
    enforcement: 'Ombudsstelle des Landes\nDüsseldorf',
  });
  expect(before).toEqual([]);
  expect(pageWords(said)).toEqual({
    operator: 'Kreis Coesfeld\nFriedrich-Ebert-Straße 7\n48653 Coesfeld\nVertreten durch: den Landrat',
    email: 'digital@example.org',
    phone: '02541 18-0',
    enforcement: 'Ombudsstelle des Landes\nDüsseldorf',
  });
});

test('AT2: where both differ the authority counts, and every other word is kept to be read', () => {
  const setting = { name: 'Kreis Coesfeld', email: 'post@example.org', before: 'Telefon: 1' };
  const { said, before } = wholeAuthority(setting, showcase);
  expect(said).toMatchObject({ name: 'Kreis Coesfeld', email: 'post@example.org', phone: '02541 18-0' });
  expect(before).toEqual(['Telefon: 1', 'E-Mail-Adresse: digital@example.org']);
});

test('the same words with other breaks are the same', () => {
  const setting = { address: 'Friedrich-Ebert-Straße 7,  48653 Coesfeld' };
  expect(wholeAuthority(setting, showcase).before).toEqual([]);
});

test('once taken over, the words of the Schaufenster are only its own; nothing is taken twice', () => {
  const rest = withoutTaken(showcase);
  expect(rest).toEqual({ title: 'Digitalagentur COE' });
  expect(wholeAuthority({ name: 'Kreis' }, rest)).toEqual({ said: { name: 'Kreis' }, before: [] });
  expect({ ...rest, ...notYetTaken(showcase) }).toEqual(showcase);
});

test('the one line of e-mail and telephone of version 0.1 becomes two, whatever stood in it', () => {
  expect(readAuthority({ contact: 'digital@kreis.example, Tel. 02541 18-0' })).toEqual({
    email: 'digital@kreis.example',
    phone: 'Tel. 02541 18-0',
  });
  expect(readAuthority({ contact: '02541 18-0' })).toEqual({ phone: '02541 18-0' });
  expect(readAuthority({ contact: 'a@b.example', email: 'c@d.example' })).toEqual({ email: 'c@d.example' });
});

test('a setting that is broken says nothing', () => {
  for (const broken of [null, 7, 'x', [], { operator: 5, email: null }])
    expect(wholeAuthority(broken, broken)).toEqual({ said: {}, before: [] });
});
