/**
 * What a plan file does not hold, on purpose; everything else of a workspace is in it. This list is what the window
 * shows beside the file and what docs/formats/holdfast-plan.md says, word for word.
 */
export const LEFT_OUT: readonly string[] = [
  'Who changed what when: the history of each thing, and how far it can be undone.',
  'Two versions that wait for somebody to choose: the one that counts now is in the file.',
  'When something was last changed.',
  'What waits in the outbox, and the keys of your schedulers.',
  'What this computer measured when it checked what is down.',
  'How this window is arranged: its view, filters and open drafts.',
];
