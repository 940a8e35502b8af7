import { remarksOn } from '#content/activities/simulation/check-ways.ts';
import type { Compiled } from '#content/activities/simulation/compile.ts';
import { ink } from '#content/activities/simulation/ink.ts';
import type { Played } from '#content/activities/simulation/play.ts';
import type { Simulation } from '#content/activities/simulation/schema.ts';
import { speakerOf } from '#content/activities/simulation/speaker.ts';
import type { Reading } from '#content/module/reading.ts';

type Told = Pick<Simulation, 'file' | 'cast' | 'shows' | 'goals' | 'pass'>;

interface Place {
  readonly reading: Reading;
  /** Of the directive. */
  readonly line: number;
  readonly goalLines: readonly number[];
}

const FAULTS: Readonly<Record<NonNullable<Played['fault']>, string>> = {
  endless: 'a loop or call that does not end',
  text: 'a text of more than 2,000 signs',
  turns: 'a way of more than 60 choices',
  choices: 'more than nine choices at once',
  broken: 'a way that leads nowhere',
};

/** Compiles and walks through a story; whatever is wrong is reported where it is. `undefined` when it cannot be played. */
export function checkStory(body: Told, source: string, place: Place): string | undefined {
  const { compileStory, goalOfLine } = ink.compiling();
  const report = place.reading.reportBeside(body.file);
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const compiled = compileStory(
    text,
    body.goals.map(({ when }) => when),
  );
  if ('problems' in compiled) {
    for (const { line, what } of new Map(compiled.problems.toReversed().map((one) => [one.line, one])).values()) {
      const goal = goalOfLine(text, line);
      if (goal === undefined) report(line, what, 'See docs/module-format.md for what a story may hold.');
      else
        place.reading.report(
          place.goalLines[goal] ?? place.line,
          `the goal's condition: ${what}`,
          'Name variables and knots of the story.',
        );
    }
    return undefined;
  }
  return walk(body, compiled, place) ? compiled.story : undefined;
}

function walk(body: Told, { story, lineOf }: Compiled, { reading, line }: Place): boolean {
  const unknown = body.shows.find(({ variable }) => !story.includes(`{"VAR=":"${variable}"}`));
  if (unknown !== undefined) {
    reading.report(line, `\`Shows: ${unknown.variable}\` is no variable of the story`, 'Write `VAR` in the story.');
    return false;
  }
  const ways = ink.exploring().explore({ ...body, story });
  const stuck = ways.find(({ played }) => played.fault !== undefined);
  if (stuck?.played.fault !== undefined) {
    const path = stuck.choices.map((choice) => choice + 1).join(', ');
    const at = stuck.played.at === undefined ? undefined : lineOf(stuck.played.at);
    const after = path === '' ? 'from the start' : `after the choices ${path}`;
    reading.reportBeside(body.file)(
      at ?? 1,
      `${FAULTS[stuck.played.fault]}, ${after}`,
      'Let every way come to `-> END`.',
    );
    return false;
  }
  const strangers = new Set(
    ways
      .flatMap(({ played }) => played.turns)
      .flatMap(({ lines }) => lines.flatMap(({ text }) => speakerOf(text, body.cast).stranger ?? [])),
  );
  for (const stranger of strangers)
    reading.report(
      line,
      `\`${stranger}:\` speaks but is not in the cast`,
      `Write \`Cast: ${stranger} = Name\`.`,
      'warning',
    );
  for (const { what, mend } of remarksOn(body, ways)) reading.report(line, what, mend, 'warning');
  return true;
}
