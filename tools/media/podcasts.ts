import type { Line } from './speech.ts';

export interface Podcast {
  /** Folder below `library/` and name of the files made there. */
  readonly folder: string;
  readonly name: string;
  /** Who the voices are. */
  readonly names: Readonly<Record<'slt' | 'rms', string>>;
  readonly lines: readonly Line[];
}

const nora = (says: string, pause = 0.45): Line => ({ voice: 'slt', says, pause });
const idris = (says: string, pause = 0.45): Line => ({ voice: 'rms', says, pause });

export const pauseBefore: Podcast = {
  folder: 'leadership/pause-before',
  name: 'pause',
  names: { slt: 'Nora', rms: 'Idris' },
  lines: [
    nora('In two minutes from now, you have a hard conversation. Here is what to do until then.'),
    idris('I know this one. I walk up and down, and rehearse my best sentence.'),
    nora('Most of us do. The trouble is that you rehearse your side only, and you grow more and more certain of it.'),
    idris('So what should I do instead?', 0.9),
    nora('First minute. Stop, and name what you feel, in one word. Annoyed. Nervous. Hurt.'),
    idris('Out loud?'),
    nora(
      'Silently will do. In a brain scan study, people looked at angry and frightened faces. Some chose a word for the feeling, others only a name for the face. Those who named the feeling showed less alarm in the brain.',
    ),
    idris('One word, then. Nervous. And after that?'),
    nora('One slow breath, and you go on.', 0.9),
    nora('Second minute. Three questions. The first one: what do I want to come of this?'),
    idris('I want him to admit that he was wrong.'),
    nora('That is winning. Ask again. What do you want to be true on Monday?'),
    idris('On Monday, I want the report on time.'),
    nora('Good. That is a purpose, and you could say it to him. Second question. How does it look from his chair?'),
    idris('Perhaps he did not know that I was waiting for it.'),
    nora('Perhaps. You need not believe it. You only leave room for it. It turns an accusation into a question.'),
    idris('And the third?'),
    nora('What is my first sentence? Say what you saw, without a verdict. Then ask.'),
    idris('The report came on Thursday, and we had agreed on Tuesday. What happened?'),
    nora('A fact, and an open question. Now you may go in.', 0.9),
    idris(
      'So, once more. One word for the feeling, and one breath. Then: what do I want to be true? How does it look from there? And what is my first sentence?',
    ),
    nora('Two minutes. And if it gets loud in there, you may always say: let us take two minutes.'),
  ],
};

export const closeTheDay: Podcast = {
  folder: 'focus/close-the-day',
  name: 'close',
  names: { slt: 'Nora', rms: 'Idris' },
  lines: [
    nora('It is ten past five. The laptop is shut, and the work is still running, in your head.'),
    idris('The mail I did not answer. The offer I have to send. At eight, on the sofa, there they are again.'),
    nora(
      'Unfinished goals do that. In experiments, they came back while people were reading something else, and made them worse at puzzles.',
    ),
    idris('So the only way out is to finish everything?'),
    nora(
      'No, and that is the surprising part. In the same experiments it was enough to make a plan. Once people had settled when and how they would go about it, the goal left them alone.',
    ),
    idris('Although nothing was done yet.'),
    nora('Nothing at all. So here are five minutes for the end of the day.', 0.9),
    nora('Minutes one and two. Write down everything that is still open. No order, no sorting. Just empty your head.'),
    idris('The offer. The mail to Sara. The dentist.', 0.9),
    nora('Minutes three and four. For each one that matters, write when you will do it, and what the first step is.'),
    idris('The offer: tomorrow at nine. First step: open the price list.'),
    nora('That is a plan. Work on the offer soon would be a wish.'),
    idris('And the things I will not do at all?'),
    nora('Cross them out. That settles them, too.', 0.9),
    nora('Minute five. Look at tomorrow once, and then say one sentence that ends the day.'),
    idris('Mine is: that is all for today.'),
    nora(
      'Say it, shut the lid, and go. In a sleep laboratory, people wrote for five minutes before bed. Those who wrote down what was still to do fell asleep faster than those who wrote down what they had done.',
    ),
    idris('So I write what is to come, and not what went well.'),
    nora('For a quiet head, yes. Empty it, plan it, close it. Five minutes.'),
  ],
};

export const markYourPlace: Podcast = {
  folder: 'focus/mark-your-place',
  name: 'mark',
  names: { slt: 'Nora', rms: 'Idris' },
  lines: [
    nora('Somebody stands at your desk. Have you got a second?'),
    idris('I turn round, I answer, I turn back. And where was I?'),
    nora(
      'It takes very little. In an experiment, people worked through a fixed row of steps. After breaks of three seconds they took the wrong step twice as often.',
    ),
    idris('Three seconds. So what do I do?', 0.9),
    nora('Say: one moment. Then leave a mark. Write where you are, and what comes next.'),
    idris('Row forty is checked. Next: the total.'),
    nora('Good. Now look up, and listen.'),
    idris('And still think of row forty.'),
    nora(
      'Less than before. Work you must come back to in a hurry keeps pulling at you. In four studies, a short plan for the return loosened that pull.',
    ),
    idris('And then back to it.', 0.9),
    nora('Read your mark before you touch anything. Then take the next step.'),
    idris('One moment. Mark. Look up. And afterwards, read the mark first.'),
  ],
};
