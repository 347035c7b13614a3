import { Links } from '../../app/links/Links.tsx';
import { linkTexts } from '../../app/links/texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Comments } from './Comments.tsx';
import { Funding } from './Funding.tsx';
import { Heading } from './Heading.tsx';
import { History } from './History.tsx';
import styles from './inspector.module.css';

/** Funding, links, comments and history of a project. */
export function More({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(linkTexts);
  return (
    <div className={styles.page}>
      <Funding projectId={projectId} />
      <section>
        <Heading>{texts.links}</Heading>
        <Links entity="project" id={projectId} />
      </section>
      <Comments reference={`project:${projectId}`} />
      <History entity="project" id={projectId} />
    </div>
  );
}
