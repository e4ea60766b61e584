import * as l10n from '@vscode/l10n';
import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import { type FillStage, type FormModel, headId, type SectionModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { Editor, EditorHost } from '../partEditor.ts';
import { sectionEditors } from '../partEditors.ts';
import { GuidanceText } from '../text/guidanceText.ts';
import { type FillActions, FillPanel } from './fillPanel.ts';
import { type FindingActions, FindingList } from './findingList.ts';
import { HeadingField } from './headingField.ts';
import { HeadingPath } from './headingPath.ts';
import { recall, remember } from './pageState.ts';
import { PartList } from './partList.ts';

/** The section that is shown: its heading, what belongs there, its findings and its editors. */
export class SectionView {
	readonly element: HTMLElement;
	private readonly host: EditorHost;
	private readonly title = element('h2', { tabindex: '-1' });
	private readonly heading: HeadingField;
	private readonly path = new HeadingPath();
	private readonly guidance = element(
		'details',
		{ class: 'guidance' },
		element('summary', {}, l10n.t('What belongs here')),
	);
	private readonly guidanceText: GuidanceText;
	private readonly findings: FindingList;
	private readonly parts: PartList;
	private readonly editors: readonly Editor<[SectionModel, FormModel]>[];
	private readonly start = element('button', { type: 'button', class: 'secondary' }, l10n.t('Start from Template'));
	private readonly add = element('button', { type: 'button' }, l10n.t('Add Section'));
	private readonly missing: HTMLElement;
	private readonly empty = element(
		'p',
		{ class: 'no-sections' },
		l10n.t('This document has no sections yet. Add the first one from the list at the side.'),
	);
	private readonly fillPanel: FillPanel | undefined;
	private section: SectionModel;

	constructor(section: SectionModel, form: FormModel, host: EditorHost, actions: FindingActions & FillActions) {
		this.section = section;
		this.host = host;
		this.heading = new HeadingField({
			heading: this.title,
			label: l10n.t('Heading'),
			rename: (title) => l10n.t('Rename “{0}”', title),
			write: (text, _before, notTaken) =>
				host.change(
					{ type: 'heading', section: host.section, text },
					({ outcome }) => outcome !== 'done' && notTaken(),
				),
		});
		this.findings = new FindingList(actions);
		this.parts = new PartList(section, host, actions);
		this.editors = sectionEditors
			.filter((entry) => entry.fits(section, form))
			.map((entry) => entry.make(section, form, host));
		const isFillable = section.id !== '' && section.state !== 'missing' && !host.readOnly;
		this.fillPanel = isFillable ? new FillPanel(() => host.section, actions) : undefined;
		this.guidance.open = recall().guidanceFolded !== true;
		this.guidanceText = new GuidanceText(host);
		this.guidance.append(this.guidanceText.element);
		this.guidance.addEventListener('toggle', () => remember({ guidanceFolded: !this.guidance.open }));
		this.start.addEventListener('click', () => host.change({ type: 'start', section: host.section }));
		this.add.addEventListener('click', () => this.insert());
		this.missing = element(
			'p',
			{ class: 'missing' },
			l10n.t('This section is not in the document yet.'),
			' ',
			this.add,
		);
		this.element = element(
			'section',
			{ class: 'section', 'aria-label': section.title },
			this.path.element,
			this.heading.element,
			this.guidance,
			this.findings.element,
			this.missing,
			this.empty,
			this.start,
			...this.editors.map((editor) => editor.element),
			this.parts.element,
			...(this.fillPanel ? [this.fillPanel.element] : []),
		);
		this.show(section, form);
	}

	/** Whether this view can go on to show a later state of its section: what that consists of is the same. */
	goesOnWith(section: SectionModel, form: FormModel): boolean {
		const fitting = sectionEditors.filter((entry) => entry.fits(section, form)).length;
		const wasMissing = this.section.state === 'missing';
		return (section.state === 'missing') === wasMissing && fitting === this.editors.length;
	}

	update(section: SectionModel, form: FormModel): void {
		const showAnew = (): void => {
			for (const editor of this.editors) {
				editor.update(section, form);
			}
			this.parts.update(section);
			this.element.setAttribute('aria-label', section.title);
			this.show(section, form);
		};
		if (this.fillPanel) {
			this.fillPanel.staysInSight(showAnew);
		} else {
			showAnew();
		}
	}

	showFill(stage: FillStage): void {
		this.fillPanel?.show(stage);
		this.fillPanel?.offer(this.section.parts.length === 0);
	}

	/** Focuses what a line of the document shows. */
	focusLine(line: number): void {
		this.parts.focus(line);
	}

	/** Focuses what a picture shows. @param line at which the text of its diagram begins, from 0 */
	focusPart(line: number, part: DiagramPart): void {
		this.parts.focusPicture(line, part);
	}

	/** Begins with the heading, or with what is `toWrite`, where anything is. */
	focus(toWrite = false): void {
		this.heading.focus();
		if (toWrite && !this.parts.element.hidden) {
			this.parts.focus();
		}
	}

	private show(section: SectionModel, form: FormModel): void {
		this.section = section;
		const { title, heading, guidance, state, parts, findings } = section;
		const { readOnly } = this.host;
		const isMissing = state === 'missing';
		this.heading.show(title, readOnly ? undefined : heading);
		this.path.show(this.title, form, section.id);
		this.guidanceText.show(guidance.trim());
		this.guidance.hidden = guidance.trim() === '';
		this.findings.show(
			findings.filter(({ part }) => part === undefined),
			readOnly,
		);
		this.fillPanel?.offer(parts.length === 0);
		this.missing.hidden = !isMissing;
		this.add.hidden = readOnly || this.offer() === undefined;
		// What is above the first section begins with front matter and title: without text there it has no place of its own
		this.parts.element.hidden = isMissing || (parts.length === 0 && (readOnly || section.id === ''));
		this.empty.hidden = readOnly || section.id !== headId || parts.length > 0 || !this.lacksSections;
		this.start.hidden = isMissing || readOnly || parts.length > 0 || guidance === '' || section.id === headId;
		// What a template has in sections of its own would be there twice
		this.start.hidden ||= this.hasParts;
	}

	/** Whether the document has no section although its kind knows some. */
	private get lacksSections(): boolean {
		const { offers, sections } = this.host.form();
		return offers.length > 0 && sections.every(({ id, state }) => id === headId || state === 'missing');
	}

	/** Whether sections stand below this one. */
	private get hasParts(): boolean {
		const { sections } = this.host.form();
		const at = sections.findIndex(({ id }) => id === this.section.id);
		const below = sections[at + 1];
		return below !== undefined && below.state !== 'missing' && below.depth > (sections[at]?.depth ?? 0);
	}

	private offer(): string | undefined {
		const { offers, sections } = this.host.form();
		const { title } = this.section;
		const at = sections.findIndex(({ id }) => id === this.host.section);
		const depth = sections[at]?.depth ?? 0;
		const parent = sections.slice(0, Math.max(at, 0)).findLast((one) => one.depth < depth)?.id;
		const like = offers.filter((one) => one.title === title && one.required);
		return (like.find((one) => one.parent === parent) ?? like[0])?.id;
	}

	private insert(): void {
		const offer = this.offer();
		if (offer !== undefined) {
			this.host.change({ type: 'insertSection', offer });
		}
	}
}
