import * as vscode from 'vscode';
import { documentContext } from '../core/generation/context/documentContext.ts';
import { type FittedContext, fitPieces } from '../core/generation/context/fitPieces.ts';
import { documentPrompt } from '../core/generation/documentPrompt.ts';
import { whyEmpty } from '../core/generation/emptyPrompt.ts';
import type { IndexedDocument } from '../core/workspace/specIndex.ts';
import { activeEditor } from './activeEditor.ts';
import { withoutLinks } from './convert.ts';
import { readAiSettings } from './generation/aiSettings.ts';
import { editorSources, neverSent } from './generation/context/editorSources.ts';
import { commands } from './ids.ts';
import type { Services } from './services.ts';
import type { SpecNode } from './specs/specNode.ts';
import { numberOf } from './words.ts';
import type { DocumentHome } from './workspace/documentHome.ts';
import type { IndexService } from './workspace/indexService.ts';
import { WorkspaceRoot } from './workspace/workspaceRoot.ts';

/** What is to be copied: documents of one home, under a name. */
interface Chosen {
	readonly home: DocumentHome;
	readonly title: string;
	readonly documents: readonly IndexedDocument[];
}

/**
 * Copies a document, or those of a feature, with what they link to as one text for a coding agent. Nothing is sent
 * anywhere; what would not be sent to a model is not copied either, and secrets are taken out.
 */
export function registerCopyAsPrompt({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.copyAsPrompt, async (node?: SpecNode) => {
		const chosen = node ? chosenInTree(node) : chosenInEditor(indexes);
		if (!chosen || chosen.documents.length === 0) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open a document first, or choose one in the Specs view.'),
			);
			return;
		}
		const pieces = await documentContext(chosen.documents, editorSources(chosen.home));
		const isIgnored = neverSent(chosen.home);
		const whole = fitPieces(pieces, Number.POSITIVE_INFINITY, isIgnored);
		const { title, home } = chosen;
		const why = whyEmpty({ title, inWorkspace: home instanceof WorkspaceRoot, context: whole });
		if (why !== undefined) {
			void vscode.window.showInformationMessage(withoutLinks(why));
			return;
		}
		const own = fitPieces(
			pieces.filter(({ role }) => role === 'section'),
			Number.POSITIVE_INFINITY,
			isIgnored,
		);
		const budget = readAiSettings.contextTokens();
		const fitting = whole.tokens > budget ? fitPieces(pieces, budget, isIgnored) : undefined;
		const copied = fitting ? await choose(chosen, { whole, own, fitting }) : whole;
		if (copied) {
			await vscode.env.clipboard.writeText(documentPrompt(chosen.title, copied));
			void vscode.window.showInformationMessage(withoutLinks(report(chosen.title, copied)));
		}
	});
}

/** How much is copied, where all of it is more than a request usually holds. */
async function choose(
	{ documents }: Chosen,
	{ whole, own, fitting }: Readonly<Record<'whole' | 'own' | 'fitting', FittedContext>>,
): Promise<FittedContext | undefined> {
	const alone = documents.length === 1 ? vscode.l10n.t('The Document Alone') : vscode.l10n.t('The Documents Alone');
	const picks = [
		{ label: vscode.l10n.t('Everything'), context: whole },
		{ label: vscode.l10n.t('What Fits'), context: fitting },
		{ label: alone, context: own },
	].map(({ label, context }) => ({
		label,
		description: vscode.l10n.t('about {0}, {1}', tokens(context), numberOf.files(context.sent.length)),
		detail: leftOut(context, 'no-room'),
		context,
	}));
	const pick = await vscode.window.showQuickPick(
		picks.map(({ detail, ...rest }) =>
			detail === '' ? rest : { ...rest, detail: vscode.l10n.t('Without {0}', detail) },
		),
		{
			title: vscode.l10n.t('Copy as Prompt'),
			placeHolder: vscode.l10n.t('All of it is about {0}. Choose how much to copy.', tokens(whole)),
		},
	);
	return pick?.context;
}

function report(title: string, context: FittedContext): string {
	const masked = context.sent.reduce((sum, piece) => sum + piece.masked, 0);
	const ignored = leftOut(context, 'ignored');
	return [
		vscode.l10n.t(
			'Copied "{0}" as a prompt: {1}, about {2}.',
			title,
			numberOf.files(context.sent.length),
			tokens(context),
		),
		masked === 0
			? ''
			: masked === 1
				? vscode.l10n.t('1 secret was masked.')
				: vscode.l10n.t('{0} secrets were masked.', masked),
		ignored === '' ? '' : vscode.l10n.t('Left out: {0} (ignored, or may hold keys).', ignored),
	]
		.filter(Boolean)
		.join(' ');
}

function tokens({ tokens }: FittedContext): string {
	return vscode.l10n.t('{0} tokens', tokens.toLocaleString(vscode.env.language));
}

/** So many names are read at a glance. */
const most = 4;

function leftOut({ leftOut }: FittedContext, reason: 'no-room' | 'ignored'): string {
	const paths = leftOut.filter((piece) => piece.reason === reason).map(({ path }) => path);
	const more = paths.length > most ? [vscode.l10n.t('{0} more', paths.length - most)] : [];
	return [...paths.slice(0, most), ...more].join(', ');
}

function chosenInTree(node: SpecNode): Chosen | undefined {
	const { home } = node;
	const paths = 'group' in node ? node.group.documents.map(({ path }) => path) : 'path' in node ? [node.path] : [];
	const documents = paths.flatMap((path) => home.get(path) ?? []);
	const title = 'group' in node ? node.group.label || home.folder?.name : documents[0]?.facts.title;
	return { home, title: title ?? '', documents };
}

function chosenInEditor(indexes: IndexService): Chosen | undefined {
	const text = activeEditor()?.document;
	const place = text && indexes.locate(text);
	const document = place?.home.get(place.path);
	return place && document && { home: place.home, title: document.facts.title, documents: [document] };
}
