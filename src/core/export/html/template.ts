/** The places of a template, and what comes there. */
export const templatePlaces = {
	title: 'the title, as text',
	workspace: 'the name of the workspace, as text',
	head: 'the style sheets and, in a site, its scripts: elements for the head of the page',
	header: 'the title of several documents together and, in a site, its search',
	navigation: 'the table of contents and, in a site, the way to its other pages',
	content: 'the documents',
} as const;

export type TemplatePlace = keyof typeof templatePlaces;

/** Without these nothing of a document would be shown. */
const required: readonly TemplatePlace[] = ['content'];

const place = /\{\{([^{}]*)\}\}/g;

/**
 * What is wrong with a template, as one line for the person who wrote it: an unknown place, or one that is missing.
 * @returns undefined for a template that can be used
 */
export function templateProblem(template: string): string | undefined {
	const names = [...template.matchAll(place)].map(([, name = '']) => name.trim());
	const list = Object.keys(templatePlaces).map((name) => `{{${name}}}`);
	const unknown = names.find((name) => !Object.hasOwn(templatePlaces, name));
	if (unknown !== undefined) {
		return `The template has a place {{${unknown}}} that is not known. Known places: ${list.join(', ')}.`;
	}
	const missing = required.find((name) => !names.includes(name));
	return missing && `The template has no place {{${missing}}}. Write it where ${templatePlaces[missing]} should stand.`;
}

/**
 * A page: the template with its places filled. What is filled in is not read again.
 * @throws Error with `templateProblem` as its message
 */
export function fillTemplate(template: string, filling: Readonly<Record<TemplatePlace, string>>): string {
	const problem = templateProblem(template);
	if (problem !== undefined) {
		throw new Error(problem);
	}
	return template.replace(place, (_, name: string) => filling[name.trim() as TemplatePlace]);
}

function template(policy: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${policy}; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ArchSpec">
<title>{{title}}</title>
{{head}}
</head>
<body>
{{header}}
{{navigation}}
<main>
{{content}}
</main>
</body>
</html>
`;
}

/**
 * The page when a person has no template. It loads nothing from elsewhere: no script, no font, no picture; the policy
 * guards what the cleaner has done already.
 */
export const pageTemplate = template("img-src data:; style-src 'unsafe-inline'; font-src data:");

/** A page of a site when a person has no template: it loads the files of the site alone, also when it is opened as a file. */
export const siteTemplate = template(
	"script-src 'self' file:; img-src 'self' file: data:; style-src 'self' file: 'unsafe-inline'; font-src 'self' file: data:",
);
