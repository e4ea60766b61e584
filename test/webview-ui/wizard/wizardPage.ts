import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits, range, type TextEdit } from '../../../src/core/document/text.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import { readForm, readSection } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { renderBlocks } from '../../../src/core/preview/blocks.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import {
	parseWizardRequest,
	type Suggestions,
	type SuggestionWish,
	type WizardReply,
	type WizardRequest,
} from '../../../src/protocol/wizard.ts';
import { textsElement } from '../../../src/vscode/webview/textsElement.ts';
import { SectionTrail } from '../../../src/vscode/wizard/sectionTrail.ts';
import { difference } from '../../../webview-ui/wizard/text/merge.ts';
import { pageBundle } from '../../support/pageBundle.ts';
import { Pages } from '../../support/pages.ts';
import { suggestedIn, type Texts } from './suggestedIn.ts';

/** What stands at the page's other end: a text with a version, and the answers that an editor gives. */
export class TextBehind {
	text: string;
	version = 1;
	/** Why nothing is taken any more; undefined as long as changes are. */
	refusal: string | undefined;
	readonly asked: WizardRequest[] = [];
	/** Answers wait this long, in milliseconds. */
	delay = 0;
	/** What came of a change is answered this much later than it is shown, in milliseconds. */
	answerDelay = 0;
	/** Says what the text is once more before each answer, as the editor does when the rules have looked at it. */
	toldAgain = false;
	/** What somebody else does to the text after the next change, before the page is told of it. */
	meanwhile: ((text: string) => string) | undefined;
	findings: readonly Finding[] = [];
	section: string | undefined;
	readOnly = false;
	/** Where the text stands, and the other texts of its feature. */
	path = 'docs/a.md';
	beside: Texts = {};
	private readonly kind;
	private readonly trail = new SectionTrail();
	/** Whether the page was told of the sections. */
	private isFollowed = false;
	private send: (replies: readonly WizardReply[]) => Promise<void> = async () => {};

	/** @param kind by its id, or one of a team's own */
	constructor(text: string, kind: string | Kind) {
		this.text = text;
		const found = typeof kind === 'string' ? builtinKinds.find(({ id }) => id === kind) : kind;
		assert.ok(found, `there is a kind ${kind}`);
		this.kind = found;
	}

	connect(send: (replies: readonly WizardReply[]) => Promise<void>): void {
		this.send = send;
	}

	/** Changes the text as somebody does in the text editor beside the form. */
	async typeElsewhere(change: (text: string) => string): Promise<void> {
		this.edit(change);
		await this.send(this.state());
	}

	private edit(change: (text: string) => string): void {
		const before = this.text;
		this.text = change(before);
		this.trail.edited([editBetween(before, this.text)]);
		this.version++;
	}

	/** Tells the page something. */
	async tell(...replies: readonly WizardReply[]): Promise<void> {
		await this.send(replies);
	}

	async receive(message: unknown): Promise<void> {
		const request = parseWizardRequest(message);
		assert.ok(request, `a request of the protocol: ${JSON.stringify(message)}`);
		this.asked.push(request);
		if (this.toldAgain && request.type === 'change') {
			await this.send(this.state());
		}
		await new Promise((resume) => setTimeout(resume, this.delay));
		const replies = this.answer(request);
		if (request.type === 'change' && this.answerDelay > 0) {
			await this.send(replies.filter(({ type }) => type !== 'changed'));
			await new Promise((resume) => setTimeout(resume, this.answerDelay));
			await this.send(replies.filter(({ type }) => type === 'changed'));
		} else {
			await this.send(replies);
		}
	}

	private answer(request: WizardRequest): readonly WizardReply[] {
		switch (request.type) {
			case 'ready':
				this.section ??= request.section;
				this.isFollowed = false;
				return [
					{ type: 'source', source: { uri: 'file:///a.md', name: 'a.md', readOnly: this.readOnly } },
					...this.state(),
				];
			case 'show':
				this.section = this.trail.idOf(request.section) ?? this.section;
				return this.state();
			case 'change':
				return this.change(request);
			case 'render': {
				const source = { uri: '', name: '', mark: 'p1', base: '', root: undefined, remoteImages: false };
				const blocks = renderBlocks(this.path, request.text, source.mark);
				return [{ type: 'rendered', ask: request.ask, rendered: { source, blocks } }];
			}
			case 'suggest':
				return [{ type: 'suggestions', ask: request.ask, found: this.suggested(request.wish) }];
			default:
				return [];
		}
	}

	private suggested(wish: SuggestionWish): Suggestions {
		return suggestedIn({ ...this.beside, [this.path]: this.text }, this.path, wish);
	}

	private change({ edit, version, operation }: Extract<WizardRequest, { type: 'change' }>): readonly WizardReply[] {
		if (version !== this.version) {
			return [{ type: 'changed', edit, version: this.version, outcome: 'stale' }];
		}
		if (this.refusal !== undefined) {
			return [{ type: 'changed', edit, version, outcome: 'refused', message: this.refusal }];
		}
		const { document, facts } = this.parsed();
		const { edits, misfit } = formEdits(document, this.kind, facts.sections, operation);
		if (misfit) {
			return [{ type: 'changed', edit, version, outcome: 'held', message: 'Close what is open.' }];
		}
		this.text = applyEdits(this.text, edits);
		this.trail.edited([...edits].reverse());
		this.version += edits.length > 0 ? 1 : 0;
		const { meanwhile } = this;
		this.meanwhile = undefined;
		if (meanwhile) {
			this.edit(meanwhile);
		}
		// As from the editor: what the document says comes first
		return [...this.state(), { type: 'changed', edit, version: this.version, outcome: 'done' }];
	}

	private state(): readonly WizardReply[] {
		const { document, facts } = this.parsed();
		const { version } = this;
		const form = readForm(document, this.kind, facts, this.findings);
		const wanted = this.trail.renew(form.sections, this.section);
		const isThere = wanted === '' || form.sections.some(({ id }) => id === wanted);
		this.section = (isThere ? wanted : form.next) ?? form.sections[0]?.id ?? '';
		const newIds = this.isFollowed ? this.trail.news : undefined;
		this.trail.tell();
		this.isFollowed = true;
		const section = readSection(document, this.kind, facts, this.findings, this.section);
		return [
			{ type: 'form', version, form, newIds },
			{ type: 'section', version, section },
		];
	}

	private parsed() {
		const document = parseDocument(this.path, this.text);
		return { document, facts: { title: 'A title', version: '', ...describeSections(document, this.kind) } };
	}
}

/** What somebody did who made one text of another: in one line its characters, else the lines that differ. */
function editBetween(before: string, after: string): TextEdit {
	const [was, now] = [before.split('\n'), after.split('\n')];
	const shorter = Math.min(was.length, now.length);
	let first = 0;
	while (first < shorter && was[first] === now[first]) {
		first++;
	}
	let behind = 0;
	while (behind < shorter - first && was.at(-1 - behind) === now.at(-1 - behind)) {
		behind++;
	}
	const end = was.length - behind;
	const lines = now.slice(first, now.length - behind);
	if (end - first === 1 && lines.length === 1) {
		const { start, end: last, text } = difference(was[first] ?? '', lines[0] ?? '');
		return { range: range(first, start, first, last), newText: text };
	}
	return { range: range(first, 0, end, 0), newText: lines.map((one) => `${one}\n`).join('') };
}

/** A browser with the page of the wizard. */
export interface WizardBrowser {
	/**
	 * @param kept what a page before it kept
	 * @param texts of the interface in another language, by their English ones
	 */
	open(
		behind: TextBehind,
		viewport?: { width: number; height: number },
		kept?: unknown,
		texts?: Readonly<Record<string, string>>,
	): Promise<Page>;
	close(): Promise<void>;
}

export async function openBrowser(): Promise<WizardBrowser> {
	const pages = new Pages();
	const { script, style } = await pageBundle('webview-ui/wizard/main.ts');
	return {
		open: async (behind, viewport = { width: 1000, height: 800 }, kept = undefined, texts = undefined) => {
			const page = await pages.open({ viewport });
			page.on('pageerror', (error) => {
				throw error;
			});
			await page.exposeFunction('posted', (message: unknown) => behind.receive(message));
			behind.connect((replies) =>
				page.evaluate((all) => {
					for (const reply of all) {
						window.postMessage(reply, '*');
					}
				}, replies as unknown[]),
			);
			await page.setContent(
				`<!doctype html><html lang="en"><head><title>Form</title></head><body>${textsElement(texts)}</body></html>`,
			);
			await page.addStyleTag({ content: style });
			await page.evaluate((before) => {
				const state: { kept?: unknown } = { kept: before };
				Object.assign(window, {
					acquireVsCodeApi: () => ({
						postMessage: (message: unknown) =>
							(window as unknown as { posted(message: unknown): void }).posted(message),
						getState: () => state.kept,
						setState: (kept: unknown) => {
							state.kept = kept;
						},
					}),
				});
			}, kept);
			await page.addScriptTag({ content: script });
			await page.locator('.section').waitFor();
			return page;
		},
		close: () => pages.close(),
	};
}

/** The colours of a theme, as the editor gives them to a page. */
const darkTheme = readTheme();

function readTheme(): string {
	const colours = {
		'editor-background': '#1f1f1f',
		foreground: '#cccccc',
		descriptionForeground: '#9d9d9d',
		focusBorder: '#0078d4',
		'button-background': '#0078d4',
		'button-foreground': '#ffffff',
		'button-secondaryBackground': '#313131',
		'button-secondaryForeground': '#cccccc',
		'input-background': '#313131',
		'input-foreground': '#cccccc',
		'input-placeholderForeground': '#989898',
		'sideBar-background': '#181818',
		'sideBar-foreground': '#cccccc',
		'textLink-foreground': '#4daafc',
		'panel-border': '#2b2b2b',
		'list-inactiveSelectionBackground': '#37373d',
		'list-errorForeground': '#f88070',
		'list-warningForeground': '#cca700',
		errorForeground: '#f85149',
		'textBlockQuote-background': '#2b2b2b',
		'dropdown-background': '#313131',
		'dropdown-foreground': '#cccccc',
		'font-family': 'sans-serif',
		'font-size': '13px',
		'editor-font-family': 'monospace',
	};
	const rules = Object.entries(colours).map(([name, value]) => `--vscode-${name}: ${value};`);
	return `html { ${rules.join(' ')} }`;
}

/** What a page has kept so far. */
export function keptBy(page: Page): Promise<unknown> {
	return page.evaluate(() =>
		(window as unknown as { acquireVsCodeApi(): { getState(): unknown } }).acquireVsCodeApi().getState(),
	);
}

/** What axe says of a page in a dark theme: what is serious or worse, with the element. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
	await page.addStyleTag({ content: darkTheme });
	await page.addScriptTag({
		content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
	});
	return page.evaluate(async () => {
		const { axe } = globalThis as unknown as {
			axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
		};
		const { violations } = await axe.run();
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
	});
}

/** Waits until something holds. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
	for (const start = Date.now(); !(await holds()); await new Promise((resume) => setTimeout(resume, 20))) {
		assert.ok(Date.now() - start < 15_000, what);
	}
}
