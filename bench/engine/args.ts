import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Args {
  readonly full: boolean;
  readonly family: string | undefined;
  readonly familyFile: string | undefined;
  readonly seed: number | undefined;
  readonly policy: string | undefined;
  /** Only compare so many random plans in Node and in Chromium. */
  readonly plans: number | undefined;
}

const USAGE = 'npm run bench:engine -- [--full] [--family F] [--family-file PATH] [--seed S] [--policy P] [--plans N]';

/** The arguments, or an error that says what is wrong and what may be given. */
export function argsOf(argv: readonly string[], families: readonly string[], policies: readonly string[]): Args {
  const { full, family, seed, policy, plans, 'family-file': familyFile } = parsed(argv);
  if (family !== undefined && !families.includes(family)) throw unknown('--family', family, families);
  if (policy !== undefined && !policies.includes(policy)) throw unknown('--policy', policy, policies);
  if (family !== undefined && familyFile !== undefined) {
    throw new Error('Give either --family or --family-file, not both.');
  }
  if (plans !== undefined && !/^[1-9]\d{0,6}$/.test(plans)) {
    throw new Error(`--plans must be a whole number from 1 to 9999999, and ${plans} is not.`);
  }
  if (seed !== undefined && !/^\d{1,6}$/.test(seed)) {
    throw new Error(`--seed must be a whole number from 0 to 999999, and ${seed} is not.`);
  }
  const number = (given: string | undefined) => (given === undefined ? undefined : Number(given));
  return { full: full === true, family, familyFile, seed: number(seed), policy, plans: number(plans) };
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    full: { type: 'boolean' },
    family: text,
    'family-file': text,
    seed: text,
    policy: text,
    plans: text,
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nUsage: ${USAGE}`);
  }
}

function unknown(option: string, given: string, known: readonly string[]): Error {
  return new Error(`${option} ${given} is unknown. Known are: ${known.join(', ')}.`);
}
