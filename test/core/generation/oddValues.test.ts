import { maskSecrets } from '../../../src/core/generation/maskSecrets.ts';
import * as plain from '../../../src/core/generation/plainValue.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';

/** What a value is written behind, each ending with the place of the value. */
const places = [
	'DB_PASSWORD=',
	'password: ',
	'"password": "',
	'The password is ',
	'the token ',
	'--password ',
	'| DB_TOKEN | ',
	'https://ada:',
];

/** What has to stand behind a value for it to be read as one. */
const ends: Readonly<Record<string, string>> = { '"password": "': '"', '| DB_TOKEN | ': ' |', 'https://ada:': '@host' };

describe('values that may be secrets', () => {
	it('are of the same sorts, and hidden behind the same words', () => {
		const values = (keptTexts('oddValues').values ?? '').trimEnd().split('\n');
		const lines = values.map((value) => {
			const sorts = Object.entries(plain).flatMap(([name, is]) => (is(value) ? [name.slice(2).toLowerCase()] : []));
			const hidden = places.filter(
				(place) => !maskSecrets(`${place}${value}${ends[place] ?? ''}\n`).text.includes(value),
			);
			return `${value}: ${sorts.join(' ') || 'nothing'}; ${hidden.map((place) => place.trim()).join(' , ') || 'shown'}`;
		});
		assertKept('oddValues.judged', lines);
	});
});
