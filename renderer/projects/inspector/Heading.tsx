import { createContext, type ReactNode, useContext } from 'react';
import styles from './inspector.module.css';

/** Of what order the headings of parts are: the panel beside the list has one of the second order itself, a page has not. */
export const PartHeadings = createContext<'h2' | 'h3'>('h3');

/** A heading of a part of the file, with a count or a button at its end. */
export function Heading({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  const Title = useContext(PartHeadings);
  return (
    <div className={styles.heading}>
      <Title {...(Title === 'h3' ? { className: styles.headingTitle } : {})}>{children}</Title>
      {aside}
    </div>
  );
}
