import { builtinPrompts } from '../../../core/generated/prompts.ts';
import type { PromptTemplates } from '../../../core/generation/prompt.ts';
import type { DocumentHome } from '../../workspace/documentHome.ts';

/** The prompts that hold for the documents of a home: a team's own in place of the built-in ones. */
export async function templatesOf(_home: DocumentHome): Promise<PromptTemplates> {
	return builtinPrompts;
}
