import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/text.ts';
import { checkText, editsIn } from '../checkText.ts';
import { findingsOf, madr, nygard } from './log.ts';

const path = 'docs/adr/0001-a.md';

/** The text after the first suggestion of the first finding. */
async function suggested(file: string, text: string): Promise<string> {
	const [finding] = await checkText(file, text);
	return applyEdits(text, editsIn(file, text, finding?.suggestions?.[0]));
}

describe('adr/status-unknown', () => {
	const of = async (status: string, others: readonly string[] = []): Promise<string[]> => {
		const more = others.map((one, i) => [`docs/adr/000${i + 2}-x.md`, nygard({ status: one })]);
		const found = await findingsOf('adr/status-unknown', { ...Object.fromEntries(more), [path]: nygard({ status }) });
		return found.filter((one) => one.startsWith(path));
	};

	it('finds a word with a slip in it and offers the right one, in its case', async () => {
		for (const [written, right] of [
			['Acceptd', 'Accepted'],
			['propsoed', 'proposed'],
			['DEPRECATD', 'DEPRECATED'],
			['Supperseeded', 'Superseded'],
			['**Acepted** since May', '**Accepted** since May'],
		] as const) {
			assert.equal((await of(written)).length, 1, written);
			assert.equal(await suggested(path, nygard({ status: written })), nygard({ status: right }));
		}
		assert.deepEqual(await of('Acceptd'), [
			`${path}:5 warning "Acceptd" is no status that is known. Is it "Accepted"?`,
		]);
	});

	it('takes no link for the status, wherever it stands', async () => {
		const links = [
			'Supersedes [2. B](0002-b.md)',
			'- **Amends** ADR-0002',
			'Clarifies 2',
			'Amended by [2. B](0002-b.md)',
		];
		for (const link of links) {
			assert.deepEqual(await of(`${link}\n\nAcceptd`), [
				`${path}:7 warning "Acceptd" is no status that is known. Is it "Accepted"?`,
			]);
			assert.deepEqual(await of(link), [], link);
		}
	});

	it('changes the word alone in front matter with quotes', async () => {
		const file = 'docs/decisions/0001-a.md';
		assert.equal(await suggested(file, madr('status: "acceptd" # since May')), madr('status: "accepted" # since May'));
	});

	it('leaves words of the team alone', async () => {
		for (const word of [
			'Placeholder',
			'In Review',
			'Parked',
			'On hold',
			'提议',
			'Trial',
			'Expected',
			'Adopt',
			'✅',
			'Live',
		]) {
			assert.deepEqual(await of(word), [], word);
		}
		assert.deepEqual(await of('Acceptet', ['Acceptet', 'acceptet', 'Proposed']), [], 'a word that others use');
	});

	it('knows the words of the other records', async () => {
		assert.equal((await of('Akzeptiet', ['Akzeptiert', 'Akzeptiert'])).length, 1);
		assert.equal((await of('Akzeptiet', ['Accepted'])).length, 0);
	});
});

describe('adr/date', () => {
	const of = (date: string) => findingsOf('adr/date', { [path]: nygard({ date }) });

	it('finds what is no day', async () => {
		assert.deepEqual(await of('2024-02-30'), [`${path}:3 warning There is no day 2024-02-30.`]);
		for (const date of ['2024-13-45', '2023/02/29', '31.04.2024', '32/01/2024', '13/13/2024']) {
			assert.equal((await of(date)).length, 1, date);
		}
	});

	it('offers to swap a month and a day that were swapped', async () => {
		assert.equal(await suggested(path, nygard({ date: '2023-13-10' })), nygard({ date: '2023-10-13' }));
		assert.equal(await suggested(path, nygard({ date: '2023-13-45' })), nygard({ date: '2023-13-45' }));
	});

	it('leaves alone what may be one, what is none in another way, and placeholders', async () => {
		for (const date of [
			'2024-02-29',
			'29/02/2024',
			'02/29/2024',
			'12.11.2024',
			'1/2/2024',
			'2017/11/22',
			'2024年1月31日',
			'January 45, 2024',
			'YYYY-MM-DD',
			'0000-00-00',
			'2024-00-00',
			'last week',
			'2099-01-01',
			'2024-03',
		]) {
			assert.deepEqual(await of(date), [], date);
		}
	});
});

describe('adr/unfilled-option', () => {
	const file = 'docs/decisions/0001-a.md';
	const of = async (text: string): Promise<string[]> =>
		(await findingsOf('adr/unfilled-option', { [file]: text })).map((found) => found.replace(/^.*?hint /, ''));

	it('finds an option of the template once the record is decided', async () => {
		const options = '* Rail\n* title of option 2\n* … <!-- numbers of options can vary -->';
		assert.deepEqual(await of(madr('status: accepted', options)), [
			`"title of option 2" is the template's: name the option, or take the line away.`,
			`"…" is the template's: name the option, or take the line away.`,
		]);
		assert.deepEqual(await of(madr('status: proposed', options)), []);
	});

	it('finds a chosen option that was not on the list', async () => {
		for (const chosen of [
			'Chosen option: "Airship", because',
			'* Chosen option: **Airship** since',
			'Chosen option: Airship',
		]) {
			assert.deepEqual(await of(madr('status: accepted', undefined, chosen)), [
				'"Airship" is none of the options under "Considered Options".',
			]);
		}
	});

	it('compares leniently', async () => {
		for (const chosen of [
			'"rail"',
			'"By railway"',
			'Option 2',
			'2',
			'"Option B", because it is quiet',
			'a combination of 1 and 2',
			'{title of option 1}',
			'[option 1]',
			'"**Rail**, then a lorry"',
			'',
		]) {
			assert.deepEqual(await of(madr('status: accepted', undefined, `Chosen option: ${chosen}`)), [], chosen);
		}
		const mixture = 'Chosen option: What floats, floats. Letters go by rail,\nand what is heavy on the river.';
		assert.deepEqual(await of(madr('status: accepted', undefined, mixture)), []);
		const reason = 'Chosen option: Airship. It is faster than rail.';
		assert.equal((await of(madr('status: accepted', undefined, reason))).length, 1);
		const headings = '* A\n* B\n\n### Option A: Airship\n\nIt floats.';
		assert.deepEqual(await of(madr('status: accepted', headings, 'Chosen option: "Airship".')), []);
		assert.deepEqual(await of(madr('status: accepted', 'We looked at two.', 'Chosen option: "Airship".')), []);
	});
});
