import { resourceUsage } from 'node:process';
import { SOURCES } from './sources.ts';

/**
 * Takes the hostile source named on the command line twice, the first time also to load what reads it, and prints how
 * it ended, the seconds of processor the second time took and the megabytes the process grew beyond its start.
 */
const name = process.argv[2] ?? '';
const source = SOURCES[name];
if (source === undefined) throw new Error(`There is no hostile source ${name}.`);
const take = await source.prepare();
const start = resourceUsage().maxRSS;
await take();
const before = process.cpuUsage();
const said = await take();
const { user, system } = process.cpuUsage(before);
const megabytes = (resourceUsage().maxRSS - start) / 1024;
console.log(JSON.stringify({ said, seconds: (user + system) / 1e6, megabytes }));
