import sheet from '../file/file.module.css';
import parts from '../inspector/inspector.module.css';
import { Milestones, Tasks } from './Work.tsx';

/** Meilensteine & Aufgaben of the file: side by side, where there is room. */
export function WorkPage({ projectId }: { readonly projectId: string }) {
  return (
    <div className={sheet.pair}>
      <div className={sheet.sheet}>
        <div className={parts.page}>
          <Milestones projectId={projectId} />
        </div>
      </div>
      <div className={sheet.sheet}>
        <div className={parts.page}>
          <Tasks projectId={projectId} />
        </div>
      </div>
    </div>
  );
}
