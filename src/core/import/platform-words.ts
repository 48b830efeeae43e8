import { normalizeWords } from './normalize-words';
import { MAX_WORD_UNITS } from '../formats/limits';

/** What people call a platform in a spreadsheet. First word of each list: how we name a channel made on it. */
const WORDS: { readonly [platform: string]: readonly string[] } = {
  facebook: ['Facebook', 'FB', 'Facebook page', 'Page Facebook', 'Face', 'FB page', 'Facebook Seite'],
  instagram: [
    'Instagram',
    'IG',
    'Insta',
    'Instagram feed',
    'IG feed',
    'Instagram post',
    'IG post',
    'Insta feed',
  ],
  'instagram-story': [
    'Instagram story',
    'Instagram stories',
    'IG story',
    'IG stories',
    'Insta story',
    'Insta stories',
    'Story',
    'Stories',
    'Story Instagram',
    'IGS',
  ],
  threads: ['Threads', 'Thread'],
  whatsapp: ['WhatsApp', 'WA', 'WhatsApp channel', 'Whats app'],
  messenger: ['Messenger', 'Facebook Messenger'],
  x: ['X', 'Twitter', 'X/Twitter', 'Twitter/X', 'X (Twitter)', 'Twitter (X)', 'TW', 'Tweet', 'X.com'],
  linkedin: ['LinkedIn', 'LI', 'Linked In', 'LinkedIn page', 'LinkedIn company page', 'Page LinkedIn'],
  tiktok: ['TikTok', 'TT', 'Tik Tok'],
  pinterest: ['Pinterest', 'Pin', 'Pins'],
  youtube: ['YouTube', 'YT', 'You Tube', 'YouTube Shorts'],
  bluesky: ['Bluesky', 'Bsky', 'Blue Sky', 'BS'],
  mastodon: ['Mastodon', 'Masto'],
  telegram: ['Telegram', 'TG'],
  'google-business': [
    'Google Business',
    'GBP',
    'GMB',
    'Google Business Profile',
    'Google My Business',
    'Google',
  ],
  reddit: ['Reddit'],
  snapchat: ['Snapchat', 'Snap'],
  discord: ['Discord'],
  email: [
    'E-mail',
    'Email',
    'Mail',
    'Newsletter',
    'News letter',
    'Mailing',
    'Infolettre',
    'Courriel',
    'Rundbrief',
    'Correo',
    'Correo electronico',
    'Boletin',
    'Nieuwsbrief',
    'E-Mailing',
    'Mailchimp',
  ],
  sms: ['SMS', 'Text message', 'Texto', 'Text messages'],
  website: [
    'Website',
    'Web',
    'Site',
    'Site web',
    'Web site',
    'Webseite',
    'Homepage',
    'Sitio web',
    'Pagina web',
    'Sito',
    'Sito web',
    'Blog',
    'Web banner',
    'Website banner',
  ],
  rss: ['RSS', 'RSS feed'],
  phone: ['Phone', 'Voicemail', 'Telephone', 'Telefon', 'Telefono', 'Telefoon'],
  print: ['Print', 'Poster', 'Posters', 'Flyer', 'Affiche', 'Plakat', 'Cartel', 'Manifesto'],
  'in-person': ['In person', 'Shop', 'In store', 'Event'],
};

const byWord = new Map<string, string>();
for (const [platform, words] of Object.entries(WORDS)) {
  byWord.set(normalizeWords(platform), platform);
  for (const word of words) byWord.set(normalizeWords(word), platform);
}

/** The platform that a person means by a word ('Insta', 'Twitter/X', 'Site web'); undefined when unknown. */
export function platformOfWord(word: string): string | undefined {
  return word.length > MAX_WORD_UNITS ? undefined : byWord.get(normalizeWords(word));
}

/** How a channel that is made on a platform is called until somebody gives it a better name. */
export function platformWord(platform: string): string {
  return (Object.hasOwn(WORDS, platform) ? WORDS[platform]?.[0] : undefined) ?? platform;
}
