import * as vscode from 'vscode';
import { commands, settings, settingsSection } from '../../ids.ts';
import { readAiSettings } from '../aiSettings.ts';
import { cancellationOf } from './cancellationOf.ts';
import {
	type Offer,
	type OfferedModel,
	offeredAt,
	offerOfEditor,
	offerOfEndpoint,
	workspaceDrafts,
} from './modelChoices.ts';
import { hostOf } from './originOf.ts';
import { problemLines } from './problemLines.ts';
import type { ModelChoice, Providers } from './providers.ts';
import { type Remedy, remedies } from './remedies.ts';
import { shownModels, withoutIcons } from './shownModels.ts';
import { tellFailure } from './tellFailure.ts';

/** How a person is asked for models. */
export interface ModelQuestion {
	readonly title: string;
	readonly placeholder: string;
	/** Fewest and most models; 1 and 1 for one. */
	readonly least: number;
	readonly most: number;
	/** Marked when the list opens. */
	readonly current: readonly ModelChoice[];
}

/** A line of the list: a model, what helps where there are none, or neither. */
interface Line extends vscode.QuickPickItem {
	readonly choice?: ModelChoice;
	readonly remedy?: Remedy;
}

/** Letters of a name that leaves room for what is known of the model on its line. */
const longName = 40;

const keyButton = { iconPath: new vscode.ThemeIcon('key'), tooltip: vscode.l10n.t('Set API Key…') };
const endpointButton = { iconPath: new vscode.ThemeIcon('gear'), tooltip: vscode.l10n.t('Set Endpoint') };
const reloadButton = { iconPath: new vscode.ThemeIcon('refresh'), tooltip: vscode.l10n.t('Ask Again') };

/**
 * Asks for models among those that the endpoint and the editor offer, the built-in drafts, and any name that is typed.
 * @returns undefined where the person gave up or went on to another command
 */
export async function pickModels(providers: Providers, question: ModelQuestion): Promise<ModelChoice[] | undefined> {
	return new ModelPick(providers, question).chosen;
}

/** The list while it stands there. */
class ModelPick {
	readonly chosen: Promise<ModelChoice[] | undefined>;
	private readonly pick = vscode.window.createQuickPick<Line>();
	private readonly providers: Providers;
	private readonly question: ModelQuestion;
	private readonly typed = new Map<string, OfferedModel>();
	private offers: readonly (Offer | undefined)[] = [];
	private cancellation = new vscode.CancellationTokenSource();

	constructor(providers: Providers, question: ModelQuestion) {
		this.providers = providers;
		this.question = question;
		const { pick } = this;
		pick.title = question.title;
		pick.placeholder = question.placeholder;
		pick.canSelectMany = question.most > 1;
		pick.matchOnDescription = true;
		pick.matchOnDetail = true;
		pick.ignoreFocusOut = true;
		pick.buttons = [keyButton, endpointButton, reloadButton];
		pick.onDidChangeValue(() => this.list());
		pick.onDidTriggerButton((button) => this.press(button));
		this.chosen = new Promise((resolve) => {
			pick.onDidAccept(() => this.accept(resolve));
			pick.onDidHide(() => {
				this.cancellation.cancel();
				resolve(undefined);
				pick.dispose();
			});
		});
		void this.load();
		pick.show();
	}

	private async load(): Promise<void> {
		this.cancellation.cancel();
		const cancellation = new vscode.CancellationTokenSource();
		this.cancellation = cancellation;
		const { pick } = this;
		const offers: (Offer | undefined)[] = [undefined, undefined];
		const take = (index: number) => (offer: Offer) => {
			offers[index] = offer;
			if (!cancellation.token.isCancellationRequested) {
				this.offers = offers;
				this.list(true);
				this.tellProblem(offer, cancellation.token);
			}
		};
		pick.busy = true;
		this.offers = offers;
		this.list(true);
		await Promise.all([
			offerOfEndpoint(this.providers, cancellationOf(cancellation.token)).then(take(0)),
			offerOfEditor().then(take(1)),
		]).finally(() => {
			if (!cancellation.token.isCancellationRequested) {
				pick.busy = false;
			}
		});
	}

	/**
	 * Lists of marks have no line that merely tells, and what stands above them is cut. That there is no key is no news
	 * to who has models of the editor alone.
	 */
	private tellProblem({ problem }: Offer, token: vscode.CancellationToken): void {
		if (problem && problem.cause !== 'no-key' && this.pick.canSelectMany) {
			void tellFailure(problem, () => (token.isCancellationRequested ? undefined : this.load()));
		}
	}

	/** @param isNew whether there are other models than before, so that the marks are set anew */
	private list(isNew = false): void {
		const { pick, question } = this;
		const kept = new Set((isNew && pick.items.length === 0 ? question.current : this.marked()).map(keyOf));
		const [endpoint, editor] = this.offers;
		const lacksKey = pick.canSelectMany && endpoint?.problem?.cause === 'no-key';
		pick.placeholder = (lacksKey && endpoint.problem?.message) || question.placeholder;
		pick.items = [
			...this.typedLines(endpoint),
			...(endpoint
				? this.linesOf(endpoint, kept)
				: [separator(vscode.l10n.t('{0}: asking …', hostOf(readAiSettings.endpoint())))]),
			...(editor && editor.models.length > 0 ? this.linesOf(editor, kept) : []),
			separator(vscode.l10n.t('Built in')),
			this.line(workspaceDrafts),
		];
		const marked = pick.items.filter(({ choice }) => choice && kept.has(keyOf(choice)));
		if (pick.canSelectMany) {
			pick.selectedItems = marked;
		} else if (isNew) {
			// What helps is taken by Enter where nothing is marked: the editor would mark the line that only tells
			const helps = pick.items.find(({ remedy }) => remedy);
			pick.activeItems = marked.length > 0 || !helps ? marked : [helps];
		}
	}

	/** What is marked now; what was marked at first where that has not been listed yet. */
	private marked(): readonly ModelChoice[] {
		const { pick, question } = this;
		const selected = (pick.canSelectMany ? pick.selectedItems : pick.activeItems).flatMap(({ choice }) => choice ?? []);
		const listed = new Set(pick.items.flatMap(({ choice }) => (choice ? [keyOf(choice)] : [])));
		return [...selected, ...question.current.filter((choice) => !listed.has(keyOf(choice)))];
	}

	/** A name that no list has, and names that were chosen so before. */
	private typedLines(endpoint: Offer | undefined): Line[] {
		const { pick } = this;
		const address = readAiSettings.endpoint();
		const name = pick.value.trim();
		const isListed = endpoint?.models.some((model) => model.name === name) ?? false;
		if (pick.canSelectMany) {
			for (const { name: chosen, choice } of this.typed.values()) {
				if (!pick.selectedItems.some((item) => item.choice && keyOf(item.choice) === keyOf(choice))) {
					this.typed.delete(chosen);
				}
			}
		} else {
			this.typed.clear();
		}
		if (name !== '' && !isListed) {
			this.typed.set(name, offeredAt(address, { id: name, contextTokens: undefined }));
		}
		return [...this.typed.values()].map((model) =>
			this.line({ ...model, description: vscode.l10n.t('at {0}, as typed', hostOf(address)) }, true),
		);
	}

	private linesOf({ title, models, problem }: Offer, marked: ReadonlySet<string>): Line[] {
		if (problem) {
			const buttons = this.pick.canSelectMany ? [] : remedies[problem.cause].filter((remedy) => !isChooseModel(remedy));
			const lines = buttons.map((remedy) => ({ label: remedy.title, alwaysShow: true, remedy }));
			const heading = withoutIcons(title);
			// The editor puts the heading at the end of the first line, and the sign before it
			const beside = heading.length + 4;
			const told = this.pick.canSelectMany ? [] : problemLines(withoutIcons(problem.message), beside);
			const [first, ...more] = told.map((line): Line => ({ ...line, alwaysShow: true }));
			return [
				separator(heading),
				...(first ? [{ ...first, label: `$(warning) ${first.label}` }, ...more] : []),
				...lines,
			];
		}
		if (models.length === 0) {
			return [separator(vscode.l10n.t('{0} lists no models: type the name of one', title))];
		}
		const { shown, note } = shownModels(models, this.pick.value, ({ choice }) => marked.has(keyOf(choice)));
		return [separator(`${title}${note}`), ...shown.map((model) => this.line(model))];
	}

	private line({ name, description, choice }: OfferedModel, alwaysShow = false): Line {
		const isCurrent = !alwaysShow && this.question.current.some((current) => keyOf(current) === keyOf(choice));
		const what = withoutIcons(description);
		const told = isCurrent ? `${what} · ${vscode.l10n.t('current')}` : what;
		const label = withoutIcons(name);
		// Beside a long name there is no room for it
		return { label, ...(label.length > longName ? { detail: told } : { description: told }), choice, alwaysShow };
	}

	private accept(resolve: (chosen: ModelChoice[]) => void): void {
		const { pick, question } = this;
		const remedy = pick.selectedItems.find((item) => item.remedy)?.remedy;
		if (remedy) {
			this.help(remedy);
			return;
		}
		const chosen = pick.selectedItems.flatMap(({ choice }) => choice ?? []);
		if (chosen.length < question.least || chosen.length > question.most) {
			pick.title = `${question.title}: ${question.placeholder}`;
			return;
		}
		resolve(chosen);
		pick.hide();
	}

	private help(remedy: Remedy): void {
		if ('again' in remedy) {
			void this.load();
			return;
		}
		this.pick.hide();
		void vscode.commands.executeCommand(remedy.command, remedy.argument);
	}

	private press(button: vscode.QuickInputButton): void {
		if (button === keyButton) {
			this.help({ title: '', command: commands.aiSetKey });
		} else if (button === endpointButton) {
			const argument = `${settingsSection}.${settings.aiEndpoint}`;
			this.help({ title: '', command: 'workbench.action.openSettings', argument });
		} else {
			void this.load();
		}
	}
}

function isChooseModel(remedy: Remedy): boolean {
	return 'command' in remedy && remedy.command === commands.aiChooseModel;
}

function separator(label: string): Line {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}

function keyOf({ provider, model }: ModelChoice): string {
	return provider === 'offline' ? provider : `${provider} ${model}`;
}
