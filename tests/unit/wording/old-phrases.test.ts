import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Phrases that a copy edit took off the screen, with no better reason to come back than habit. */
const OLD_PHRASES = [
  'own version',
  'Inherits the',
  'common text',
  'Nothing stands in the way',
  'cannot go out yet',
  'On no channel yet',
  'No words yet',
  'post without a title',
  'Words fold after',
  'As readers see it',
  'picture or film',
  'pictures and films',
  'Put it there',
  'Only write a version',
  'May wait a few days',
  'Last useful',
  'for these very words',
  'Nobody has signed',
  'Approved as it reads now',
  'Approval is asked for',
  'Nothing stands there',
  'and it was never ready',
  'Find a new time',
  'hang on',
  'Bring a plan in',
  'Your plan goes here',
  'with the cable out',
  'lanes draw themselves',
  'can come in',
  'Comes in',
  'To know',
  'A table (CSV)',
  'letters as UTF',
  'What the columns mean',
  "'Leave it out'",
  'What stands there',
  'Times without a zone are read in',
  'How firm the date is',
  'Row’s own number',
  'Send directly',
  'Nothing to tell it',
  'was told.',
  'need your hand',
  'needs your hand',
  'What comes due in an outage',
  'Fairly sure',
  'Give its own list',
  'Choose its list',
  'Its export',
  'Or a table',
  'They join by themselves',
  'It is out<',
  'Days of cover',
  'on the bank alone',
  'Suits',
  "'Live'",
  "'Dated'",
  "'Tempo'",
  "'Weight'",
  "'Look'",
  'surplus hashtags',
  'none can be fixed this way',
  'carries both',
  'Keep the two out of one post',
  'olemn day',
  'Own day',
  "'Check first'",
  'wants a look',
  'so everybody can approve',
  'As the system',
  'What we depend on',
  'They still hold',
  'What a text may be',
  'Stands in when down',
  'Hashtags of {',
  'to settle',
  'reads differently now',
  'Save a bundle',
  'Merge a bundle',
  'Open a bundle',
  'Thought to be back',
  'horizon Fri',
  'Nobody knows (',
  'Own time',
  'mistake of ours',
];

/** Where a phrase stands for something else than words on the screen. */
const ELSEWHERE = /[/\\](?:testing|fixtures)[/\\]|\.test\.tsx?$/;

/** What a person may read: literals and text between tags, with comments taken out and breaks as one space. */
function readable(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/^\s*\/\/.*$/gm, ' ')
    .replace(/\s+/g, ' ');
}

test('no phrase that was edited away is back on the screen', () => {
  const root = join(import.meta.dirname, '..', '..', '..', 'src');
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !ELSEWHERE.test(name));
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((name) => {
    const text = readable(readFileSync(join(root, name), 'utf8'));
    return OLD_PHRASES.filter((phrase) => text.includes(phrase)).map((phrase) => `${name}: ${phrase}`);
  });
  expect(found).toEqual([]);
});
