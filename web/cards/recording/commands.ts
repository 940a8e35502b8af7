import { isCommand } from '../../session/keys.ts';
import type { Playback } from './playback.svelte.ts';

export type Command = 'toggle' | 'back' | 'forward' | 'far-back' | 'far-forward' | 'captions' | 'full-screen' | 'mute';

/** The keys of players everywhere. None of them is one of the session's: Enter, Escape, ? and digits. */
const COMMANDS: Readonly<Record<string, Command>> = {
  ' ': 'toggle',
  k: 'toggle',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  j: 'far-back',
  l: 'far-forward',
  c: 'captions',
  f: 'full-screen',
  m: 'mute',
};

/** Where somebody writes or chooses, keys are theirs. */
const WRITES = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const OWN_SPACE = 'button, a, summary, [type=checkbox], [type=radio]';
const OWN_ARROWS = '[type=range], [type=radio], [role=tablist]';

/** What a key press asks of the recording on screen; `undefined` when it is meant for something else. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const command = COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (command === undefined || event.shiftKey || !isCommand(event)) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  const own = event.key === ' ' ? OWN_SPACE : event.key.startsWith('Arrow') ? OWN_ARROWS : undefined;
  return target?.closest(WRITES) || (own && target?.closest(own)) ? undefined : command;
}

const STEPS: Readonly<Partial<Record<Command, number>>> = { back: -5, forward: 5, 'far-back': -10, 'far-forward': 10 };

/** Does what was asked, as far as it concerns playing; `false` when it concerns the picture. */
export function obey(command: Command, playback: Playback): boolean {
  const step = STEPS[command];
  if (step !== undefined) playback.skip(step);
  else if (command === 'toggle') playback.toggle();
  else if (command === 'mute') playback.toggleMuted();
  else return false;
  return true;
}
