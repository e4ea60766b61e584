import type { TextEdit } from '../../core/document/text.ts';
import type { FormModel } from '../../core/form/formModel.ts';
import { readForm, readSection } from '../../core/form/readForm.ts';
import { headId } from '../../core/form/sections.ts';
import { ToldNames } from '../../core/form/toldNames.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { NewId, WizardReply } from '../../protocol/wizard.ts';
import type { LineSpan } from './formPreview.ts';
import type { FormText, FormTexts } from './formText.ts';
import { SectionTrail } from './sectionTrail.ts';

/** What the page showed last, to find out what is new. */
interface Shown {
	readonly version: number;
	readonly form: string;
	readonly section: string;
}

/** A form as it was read last. */
interface ReadForm {
	readonly text: FormText;
	readonly findings: readonly Finding[];
	readonly form: FormModel;
}

/** What a view reaches of the form around it. */
export interface ViewPorts {
	post(reply: WizardReply): void;
	/** Hears which sections get other ids, before the page does. */
	renamed(newIds: readonly NewId[]): void;
}

/** What a page shows of a document: all of it in short, and one section. Only what has changed is sent. */
export class FormView {
	private readonly texts: FormTexts;
	private readonly ports: ViewPorts;
	private readonly trail = new SectionTrail();
	private readonly told = new ToldNames();
	private last: ReadForm | undefined;
	private shown: Shown | undefined;
	private problem: string | undefined;
	/** Id of the section that is shown, in the form that was read last; undefined for the first one that is not finished. */
	private section: string | undefined;
	/** Of the last form that was sent. */
	private formVersion: number | undefined;
	/** Whether the page goes by that form. */
	private isFollowed = false;
	/** What mends of findings are counted in. */
	private findings: readonly Finding[] = [];
	private line = 0;

	constructor(texts: FormTexts, ports: ViewPorts) {
		this.texts = texts;
		this.ports = ports;
	}

	/** The text was edited. It has to be told of each edit before it is asked for anything. @param edits as for `movedLines` */
	edited(edits: readonly TextEdit[]): void {
		this.trail.edited(edits);
	}

	/** Line at which the section that is shown began when it was sent last, from 0: also of a text that is closed by now. */
	get currentLine(): number {
		return this.line;
	}

	/** The lines of the section that is shown, without those of sections in it; undefined where it is not in the text. */
	get span(): LineSpan | undefined {
		const form = this.read()?.form;
		if (!form) {
			return undefined;
		}
		const there = form.sections.filter(({ state }) => state !== 'missing');
		const at = this.section === headId ? -1 : there.findIndex(({ id }) => id === this.section);
		if (at < 0 && this.section !== headId) {
			return undefined;
		}
		return { first: there[at]?.line ?? 0, end: there[at + 1]?.line ?? Number.POSITIVE_INFINITY };
	}

	/**
	 * Begins anew with a page that knows nothing of the document but what it kept.
	 * @param section the id that it shows, as it knows it
	 * @param version of the last form that it got
	 */
	begin(section: string | undefined, version: number | undefined): void {
		this.shown = undefined;
		this.problem = undefined;
		this.isFollowed = version !== undefined && version === this.formVersion;
		this.section = (section === undefined ? undefined : this.idOf(section)) ?? this.section;
	}

	/**
	 * The id by which the page knows a section since the last form; undefined for one that is gone.
	 * @param version of the form by which the page named it
	 */
	known(section: string, version: number): string | undefined {
		return this.told.nameOf(section, version);
	}

	/** Shows another section. @param section its id as the page knows it */
	show(section: string): void {
		this.section = this.idOf(section) ?? this.section;
		this.send();
	}

	/** Shows the section that a line of the text is in; the first unfinished one for lines above all of them. */
	showLine(line: number): void {
		const form = this.read()?.form;
		if (form) {
			this.section = sectionAtLine(form, line);
			this.send();
		}
	}

	/** Id of the section that a line is in, as the text is now. */
	sectionOf(line: number): string {
		const form = this.read()?.form;
		return (form && sectionAtLine(form, line)) ?? headId;
	}

	/** Line of a section's heading; undefined where it has none in the text. @param section its id as the page knows it */
	lineOf(section: string): number | undefined {
		const form = this.read()?.form;
		const wanted = this.idOf(section);
		return form?.sections.find(({ id, state }) => id === wanted && state !== 'missing')?.line;
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
		const { form } = this.readText(text);
		this.section = this.wanted(form);
		this.line = this.span?.first ?? 0;
		const { document, kind, facts, version } = text;
		const section = readSection(document, kind, facts, this.findings, this.section);
		const next = { version, form: JSON.stringify(form), section: JSON.stringify(section) };
		const newIds = this.trail.news;
		if (next.form !== this.shown?.form || newIds.length > 0) {
			this.sendForm(form, newIds);
		}
		// Operations name places in it, which are known by the version
		if (next.section !== this.shown?.section || version !== this.shown.version) {
			this.ports.post({ type: 'section', version, section });
		}
		this.shown = next;
	}

	private sendForm(form: FormModel, newIds: readonly NewId[]): void {
		this.trail.tell();
		const version = this.told.told(new Map(newIds.map(({ was, now }) => [was, now])));
		this.ports.renamed(newIds);
		this.ports.post({ type: 'form', version, form, newIds: this.isFollowed ? newIds : undefined });
		this.formVersion = version;
		this.isFollowed = true;
	}

	private sendProblem(message: string): void {
		if (this.problem !== message) {
			this.problem = message;
			this.shown = undefined;
			this.ports.post({ type: 'problem', message });
		}
	}

	private read(): ReadForm | undefined {
		const text = this.texts.read();
		return typeof text === 'string' ? undefined : this.readText(text);
	}

	/** Reads a form once for each version and its findings. */
	private readText(text: FormText): ReadForm {
		const { last, findings } = this;
		if (last?.text === text && last.findings === findings) {
			return last;
		}
		const form = readForm(text.document, text.kind, text.facts, findings);
		this.last = { text, findings, form };
		if (last?.text !== text) {
			this.section = this.trail.renew(form.sections, this.section);
		}
		return this.last;
	}

	private idOf(known: string): string | undefined {
		this.read();
		return known === headId ? headId : this.trail.idOf(known);
	}

	private wanted({ sections, next }: FormModel): string {
		const { section } = this;
		const isThere = section === headId || sections.some(({ id }) => id === section);
		return (isThere ? section : undefined) ?? next ?? sections[0]?.id ?? headId;
	}
}

/** The innermost section that a line is in; undefined above the first one. */
function sectionAtLine({ sections }: FormModel, at: number): string | undefined {
	return sections.findLast(({ line, state }) => state !== 'missing' && line <= at)?.id;
}
