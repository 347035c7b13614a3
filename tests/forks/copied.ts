import { cpSync } from 'node:fs';
import { afterEach, beforeEach } from 'vitest';
import { closeScene, openScene, type Scene } from '../attacks/scene.ts';
import { attachOffice, openTestOffice, type TestOffice } from '../helpers/office.ts';

/** Three offices that know each other, of which a test copies or puts back some. To be called once, at the top of a file. */
export function copiedScene() {
  let scene: Scene;
  const others: TestOffice[] = [];
  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(async () => {
    for (const office of others.splice(0)) office.close();
    await closeScene(scene);
  });
  return {
    get scene(): Scene {
      return scene;
    },
    /** Further offices, closed when the test ends. */
    others,
    /** A second folder with everything in it, keys included: somebody has copied it to another computer. */
    copyOf: async (office: TestOffice): Promise<TestOffice> => {
      office.office.close();
      const empty = await openTestOffice({ body: null });
      cpSync(office.dir, empty.dir, { recursive: true });
      const copy = empty.reopen();
      others.push(copy);
      return copy;
    },
    /** The same folder opened again, in the place of one that was closed. */
    reopened: (which: 'nottuln' | 'olfen' | 'kreis'): TestOffice => {
      const office = attachOffice(scene[which].dir);
      scene = { ...scene, [which]: office, all: scene.all.map((one) => (one === scene[which] ? office : one)) };
      return office;
    },
  };
}

export const createTitled = async (office: TestOffice, title: string): Promise<string> =>
  (await office.get('record.create', { entity: 'project', fields: { title } })).id;
