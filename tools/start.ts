/** `npm start`: builds what changed, then serves. */
import { buildWeb } from './build.ts';

buildWeb();
await import('#server/main.ts');
