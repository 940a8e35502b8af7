import { parentPort, workerData } from 'node:worker_threads';
import type { Work } from '#server/features/engine/priors.usecases.ts';
import { workOutPriors } from '#server/features/engine/work-out-priors.ts';

const { logs, catalogue, now }: Work = workerData;
parentPort?.postMessage(workOutPriors(logs, catalogue, now));
