export { useRows } from '../app/rows.ts';
