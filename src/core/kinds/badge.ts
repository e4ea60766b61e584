import { stagePatterns } from './statusWords.ts';

/** The picture of a badge that says a status. */
export interface Badge {
	/** What it says, as it reads: `superseded by ADR 1`. */
	readonly word: string;
	/** Characters of the word in the text, as the address of the picture spells it. */
	readonly start: number;
	readonly end: number;
	/** Another word as the address spells it. */
	readonly spelled: (word: string) => string;
}

interface Service {
	/** The address of a badge up to what it says, and that. */
	readonly address: RegExp;
	/** What stands between label, message and colour. */
	readonly separator: RegExp;
	readonly read: (part: string) => string;
	readonly spelled: (word: string) => string;
}

const services: readonly Service[] = [
	{
		address: /(\bimg\.shields\.io\/badge\/)([^\s/?#()<>"']+?)(?=(?:\.(?:svg|png))?(?:[\s/?#()<>"']|$))/,
		separator: /(?<!-)-(?!-)/,
		read: (part) => decoded(part.replace(/__|_|--/g, (mark) => (mark === '_' ? ' ' : mark.charAt(0)))),
		spelled: (word) => encodeURI(word.replace(/[-_]/g, '$&$&').replaceAll(' ', '_')),
	},
	{
		address: /(\b(?:flat\.)?badgen\.net\/badge\/)([^\s?#()<>"']+)/,
		separator: /\//,
		read: decoded,
		spelled: (word) => encodeURI(word),
	},
];

const picture = /!\[[^[\]]*\]\([^()]*\)|<img\b[^<>]*>/gi;

/** What is left of a text where nothing but pictures, links around them, and marks stand. */
const noWords = /^[^\p{L}\p{N}]*$/u;

/** The badge whose message, else whose label, says a stage; undefined where a text says more than pictures do. */
export function badgeIn(text: string): Badge | undefined {
	if (!/shields\.io|badgen\.net/.test(text)) {
		return undefined;
	}
	const aside = text.replace(picture, '').replace(/\]\([^()]*\)|<\/?[A-Za-z][^<>]*>/g, '');
	const pictures = noWords.test(aside) ? [...text.matchAll(picture)] : [];
	return pictures.flatMap(({ 0: source, index }) => services.flatMap((one) => badgeOf(source, index, one) ?? []))[0];
}

function badgeOf(source: string, at: number, { address, separator, read, spelled }: Service): Badge | undefined {
	const found = address.exec(source);
	const [, before = '', said = ''] = found ?? [];
	let start = at + (found?.index ?? 0) + before.length;
	const parts = said.split(separator).map((part) => {
		const place = { word: read(part).trim(), start, end: start + part.length, spelled };
		start = place.end + 1;
		return place;
	});
	const [label, message] = parts;
	return [message, label].find((one) => one !== undefined && saysStage(one.word));
}

function saysStage(word: string): boolean {
	const plain = word.normalize('NFKC').toLowerCase();
	return stagePatterns.some(([, pattern]) => pattern.test(plain));
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
