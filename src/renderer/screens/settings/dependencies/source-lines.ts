import type { InformationSource, OfficialVoice } from '../../../../core/model/register';
import { platformOrGeneric } from '../../../../core/platform';

/** Sources as a person types them, best first, one a line: 'Meta status https://metastatus.com'. */
export function sourcesToText(sources: readonly InformationSource[]): string {
  return sources.map(({ name, address }) => `${name} ${address}`.trim()).join('\n');
}

/** @param known those there were: a line that kept its name keeps its kind */
export function textToSources(text: string, known: readonly InformationSource[]): InformationSource[] {
  return linesOf(text).map((line) => {
    const address = /https?:\/\/\S+$/i.exec(line)?.[0] ?? '';
    const name = line.slice(0, line.length - address.length).trim() || address;
    const kind =
      known.find((source) => source.name === name)?.kind ?? (/status/i.test(line) ? 'status' : 'other');
    return { kind, name, address };
  });
}

/** Accounts as a person types them, one a line: '@Meta on X'. */
export function voicesToText(voices: readonly OfficialVoice[]): string {
  return voices
    .map(({ network, handle }) =>
      network === '' ? handle : `${handle} on ${platformOrGeneric(network).name}`,
    )
    .join('\n');
}

/** @param idOf the platform a word means, or undefined */
export function textToVoices(text: string, idOf: (word: string) => string | undefined): OfficialVoice[] {
  return linesOf(text).map((line) => {
    const cut = line.toLowerCase().lastIndexOf(' on ');
    if (cut < 0) return { network: '', handle: line };
    const word = line.slice(cut + 4).trim();
    return { network: idOf(word) ?? word, handle: line.slice(0, cut).trim() };
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
