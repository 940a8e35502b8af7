import { checkModules } from './commands/module-check.ts';
import { printFrontMatterSchema } from './commands/module-schema.ts';
import { importSkills } from './commands/skills-import.ts';
import type { Outcome } from './outcome.ts';

const USAGE = `Usage: morsel <command>

  module check FOLDER... [--strict]   check the modules in the folders and below;
                                      status 1 on errors, with --strict also on warnings
  module schema                       print the JSON Schema of the front matter
  skills import FILE...               take skills and roles over from the CSV files of an ESCO download
    --occupation NAME                 an occupation with its essential skills, by label or address; may be repeated
    --skills NAME                     a skill, or the address of a group of skills; may be repeated
    --optional                        an occupation's optional skills too
    --library FOLDER                  the folder with skills.yaml and roles.yaml; \`library\` if not said
    --dry-run                         only say what would be done`;

/** Runs the command that the arguments name. A command that is not known gets the usage and status 2. */
export function run(args: readonly string[]): Outcome {
  if (args[0] === 'skills' && args[1] === 'import' && !args.includes('--help')) return importSkills(args.slice(2));
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [noun, verb, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  if (noun === 'module' && verb === 'check' && rest.length > 0 && flags.every((flag) => flag === '--strict')) {
    return checkModules(rest, flags.length > 0);
  }
  if (noun === 'module' && verb === 'schema' && rest.length === 0 && flags.length === 0)
    return printFrontMatterSchema();
  const asked = args.length === 0 || flags.includes('--help') || noun === 'help';
  return {
    lines: [...(asked ? [] : [`morsel: cannot run \`${args.join(' ')}\`\n`]), USAGE],
    status: asked && args.length > 0 ? 0 : 2,
  };
}
