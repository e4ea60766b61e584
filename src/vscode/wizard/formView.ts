import type { FormModel, SectionModel } from '../../core/form/formModel.ts';
import { readForm, readSection } from '../../core/form/readForm.ts';
import { headId } from '../../core/form/sections.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { WizardReply } from '../../protocol/wizard.ts';
import type { LineSpan } from './formPreview.ts';
import type { FormText, FormTexts } from './formText.ts';

/** What the page showed last, to find out what is new. */
interface Shown {
	readonly version: number;
	readonly form: string;
	readonly section: string;
}

/** What a page shows of a document: all of it in short, and one section. Only what has changed is sent. */
export class FormView {
	private readonly texts: FormTexts;
	private readonly post: (reply: WizardReply) => void;
	private shown: Shown | undefined;
	private problem: string | undefined;
	/** Id of the section that is shown; undefined for the first one that is not finished. */
	private section: string | undefined;
	/** Where it began, so that its place is kept when its heading is another; undefined where it stood nowhere. */
	private line: number | undefined;
	/** What mends of findings are counted in. */
	private findings: readonly Finding[] = [];

	constructor(texts: FormTexts, post: (reply: WizardReply) => void) {
		this.texts = texts;
		this.post = post;
	}

	/** Line at which the section that is shown begins, from 0. */
	get currentLine(): number {
		return this.line ?? 0;
	}

	/** The lines of the section that is shown, without those of sections in it; undefined where it is not in the text. */
	get span(): LineSpan | undefined {
		const text = this.texts.read();
		if (typeof text === 'string') {
			return undefined;
		}
		const there = this.formOf(text).sections.filter(({ state }) => state !== 'missing');
		const at = this.section === headId ? -1 : there.findIndex(({ id }) => id === this.section);
		if (at < 0 && this.section !== headId) {
			return undefined;
		}
		return { first: there[at]?.line ?? 0, end: there[at + 1]?.line ?? Number.POSITIVE_INFINITY };
	}

	/** Begins anew with a page that knows nothing yet. */
	begin(section: string | undefined): void {
		this.shown = undefined;
		this.problem = undefined;
		this.section = section ?? this.section;
		this.line = undefined;
	}

	/** Shows another section. */
	show(section: string): void {
		this.section = section;
		this.line = undefined;
		this.send();
	}

	/** Shows the section that a line of the text is in; the first unfinished one for lines above all of them. */
	showLine(line: number): void {
		const text = this.texts.read();
		if (typeof text !== 'string') {
			this.section = sectionAtLine(this.formOf(text), line);
			this.line = undefined;
			this.send();
		}
	}

	/** Id of the section that a line is in, as the text is now. */
	sectionOf(line: number): string {
		const text = this.texts.read();
		return (typeof text === 'string' ? undefined : sectionAtLine(this.formOf(text), line)) ?? headId;
	}

	/** Line of a section's heading; undefined where it has none in the text. */
	lineOf(section: string): number | undefined {
		const text = this.texts.read();
		const form = typeof text === 'string' ? undefined : this.formOf(text);
		return form?.sections.find(({ id, state }) => id === section && state !== 'missing')?.line;
	}

	/** The finding that the page means by its place; undefined where it shows another version. */
	findingAt(version: number, place: number): Finding | undefined {
		return this.shown?.version === version ? this.findings[place] : undefined;
	}

	/** Sends what the page does not show yet. */
	send(): void {
		const text = this.texts.read();
		if (typeof text === 'string') {
			this.sendProblem(text);
			return;
		}
		this.problem = undefined;
		this.findings = this.texts.findings(text);
		const form = this.formOf(text);
		const section = this.sectionIn(text, form);
		const { version } = text;
		const next = { version, form: JSON.stringify(form), section: JSON.stringify(section) };
		if (next.form !== this.shown?.form) {
			this.post({ type: 'form', version, form });
		}
		// Operations name places in it, which are known by the version
		if (next.section !== this.shown?.section || version !== this.shown.version) {
			this.post({ type: 'section', version, section });
		}
		this.shown = next;
	}

	private sendProblem(message: string): void {
		if (this.problem !== message) {
			this.problem = message;
			this.shown = undefined;
			this.post({ type: 'problem', message });
		}
	}

	private formOf({ document, kind, facts }: FormText): FormModel {
		return readForm(document, kind, facts, this.findings);
	}

	private sectionIn({ document, kind, facts }: FormText, form: FormModel): SectionModel {
		const wanted = this.wanted(form);
		const entry = form.sections.find(({ id }) => id === wanted);
		this.section = wanted;
		this.line = entry && entry.state !== 'missing' ? entry.line : undefined;
		return readSection(document, kind, facts, this.findings, wanted);
	}

	private wanted({ sections, next }: FormModel): string {
		const { section, line } = this;
		if (section === headId) {
			return headId;
		}
		const entry = sections.find(({ id }) => id === section);
		// A section with another heading has another id, and its kind may miss it by the old one
		const isThere = entry && (line === undefined || entry.state !== 'missing');
		const here = line === undefined ? undefined : sections.find((one) => one.line === line && one.state !== 'missing');
		return (isThere ? entry : here)?.id ?? next ?? sections[0]?.id ?? headId;
	}
}

/** The innermost section that a line is in; undefined above the first one. */
function sectionAtLine({ sections }: FormModel, at: number): string | undefined {
	return sections.findLast(({ line, state }) => state !== 'missing' && line <= at)?.id;
}
