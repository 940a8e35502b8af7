import { countOutcomes, countSentences, verbProblem } from '#content/module/coach/outcome.ts';
import { baseLanguage, type Finding, type Rule } from '#content/module/coach/rule.ts';

export const oneOutcome: Rule = {
  id: 'one-outcome',
  reason:
    'What is learned in minutes is one thing. An outcome that says what one can do can be practised and asked for.',
  check(module) {
    const { outcome } = module;
    const language = baseLanguage(module);
    const found = (what: string, mend: string): Finding => ({ where: { front: 'outcome' }, what, mend });
    const problem = verbProblem(outcome, language);
    return [
      ...(countSentences(outcome) > 1
        ? [found('the outcome has more than one sentence', 'Keep the sentence that says what one can do afterwards.')]
        : []),
      ...(problem === undefined
        ? []
        : [found(`the outcome ${problem}`, 'Begin with what one can watch somebody do: open, choose, write, refuse.')]),
      ...(countOutcomes(outcome, language) > 1
        ? [found('the outcome joins two outcomes', 'Keep one of them here and make a module of the other.')]
        : []),
    ];
  },
};
