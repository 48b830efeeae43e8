import { expect, it } from 'vitest';
import { usableLocale } from './usable-locale';

it('takes what the system says and makes it something every formatter accepts', () => {
  const tags = ['en-GB', 'en-US@posix', 'de_DE.UTF-8', 'C', 'POSIX', '', 'fr'];
  expect(tags.map(usableLocale)).toEqual(['en-GB', 'en-US', 'de-DE', 'en-GB', 'en-GB', 'en-GB', 'fr']);
});
