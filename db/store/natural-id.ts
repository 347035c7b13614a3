export { bodyId, idOfKey, naturalId } from '../../shared/records/natural-id.ts';
