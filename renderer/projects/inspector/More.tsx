import { Comments } from './Comments.tsx';
import { Funding } from './Funding.tsx';
import { History } from './History.tsx';
import styles from './inspector.module.css';
import { Links } from './Links.tsx';

/** Funding, links, comments and history of a project. */
export function More({ projectId }: { readonly projectId: string }) {
  return (
    <div className={styles.page}>
      <Funding projectId={projectId} />
      <Links reference={`project:${projectId}`} />
      <Comments reference={`project:${projectId}`} />
      <History entity="project" id={projectId} />
    </div>
  );
}
