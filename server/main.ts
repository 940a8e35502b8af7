import { enableCompileCache } from 'node:module';

// Compiled code is kept between starts; it has to be asked for before anything else is loaded.
enableCompileCache();
await import('#server/run.ts');
