import { expect, it } from 'vitest';
import { sourcesToText, textToSources, textToVoices, voicesToText } from './source-lines';

const SOURCES = [
  { kind: 'status', name: 'Meta status', address: 'https://metastatus.com' },
  { kind: 'press', name: 'Radio', address: '' },
] as const;

it('reads sources as they are typed, best first, and keeps what kind a known one is (R8)', () => {
  expect(textToSources(sourcesToText(SOURCES), SOURCES)).toEqual(SOURCES);
  expect(textToSources('\n https://a.example \nThe team’s status page https://b.example', [])).toEqual([
    { kind: 'other', name: 'https://a.example', address: 'https://a.example' },
    { kind: 'status', name: 'The team’s status page', address: 'https://b.example' },
  ]);
});

it('reads the accounts on which an owner speaks (R58)', () => {
  const idOf = (word: string) => ({ x: 'x', 'e-mail': 'email' })[word.toLowerCase()];
  const voices = [{ network: 'x', handle: '@Meta' }];
  expect(voicesToText(voices)).toBe('@Meta on X');
  expect(textToVoices('@Meta on X\n@andy on on Mars\npress@meta.example', idOf)).toEqual([
    { network: 'x', handle: '@Meta' },
    { network: 'Mars', handle: '@andy on' },
    { network: '', handle: 'press@meta.example' },
  ]);
});
