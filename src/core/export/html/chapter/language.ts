import { documentLanguage } from '../../../generation/documentLanguage.ts';

/** BCP 47 tags of the languages that are told apart. */
const codes: Readonly<Record<string, string>> = {
	Chinese: 'zh',
	French: 'fr',
	German: 'de',
	Italian: 'it',
	Japanese: 'ja',
	Korean: 'ko',
	Portuguese: 'pt',
	Spanish: 'es',
};

/** The language of a text, for those who hear it; undefined for English, which the page around it has. */
export function languageCode(text: string): string | undefined {
	const language = documentLanguage(text);
	return Object.hasOwn(codes, language) ? codes[language] : undefined;
}
