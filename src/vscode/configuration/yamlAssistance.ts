import * as vscode from 'vscode';
import configSchema from '../../../schemas/config.schema.json' with { type: 'json' };
import kindSchema from '../../../schemas/kind.schema.json' with { type: 'json' };
import { configFileName, kindsFolder } from '../../core/config.ts';
import { ruleDescriptions } from '../../core/rules/index.ts';
import { completeYaml, describeYaml, type KnownNames } from '../../core/yaml/completeYaml.ts';
import type { JsonSchema } from '../../core/yaml/yamlPlace.ts';
import { toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** Brings full support for YAML with a schema; the manifest gives it ours. */
const yamlExtension = 'redhat.vscode-yaml';

/**
 * Completion and hover in `.archspec.yaml` and in a team's own kinds. With the YAML extension the names of keys are
 * its part, and only what no schema lists is ours: ids of rules and kinds.
 */
export function registerYamlAssistance({ indexes }: Services): vscode.Disposable {
	const files: readonly {
		pattern: string;
		schema: JsonSchema;
		names: (document: vscode.TextDocument) => KnownNames;
	}[] = [
		{
			pattern: `**/${configFileName}`,
			schema: configSchema as JsonSchema,
			names: (document) => configNames(indexes, document),
		},
		{ pattern: `**/${kindsFolder}/*.{yaml,yml}`, schema: kindSchema as JsonSchema, names: () => ({}) },
	];
	return vscode.Disposable.from(
		...files.flatMap(({ pattern, schema, names }) => [
			vscode.languages.registerCompletionItemProvider(
				{ pattern },
				{
					provideCompletionItems: (document, position) =>
						completeYaml(document.getText(), position, bySchema(schema), names(document)).map((completion) => {
							const form =
								completion.form === 'key' ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.Value;
							const item = new vscode.CompletionItem(completion.label, form);
							item.documentation = completion.description;
							item.insertText = completion.insertText;
							item.keepWhitespace = true;
							item.range = toRange(completion.range);
							if (completion.form === 'key') {
								item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
							}
							return item;
						}),
				},
				' ',
				':',
				'/',
			),
			vscode.languages.registerHoverProvider(
				{ pattern },
				{
					provideHover: (document, position) => {
						const found = describeYaml(document.getText(), position, bySchema(schema), names(document));
						return found && new vscode.Hover(new vscode.MarkdownString(found.description), toRange(found.range));
					},
				},
			),
		]),
	);
}

function bySchema(schema: JsonSchema): JsonSchema {
	return vscode.extensions.getExtension(yamlExtension) ? {} : schema;
}

function configNames(indexes: IndexService, document: vscode.TextDocument): KnownNames {
	const kinds = indexes.rootOf(document.uri)?.kinds.all() ?? [];
	return {
		keys: { rules: ruleDescriptions.map(({ id, summary }) => ({ name: id, description: summary })) },
		values: { 'documents/-/kind': kinds.map(({ id, description }) => ({ name: id, description })) },
	};
}
