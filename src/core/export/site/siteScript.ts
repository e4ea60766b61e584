/**
 * The script of a site: it shows the search and the filters, which pages have hidden for those without scripts, and
 * fetches what is searched when somebody begins to. It writes texts as texts, never as HTML.
 */
export const siteScript = `(() => {
'use strict';
const root = document.currentScript.src.replace(/[^/]*$/, '');
const most = 40;

const make = (name, parts = [], attributes = {}) => {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...parts);
	return made;
};

// As long as the text itself, so that places in it are the same
const low = (text) => {
	const whole = text.toLowerCase();
	return whole.length === text.length ? whole : text.replace(/[^]/gu, (one) => {
		const lower = one.toLowerCase();
		return lower.length === one.length ? lower : one;
	});
};
const wordsOf = (text) => low(text).split(/\\s+/).filter(Boolean);

let loading;
const load = () => loading ??= new Promise((resolve, reject) => {
	const script = make('script', [], { src: root + 'search-data.js' });
	script.onload = () => resolve(archspecSearch.flatMap(([page, title, sections]) => sections.map(([anchor, heading, text]) => ({
		address: root + encodeURI(page) + (anchor ? '#' + encodeURIComponent(anchor) : ''),
		title, heading, text, lowTitle: low(title), lowHeading: low(heading), lowText: low(text),
	}))));
	script.onerror = reject;
	document.head.append(script);
});

const score = (entry, words) => {
	let sum = 0;
	for (const word of words) {
		const inHeading = entry.lowHeading.includes(word), inTitle = entry.lowTitle.includes(word);
		if (!inHeading && !inTitle && !entry.lowText.includes(word)) return 0;
		sum += (inHeading ? 8 : 0) + (inTitle ? 4 : 0) + 1;
	}
	return sum;
};

const marked = (text, words) => {
	const lower = low(text), parts = [];
	let at = 0;
	while (at < text.length) {
		const next = words.map((word) => [lower.indexOf(word, at), word.length]).filter(([place]) => place >= 0)
			.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0];
		if (!next) break;
		parts.push(text.slice(at, next[0]), make('mark', [text.slice(next[0], next[0] + next[1])]));
		at = next[0] + next[1];
	}
	return [...parts, text.slice(at)];
};

const part = (entry, words) => {
	const first = Math.min(...words.map((word) => entry.lowText.indexOf(word)).filter((place) => place >= 0));
	const from = Number.isFinite(first) ? Math.max(0, first - 60) : 0;
	const text = entry.text.slice(from, from + 200);
	return (from > 0 ? '…' : '') + text + (from + 200 < entry.text.length ? '…' : '');
};

const search = document.querySelector('search.search');
if (search) {
	const field = search.querySelector('input'), found = search.querySelector('.found');
	const status = search.querySelector('[role=status]'), results = search.querySelector('.results');
	let asked = 0;
	const run = async () => {
		const turn = ++asked, words = wordsOf(field.value);
		if (words.length === 0) {
			found.hidden = true;
			results.replaceChildren();
			status.textContent = '';
			return;
		}
		let entries;
		try {
			entries = await load();
		} catch {
			found.hidden = false;
			status.textContent = 'The file search-data.js of this site is missing.';
			return;
		}
		if (turn !== asked) return;
		const hits = entries.map((entry) => [score(entry, words), entry]).filter(([sum]) => sum > 0).sort((a, b) => b[0] - a[0]);
		results.replaceChildren(...hits.slice(0, most).map(([, entry]) => {
			const name = entry.heading && entry.heading !== entry.title ? entry.title + ' › ' + entry.heading : entry.title;
			return make('li', [make('a', marked(name, words), { href: entry.address }), make('p', marked(part(entry, words), words))]);
		}));
		status.textContent = hits.length === 0 ? 'Nothing found' : hits.length + (hits.length === 1 ? ' place' : ' places')
			+ (hits.length > most ? ', the first ' + most + ' of them:' : '');
		found.hidden = false;
	};
	field.addEventListener('input', run);
	field.addEventListener('focus', () => { if (field.value) run(); });
	search.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			field.value = '';
			field.focus();
			run();
		}
	});
	search.addEventListener('focusout', (event) => {
		if (event.relatedTarget && !search.contains(event.relatedTarget)) found.hidden = true;
	});
	results.addEventListener('click', () => { found.hidden = true; });
	search.hidden = false;
}

const filter = document.querySelector('.filter');
if (filter) {
	const field = filter.querySelector('input'), choice = filter.querySelector('select');
	const rows = [...document.querySelectorAll('tr[data-filter]')].map((row) => [row, low(row.textContent)]);
	const run = () => {
		const words = wordsOf(field.value);
		let shown = 0;
		for (const [row, text] of rows) {
			const fits = choice.value === 'all' || row.dataset.filter === choice.value;
			row.hidden = !fits || !words.every((word) => text.includes(word));
			shown += row.hidden ? 0 : 1;
		}
		for (const section of document.querySelectorAll('main section')) {
			const own = section.querySelectorAll('tr[data-filter]');
			section.hidden = own.length > 0 && [...own].every((row) => row.hidden);
		}
		filter.querySelector('[role=status]').textContent = shown + ' of ' + rows.length;
	};
	field.addEventListener('input', run);
	choice.addEventListener('change', run);
	filter.hidden = false;
	// A browser keeps what stood in them when one goes back
	if (field.value || choice.value !== 'all') run();
}
})();
`;
