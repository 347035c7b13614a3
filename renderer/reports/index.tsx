export { default } from './compose/ComposePage.tsx';
