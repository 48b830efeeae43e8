import { normalizeWords } from './normalize-words';
import { MAX_WORD_UNITS } from '../formats/limits';
import type { ColumnField, DateOrder } from './types';

/**
 * What people and schedulers write above a column, in English, French, German, Spanish, Italian and Dutch, and
 * in the exports of Buffer, Publer, Hootsuite, Metricool, HighLevel, SocialBee and Holdfast itself.
 */
const WORDS: { readonly [Field in ColumnField]?: string } = {
  key: 'key|id|post id|ref|reference|identifiant|cle|kennung|schluessel|clave|chiave|codice|sleutel|uid',
  date:
    'date|dates|datum|fecha|data|publish date|publishing date|publication date|post date|posting date|scheduled date|' +
    'go live|go live date|live date|date de publication|date publication|date de parution|veroffentlichungsdatum|' +
    'veroffentlichung|fecha de publicacion|data di pubblicazione|data pubblicazione|publicatiedatum|plaatsingsdatum|' +
    'jour|dia|giorno|dag|day|termin',
  time:
    'time|heure|uhrzeit|zeit|hora|ora|orario|tijd|tijdstip|horaire|publish hour|hour|heure de publication|' +
    'time 24hr|time 24h|post hour|uhr|hora de publicacion',
  datetime:
    'datetime|date time|date and time|posting time|publish at|publish time|scheduled at|scheduled for|scheduled time|' +
    'schedule time|schedule|scheduled|post at|send at|due|due at|when|date heure|date et heure|datum uhrzeit|' +
    'datum und uhrzeit|fecha y hora|data e ora|datum en tijd|postatspecifictime|date intl format or prompt|at',
  zone: 'zone|time zone|timezone|tz|fuseau|fuseau horaire|zeitzone|zona horaria|fuso orario|tijdzone',
  channel:
    'channel|channels|account|accounts|profile|profiles|page|social channel|canal|canaux|compte|comptes|kanal|' +
    'kanale|konto|konten|profil|cuenta|cuentas|canales|perfil|canale|canali|profilo|account social|kanaal|kanalen|' +
    'where|social account|social profile',
  platform:
    'platform|platforms|network|networks|social network|social networks|social|socials|social media|plateforme|' +
    'plateformes|reseau|reseaux|reseau social|reseaux sociaux|plattform|plattformen|netzwerk|netzwerke|plataforma|' +
    'plataformas|red|redes|red social|redes sociales|piattaforma|piattaforme|rete|rete sociale|netwerk|netwerken|' +
    'platformen|medium',
  title:
    'title|titre|titel|titulo|titolo|headline|name|post name|subject|sujet|betreff|asunto|oggetto|onderwerp|topic|' +
    'thema|theme|post idea|idea|uberschrift|accroche|title for the video pin pdf|summary',
  text:
    'text|post|posts|copy|caption|message|content|body|post text|post copy|post content|post caption|message text|' +
    'social copy|wording|tweet|texte|legende|contenu|texte du post|publication|beitrag|beitragstext|inhalt|nachricht|' +
    'bildunterschrift|text des beitrags|texto|contenido|mensaje|leyenda|copy final|testo|didascalia|contenuto|' +
    'messaggio|tekst|bericht|bijschrift|inhoud|description|master text|final copy|final caption',
  link:
    'link|links|url|urls|website link|landing page|destination|destination url|lien|liens|lien url|verweis|enlace|' +
    'vinculo|collegamento|link ogmetaurl|link s separated by comma for fb carousels|post link|cta link',
  media:
    'media|image|images|image url|image urls|picture|pictures|photo|photos|visual|visuals|asset|assets|file|files|' +
    'creative|artwork|video|video url|videourl|imageurls|gifurl|gifurls|videourls|visuel|visuels|image s|bild|bilder|' +
    'bilddatei|datei|grafik|imagen|imagenes|foto|fotos|archivo|immagine|immagini|afbeelding|afbeeldingen|beeld|' +
    'media url s separated by comma|media url|media urls|public image url|image link|bild url',
  alt:
    'alt|alt text|alt texts|alternative text|texte alternatif|alternativtext|alt texte|bildbeschreibung|' +
    'texto alternativo|testo alternativo|alt tekst|alt text s separated by',
  campaign: 'campaign|campaigns|campagne|kampagne|campana|campagna|project|projet|projekt|aktion',
  labels:
    'label|labels|tag|tags|category|categories|categorie|kategorie|kategorien|categoria|etiquette|etiquettes|' +
    'mots cles|schlagworte|schlagworter|etiqueta|etiquetas|etichetta|etichette|label s separated by comma|pillar|' +
    'content pillar',
  timing: 'timing|timing class',
  lastUseful:
    'last useful|last useful time|last useful day|expires|expiry|expiry date|valid until|offer ends|offer end|' +
    'end date|valable jusqu au|date de fin|fin de l offre|gultig bis|ablauf|valido hasta|vence|scade|valido fino a|' +
    'geldig tot',
  importance: 'importance|priority|priorite|prioritat|wichtigkeit|prioridad|priorita|prioriteit|belang',
  kind: 'kind|type|post type|typ|tipo|soort|content type|art|format',
  status:
    'status|state|statut|etat|estado|stato|approval|approved|freigabe|zustand|validation|progress|stage|workflow',
  notes:
    'notes|note|comment|comments|internal notes|remarks|remarque|remarques|commentaire|commentaires|bemerkung|' +
    'bemerkungen|notiz|notizen|kommentar|kommentare|notas|comentario|comentarios|commento|commenti|opmerking|' +
    'opmerkingen|notities|briefing|brief|feedback',
};

const exact = new Map<string, ColumnField>();
const FIELDS = [
  'key',
  'date',
  'time',
  'datetime',
  'zone',
  'channel',
  'platform',
  'title',
  'text',
  'link',
  'media',
  'alt',
  'campaign',
  'labels',
  'timing',
  'lastUseful',
  'importance',
  'kind',
  'status',
  'notes',
] as const satisfies readonly ColumnField[];
for (const field of FIELDS) {
  for (const word of (WORDS[field] ?? '').split('|'))
    if (!exact.has(normalizeWords(word))) exact.set(normalizeWords(word), field);
}

/** Fields whose words ('id', 'type', 'name') say nothing when they are one of several: 'Brand name'. */
const VAGUE: ReadonlySet<ColumnField> = new Set(['key', 'kind', 'title']);

/** The field that a header names, and whether by its whole wording or by a part of it; null when by neither. */
export function fieldOfHeader(header: string): { field: ColumnField; whole: boolean } | null {
  if (header.length > MAX_WORD_UNITS) return null;
  const bare = header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  for (const words of [
    normalizeWords(header),
    normalizeWords(bare),
    normalizeWords(bare).replace(/ \d+$/, ''),
  ]) {
    const field = words === '' ? undefined : exact.get(words);
    if (field !== undefined) return { field, whole: true };
  }
  const words = normalizeWords(bare).replace(/ \d+$/, '');
  // 'Picture Url 3', 'Alt text picture 3', 'Post date', 'Text of the post': the telling word is one of several.
  if (/^picture url$/.test(words)) return { field: 'media', whole: true };
  if (/^alt text picture$/.test(words)) return { field: 'alt', whole: true };
  const parts = words.split(' ');
  if (parts.length > 4) return null;
  for (const part of parts) {
    const field = part.length > 2 ? exact.get(part) : undefined;
    if (field !== undefined && !VAGUE.has(field)) return { field, whole: false };
  }
  return null;
}

/** Date order that a header spells out: 'Date (dd/mm/yyyy)', 'Datum TT.MM.JJJJ', 'jj/mm/aaaa'. */
export function dateOrderOfHeader(header: string): DateOrder | null {
  const pattern = header.toLowerCase().replace(/[^a-z]+/g, ' ');
  if (/\b(d{1,2}|j{1,2}|t{1,2}|g{1,2}) m{1,3}( |$)/.test(pattern)) return 'dmy';
  return /\bm{1,3} (d{1,2}|j{1,2}|t{1,2}|g{1,2}) [yja]/.test(pattern) ? 'mdy' : null;
}

const DAY_FIRST = new Set(
  (
    'heure|texte|legende|reseau|statut|campagne|lien|canal|uhrzeit|kanal|beitrag|plattform|datum|zeit|fecha|hora|' +
    'texto|red|estado|enlace|ora|testo|canale|stato|rete|tijd|tekst|kanaal|netwerk|titre|titel|titulo|titolo'
  )
    .split('|')
    .map(normalizeWords),
);

/** True when the headers are in a language whose countries write the day before the month. */
export function writesDayFirst(headers: readonly string[]): boolean {
  return headers.filter((header) => DAY_FIRST.has(normalizeWords(header))).length >= 2;
}
