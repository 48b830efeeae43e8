import type { Importance, PostKind, Timing } from '../model/post';
import type { Status } from '../model/status';
import { IMPORTANCES, POST_KINDS, TIMINGS } from '../model/post';
import { STATUSES } from '../model/status';
import { normalizeWords } from './normalize-words';
import { MAX_WORD_UNITS } from '../formats/limits';

const STATUS_WORDS: { readonly [Value in Status]: string } = {
  idea: 'idea|ideas|idee|ideen|idea stage|concept|brainstorm|to do|todo|a faire|backlog',
  draft:
    'draft|drafts|brouillon|entwurf|borrador|bozza|concept tekst|in progress|en cours|in arbeit|wip|writing|doing',
  review:
    'review|in review|to review|for review|for approval|to approve|pending|pending approval|awaiting approval|' +
    'a valider|en validation|en attente|zur freigabe|in prufung|freigabe ausstehend|en revision|pendiente|' +
    'in revisione|da approvare|ter goedkeuring|in afwachting',
  approved:
    'approved|ok|okay|ready|final|signed off|sign off|valide|validee|approuve|approuvee|pret|prete|freigegeben|' +
    'genehmigt|fertig|aprobado|aprobada|listo|approvato|approvata|pronto|goedgekeurd|klaar',
  scheduled:
    'scheduled|queued|planned|programme|programmee|planifie|planifiee|geplant|eingeplant|programado|programada|' +
    'planificado|programmato|programmata|pianificato|gepland|ingepland|queue',
  published:
    'published|posted|sent|live|done|publie|publiee|poste|postee|en ligne|veroffentlicht|gepostet|online|publicado|' +
    'publicada|pubblicato|pubblicata|gepubliceerd|geplaatst',
  held: 'held|hold|on hold|paused|en pause|suspendu|pausiert|zuruckgestellt|en pausa|in pausa|in de wacht|gepauzeerd',
  cancelled:
    'cancelled|canceled|dropped|annule|annulee|abgesagt|storniert|gestrichen|cancelado|cancelada|annullato|' +
    'annullata|geannuleerd|vervallen|rejected',
};

const IMPORTANCE_WORDS: { readonly [Value in Importance]: string } = {
  low: 'low|basse|faible|niedrig|gering|baja|bassa|laag|3|p3|minor|nice to have',
  normal: 'normal|medium|moyenne|normale|mittel|media|normaal|gemiddeld|2|p2',
  high: 'high|haute|elevee|importante|hoch|wichtig|alta|hoog|1|p1|important|major',
  critical: 'critical|critique|urgent|urgente|kritisch|dringend|critica|kritiek|p0|must|top',
};

const KIND_WORDS: { readonly [Value in PostKind]: string } = {
  promotion: 'promotion|promo|offer|sale|offre|angebot|aktion|oferta|promozione|aanbieding|product',
  news: 'news|announcement|actualite|annonce|neuigkeit|ankundigung|noticia|anuncio|notizia|annuncio|nieuws|launch',
  service: 'service|support|info|information|kundenservice|servicio|servizio|klantenservice|help',
  community: 'community|communaute|gemeinschaft|comunidad|comunita|engagement|ugc|question|poll',
  story: 'story|behind the scenes|histoire|geschichte|historia|storia|verhaal|people|blog',
};

const TIMING_WORDS: { readonly [Value in Timing]: string } = {
  live: 'live|fixed|real time|en direct|en directo|in diretta',
  dated: 'dated|date|time sensitive|deadline|date limite|befristet|con fecha',
  flexible: 'flexible|flexibel|souple|any time|anytime|flessibile',
  evergreen: 'evergreen|intemporel|zeitlos|always|atemporal|sempreverde|tijdloos',
};

function wordMap<Value extends string>(
  values: readonly Value[],
  words: { readonly [Key in Value]: string },
): ReadonlyMap<string, Value> {
  return new Map(values.flatMap((value) => words[value].split('|').map((word) => [word, value] as const)));
}

const statuses = wordMap(STATUSES, STATUS_WORDS);
const importances = wordMap(IMPORTANCES, IMPORTANCE_WORDS);
const kinds = wordMap(POST_KINDS, KIND_WORDS);
const timings = wordMap(TIMINGS, TIMING_WORDS);

function wordIn<Value>(words: ReadonlyMap<string, Value>, cell: string): Value | undefined {
  return cell.length > MAX_WORD_UNITS ? undefined : words.get(normalizeWords(cell));
}

export function statusOfWord(cell: string): Status | undefined {
  return wordIn(statuses, cell);
}

export function importanceOfWord(cell: string): Importance | undefined {
  return wordIn(importances, cell);
}

export function kindOfWord(cell: string): PostKind | undefined {
  return wordIn(kinds, cell);
}

export function timingOfWord(cell: string): Timing | undefined {
  return wordIn(timings, cell);
}

const YES = new Set([
  'true',
  'yes',
  'y',
  'x',
  'oui',
  'ja',
  'si',
  '1',
  'vrai',
  'wahr',
  'o',
  '✓',
  '✔',
  '✅',
  'ok',
]);
const NO = new Set([
  'false',
  'no',
  'n',
  '-',
  'non',
  'nein',
  'nee',
  '0',
  'faux',
  'falsch',
  '✗',
  '✘',
  '❌',
  '',
]);

function bare(cell: string): string {
  return cell
    .slice(0, MAX_WORD_UNITS)
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufe0f]/g, '');
}

/** True for a cell that only says yes or no, in any of its spellings and ticks. */
export function isSwitchWord(cell: string): boolean {
  return YES.has(bare(cell)) || NO.has(bare(cell));
}

export function isYes(cell: string): boolean {
  return YES.has(bare(cell));
}
